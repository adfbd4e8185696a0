#pragma once
#include <cdk/value.hpp>

namespace cdk {

/// Makes a value when a template is written; derive and pass make<Mine>(...), or give Lazy a callable.
template <class R>
class IProducer {
 public:
  virtual R produce(const ResolveContext& context) = 0;

 protected:
  ~IProducer() = default;
};
using IStringProducer = IProducer<Str>;
using INumberProducer = IProducer<Num>;
using IListProducer = IProducer<List<Str>>;
using IAnyProducer = IProducer<Json>;
/// Asked once only; so are the next ones.
using IStableStringProducer = IStringProducer;
using IStableNumberProducer = INumberProducer;
using IStableListProducer = IListProducer;
using IStableAnyProducer = IAnyProducer;

struct LazyStringValueOptions {
  /// A word for messages. cdkpp shows source lines; kept for its name.
  std::string_view displayHint = {};
};

struct LazyListValueOptions {
  /// See LazyStringValueOptions.
  std::string_view displayHint = {};
  /// An empty list counts as not given. Default: false
  bool omitEmpty = false;
};

struct LazyAnyValueOptions {
  /// See LazyStringValueOptions.
  std::string_view displayHint = {};
  /// An empty list counts as not given. Default: false
  bool omitEmptyArray = false;
};

namespace detail {

inline const Val* withoutEmpty(const Val* value, bool omit) {
  return omit && value && value->kind == Kind::List && value->size == 0 ? nullptr : value;
}

/// A producer behind a lazy value: a callable, or an object with produce().
template <class R, class F>
struct Produced {
  F producer;
  bool omitEmpty;
  static const Val* run(void* self, const ResolveContext& context) {
    auto& mine = *static_cast<Produced*>(self);
    if constexpr (requires { R(mine.producer->produce(context)); }) {
      return withoutEmpty(R(mine.producer->produce(context)).val(), mine.omitEmpty);
    } else if constexpr (std::is_invocable_v<F&, const ResolveContext&>) {
      return withoutEmpty(R(mine.producer(context)).val(), mine.omitEmpty);
    } else {
      return withoutEmpty(R(mine.producer()).val(), mine.omitEmpty);
    }
  }
};

template <class R, class F>
R produced(F producer, bool cached, bool omitEmpty = false) {
  using Stored = Produced<R, F>;
  auto* stored = new (allocate(sizeof(Stored), alignof(Stored))) Stored{std::move(producer), omitEmpty};
  if constexpr (!std::is_trivially_destructible_v<Stored>) {
    registerCleanup(stored, [](void* p) { static_cast<Stored*>(p)->~Stored(); });
  }
  return R(makeLazy(&Stored::run, stored, cached));
}

}  // namespace detail

/// Values that are computed when a template is written: `Lazy::string([this] { return name_; })`.
/// A producer is a callable that takes nothing or the context, or a `Use<IStringProducer>` and its kin.
/// It is asked once; the uncached ones are asked for each place where the value stands.
class Lazy {
 public:
  template <class F>
  static Str string(F producer, const LazyStringValueOptions& = {}) {
    return detail::produced<Str>(std::move(producer), true);
  }
  template <class F>
  static Str uncachedString(F producer, const LazyStringValueOptions& = {}) {
    return detail::produced<Str>(std::move(producer), false);
  }
  template <class F>
  static Num number(F producer) {
    return detail::produced<Num>(std::move(producer), true);
  }
  template <class F>
  static Num uncachedNumber(F producer) {
    return detail::produced<Num>(std::move(producer), false);
  }
  template <class F>
  static List<Str> list(F producer, const LazyListValueOptions& options = {}) {
    return detail::produced<List<Str>>(std::move(producer), true, options.omitEmpty);
  }
  template <class F>
  static List<Str> uncachedList(F producer, const LazyListValueOptions& options = {}) {
    return detail::produced<List<Str>>(std::move(producer), false, options.omitEmpty);
  }
  template <class F>
  static Json any(F producer, const LazyAnyValueOptions& options = {}) {
    return detail::produced<Json>(std::move(producer), true, options.omitEmptyArray);
  }
  template <class F>
  static Json uncachedAny(F producer, const LazyAnyValueOptions& options = {}) {
    return detail::produced<Json>(std::move(producer), false, options.omitEmptyArray);
  }
};

}  // namespace cdk
