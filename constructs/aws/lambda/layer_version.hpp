#pragma once
#include <cdk/resource.hpp>
#include <constructs/aws/lambda/architecture.hpp>
#include <constructs/aws/lambda/code.hpp>
#include <constructs/aws/lambda/runtime.hpp>

namespace cdk::lambda {

/// Who may use a layer.
struct LayerVersionPermission {
  /// `*` for everyone.
  Req<Str, "accountId"> accountId;
  /// Only with account `*`.
  Str organizationId = {};
};

/// A version of a layer, made here or imported.
class ILayerVersion : public Resource {
 public:
  using Resource::Resource;
  Str layerVersionArn() const { return arn_; }
  /// Not set: all runtimes.
  List<Runtime> compatibleRuntimes() const { return runtimes_; }
  void addPermission(std::string_view id, const LayerVersionPermission& permission);

 protected:
  ~ILayerVersion() = default;
  Str arn_ = {};
  List<Runtime> runtimes_ = {};
};

struct LayerVersionProps {
  /// A package in S3, not inline code.
  Req<Code, "code"> code;
  /// Default: X86_64
  List<Architecture> compatibleArchitectures = {};
  /// At least one. Default: all
  List<Runtime> compatibleRuntimes = {};
  Str description = {};
  /// Default: chosen by CloudFormation
  Str layerVersionName = {};
  /// Licence, such as `Apache-2.0`.
  Str license = {};
  /// What happens to the version that is replaced. Default: DESTROY
  Opt<RemovalPolicy> removalPolicy = {};
};

struct LayerVersionAttributes {
  /// Default: all
  List<Runtime> compatibleRuntimes = {};
  Req<Str, "layerVersionArn"> layerVersionArn;
};

/// Files that functions share.
class LayerVersion : public ILayerVersion {
 public:
  using Props = LayerVersionProps;
  LayerVersion(Scope scope, std::string_view id, const LayerVersionProps& props);
  static ILayerVersion& fromLayerVersionArn(Construct& scope, std::string_view id, const Str& layerVersionArn,
                                            Location at = Location::current());
  static ILayerVersion& fromLayerVersionAttributes(Construct& scope, std::string_view id, const LayerVersionAttributes& attrs,
                                                   Location at = Location::current());
};

}  // namespace cdk::lambda
