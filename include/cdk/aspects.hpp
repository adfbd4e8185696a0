#pragma once
#include <cdk/construct.hpp>

namespace cdk {

/// Visits constructs before synthesis; derive and add with make<Mine>(...).
class IAspect {
 public:
  virtual void visit(Construct& node) = 0;

 protected:
  ~IAspect() = default;
};

/// Lower priorities run first.
struct AspectPriority {
  static constexpr int MUTATING = 200;
  static constexpr int DEFAULT = 500;
  static constexpr int READONLY = 1000;
};

struct AspectOptions {
  int priority = AspectPriority::DEFAULT;
};

struct AspectApplication {
  Use<IAspect> aspect = {};
  Use<Construct> construct = {};
  int priority = AspectPriority::DEFAULT;
};

/// The aspects of a construct, which visit it and everything below.
class Aspects {
 public:
  static Aspects of(Construct& scope) { return Aspects(scope); }
  void add(Use<IAspect> aspect, const AspectOptions& options = {});
  List<Use<IAspect>> all() const;
  List<AspectApplication> applied() const;

 private:
  explicit Aspects(Construct& scope) : scope_(&scope) {}
  Construct* scope_;
};

}  // namespace cdk
