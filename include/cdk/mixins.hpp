#pragma once
#include <cdk/aspects.hpp>
#include <cdk/construct.hpp>

namespace cdk {

/// A change that can be applied to constructs at once; derive and pass make<Mine>(...).
class IMixin {
 public:
  /// Can the change be applied to this construct? Default: yes
  virtual bool supports(Construct& construct);
  virtual void applyTo(Construct& construct) = 0;

 protected:
  ~IMixin() = default;
};
using Mixin = IMixin;

/// Chooses constructs below a scope; derive for a choice of your own.
class IConstructSelector {
 public:
  virtual List<Use<Construct>> select(Construct& scope) = 0;

 protected:
  ~IConstructSelector() = default;
};

/// The usual choices.
class ConstructSelector {
 public:
  /// The scope and all below it.
  static Use<IConstructSelector> all();
  /// The scope's own resource: itself or its default child.
  static Use<IConstructSelector> cfnResource();
  static Use<IConstructSelector> onlyItself();
  /// Resources of these types, such as `AWS::S3::Bucket`.
  static Use<IConstructSelector> resourcesOfType(const List<Str>& types);
  /// Constructs whose id matches a pattern of `*`, `?`, `[..]` and `{a,b}`.
  static Use<IConstructSelector> byId(std::string_view pattern);
  /// As byId, for the path: `*` stays within one part, `**` does not.
  static Use<IConstructSelector> byPath(std::string_view pattern);
};

/// A mixin that was applied to a construct.
struct MixinApplication {
  Use<Construct> construct = {};
  Use<IMixin> mixin = {};
};

/// Applies mixins to the constructs chosen.
class MixinApplicator {
 public:
  explicit MixinApplicator(Construct& scope, Use<IConstructSelector> selector = ConstructSelector::all());
  MixinApplicator& apply(const List<Use<IMixin>>& mixins);
  /// A construct that does not support a mixin is an error.
  MixinApplicator& requireAll();
  /// That no mixin was applied to any construct is an error.
  MixinApplicator& requireAny();
  List<Use<Construct>> selectedConstructs() const;
  /// What was applied so far.
  List<MixinApplication> report() const { return List<MixinApplication>(applications_); }

 private:
  Construct* scope_;
  Use<IConstructSelector> selector_;
  Vec<MixinApplication> applications_;
  bool expectAll_ = false;
  bool expectAny_ = false;
};

class Mixins {
 public:
  static MixinApplicator of(Construct& scope, Use<IConstructSelector> selector = ConstructSelector::all()) {
    return MixinApplicator(scope, selector);
  }
};

/// Mixins as aspects and aspects as mixins.
class Shims {
 public:
  /// Visits each construct it is applied to.
  static Use<IMixin> asMixin(Use<IAspect> aspect);
  /// Applies the mixin to each construct that supports it.
  static Use<IAspect> asAspect(Use<IMixin> mixin);
};

}  // namespace cdk
