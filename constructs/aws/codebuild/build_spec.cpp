#include <constructs/aws/codebuild/build_spec.hpp>

#include <cdk/error.hpp>
#include <cdk/stack.hpp>
#include <constructs/aws/codebuild/project.hpp>
#include <constructs/aws/s3/ibucket.hpp>
#include <constructs/aws/s3_assets/asset.hpp>

#include "build_spec_merge.hpp"

namespace cdk::codebuild {

namespace {

class FromObject final : public BuildSpec {
 public:
  explicit FromObject(const Json& spec) : spec_(spec) {}
  bool isImmediate() const override { return true; }
  Str toBuildSpec(Construct& scope) override { return Stack::of(scope).toJsonString(spec_, 2); }
  const Json& spec() const { return spec_; }

 private:
  Json spec_;
};

class AsYaml final : public BuildSpec {
 public:
  explicit AsYaml(const Json& spec) : spec_(spec) {}
  bool isImmediate() const override { return true; }
  Str toBuildSpec(Construct& scope) override { return Stack::of(scope).toYamlString(spec_); }

 private:
  Json spec_;
};

class FromFile final : public BuildSpec {
 public:
  explicit FromFile(const Str& name) : name_(name) {}
  bool isImmediate() const override { return false; }
  Str toBuildSpec(Construct&) override { return name_; }

 private:
  Str name_;
};

class FromAsset final : public BuildSpec {
 public:
  explicit FromAsset(const Str& path) : path_(path) {}
  bool isImmediate() const override { return true; }
  Str toBuildSpec(Construct& scope) override {
    if (!asset_) asset_ = &scope.add<s3_assets::Asset>("Code", {.path = path_});
    if (&Stack::of(*asset_) != &Stack::of(scope)) {
      throw Error(scope, "a build specification from an asset belongs to one stack; make another for each stack", "build-spec");
    }
    if (auto* project = dynamic_cast<IProject*>(&scope)) asset_->grantRead(*project);
    return asset_->bucket().arnForObjects(asset_->s3ObjectKey());
  }

 private:
  Str path_;
  s3_assets::Asset* asset_ = nullptr;
};

}  // namespace

Use<BuildSpec> BuildSpec::fromObject(const Json& value) {
  return make<FromObject>(value);
}
Use<BuildSpec> BuildSpec::fromObjectToYaml(const Json& value) {
  return make<AsYaml>(value);
}
Use<BuildSpec> BuildSpec::fromSourceFilename(const Str& filename) {
  return make<FromFile>(filename);
}

Use<BuildSpec> BuildSpec::fromAsset(const Str& path) {
  return make<FromAsset>(path);
}

Use<BuildSpec> mergeBuildSpecs(Use<BuildSpec> lhs, Use<BuildSpec> rhs) {
  const auto* left = dynamic_cast<const FromObject*>(lhs.get());
  const auto* right = dynamic_cast<const FromObject*>(rhs.get());
  if (!left || !right) throw Error("only build specifications made by BuildSpec::fromObject can be merged", "build-spec");
  return BuildSpec::fromObject(detail::mergedSpec(left->spec(), right->spec()));
}

}  // namespace cdk::codebuild
