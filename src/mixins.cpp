#include <cdk/mixins.hpp>

#include <algorithm>
#include <string>
#include <vector>

#include <cdk/cfn_resource.hpp>

#include "detail/ignore/glob_pattern.hpp"
#include "detail/tree.hpp"

namespace cdk {

using namespace detail;

bool IMixin::supports(Construct&) {
  return true;
}

namespace {

/// Chooses those below the scope for which `matches` holds.
template <class F>
class Matching final : public IConstructSelector {
 public:
  explicit Matching(F matches) : matches_(std::move(matches)) {}
  List<Use<Construct>> select(Construct& scope) override {
    std::vector<Use<Construct>> found;
    preorder(scope, [&](Construct& c) {
      if (matches_(scope, c)) found.push_back(Use<Construct>::of(c));
    });
    return List<Use<Construct>>(found);
  }

 private:
  F matches_;
};

template <class F>
Use<IConstructSelector> matching(F matches) {
  return make<Matching<F>>(std::move(matches));
}

bool isOwnResource(Construct& scope, Construct& c) {
  if (!CfnResource::isCfnResource(c)) return false;
  return &c == &scope || (!CfnResource::isCfnResource(scope) && &c == scope.node().defaultChild());
}

class AspectMixin final : public IMixin {
 public:
  explicit AspectMixin(Use<IAspect> aspect) : aspect_(aspect) {}
  void applyTo(Construct& construct) override { aspect_->visit(construct); }

 private:
  Use<IAspect> aspect_;
};

class MixinAspect final : public IAspect {
 public:
  explicit MixinAspect(Use<IMixin> mixin) : mixin_(mixin) {}
  void visit(Construct& node) override {
    if (mixin_->supports(node)) mixin_->applyTo(node);
  }

 private:
  Use<IMixin> mixin_;
};

}  // namespace

Use<IConstructSelector> ConstructSelector::all() {
  return matching([](Construct&, Construct&) { return true; });
}

Use<IConstructSelector> ConstructSelector::cfnResource() {
  return matching(&isOwnResource);
}

Use<IConstructSelector> ConstructSelector::onlyItself() {
  return matching([](Construct& scope, Construct& c) { return &c == &scope; });
}

Use<IConstructSelector> ConstructSelector::resourcesOfType(const List<Str>& types) {
  return matching([types](Construct&, Construct& c) {
    const CfnResource* resource = CfnResource::from(c);
    if (!resource) return false;
    for (Str type : types) {
      if (type.is(resource->cfnResourceType())) return true;
    }
    return false;
  });
}

Use<IConstructSelector> ConstructSelector::byId(std::string_view pattern) {
  return matching([glob = GlobPattern(pattern)](Construct&, Construct& c) { return glob.matches(c.node().id()); });
}

Use<IConstructSelector> ConstructSelector::byPath(std::string_view pattern) {
  const bool onePart = pattern.find('/') == std::string_view::npos && pattern != "**";
  return matching([glob = GlobPattern(pattern), onePart](Construct&, Construct& c) {
    const std::string_view path = c.node().path();
    return (!onePart || path.find('/') == std::string_view::npos) && glob.matches(path);
  });
}

MixinApplicator::MixinApplicator(Construct& scope, Use<IConstructSelector> selector) : scope_(&scope), selector_(selector) {}

List<Use<Construct>> MixinApplicator::selectedConstructs() const {
  return selector_->select(*scope_);
}

MixinApplicator& MixinApplicator::apply(const List<Use<IMixin>>& mixins) {
  const List<Use<Construct>> chosen = selectedConstructs();
  bool any = false;
  for (Use<IMixin> mixin : mixins) {
    for (Use<Construct> construct : chosen) {
      if (mixin->supports(*construct)) {
        mixin->applyTo(*construct);
        applications_.push({.construct = construct, .mixin = mixin});
        any = true;
      } else if (expectAll_) {
        throw Error(*construct, "a mixin does not support it, but was required to be applied to all; choose others or leave requireAll out",
                    "mixin");
      }
    }
  }
  if (expectAny_ && !any)
    throw Error(*scope_, "none of the mixins could be applied to any of the chosen constructs, but at least one was required", "mixin");
  return *this;
}

MixinApplicator& MixinApplicator::requireAll() {
  expectAll_ = true;
  return *this;
}

MixinApplicator& MixinApplicator::requireAny() {
  expectAny_ = true;
  return *this;
}

Use<IMixin> Shims::asMixin(Use<IAspect> aspect) {
  return make<AspectMixin>(aspect);
}
Use<IAspect> Shims::asAspect(Use<IMixin> mixin) {
  return make<MixinAspect>(mixin);
}

Construct& Construct::with(const List<Use<IMixin>>& mixins) {
  MixinApplicator(*this).apply(mixins);
  return *this;
}

}  // namespace cdk
