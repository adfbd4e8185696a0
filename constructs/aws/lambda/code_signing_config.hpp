#pragma once
#include <cdk/resource.hpp>

namespace cdk::lambda {

/// Which signatures the code of a function needs.
class ICodeSigningConfig : public Resource {
 public:
  using Resource::Resource;
  Str codeSigningConfigArn() const { return arn_; }
  Str codeSigningConfigId() const { return id_; }

 protected:
  ~ICodeSigningConfig() = default;
  Str arn_ = {};
  Str id_ = {};
};

/// What happens to code without a valid signature.
enum class UntrustedArtifactOnDeployment { ENFORCE, WARN };

struct CodeSigningConfigProps {
  Str description = {};
  /// ARNs of versions of signing profiles.
  Req<List<Str>, "signingProfiles"> signingProfiles;
  /// Default: WARN
  Opt<UntrustedArtifactOnDeployment> untrustedArtifactOnDeployment = {};
};

/// A code-signing configuration of this app.
class CodeSigningConfig : public ICodeSigningConfig {
 public:
  using Props = CodeSigningConfigProps;
  CodeSigningConfig(Scope scope, std::string_view id, const CodeSigningConfigProps& props);
  static ICodeSigningConfig& fromCodeSigningConfigArn(Construct& scope, std::string_view id, const Str& codeSigningConfigArn,
                                                      Location at = Location::current());
};

}  // namespace cdk::lambda
