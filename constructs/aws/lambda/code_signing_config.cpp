#include <constructs/aws/lambda/code_signing_config.hpp>

#include <cdk/cfn/lambda/code_signing_config.hpp>
#include <cdk/stack.hpp>
#include <cdk/value/format.hpp>

namespace cdk::lambda {
namespace {

constexpr const char* kPolicies[] = {"Enforce", "Warn"};

class Imported final : public ICodeSigningConfig {
 public:
  struct Props {
    Str arn;
  };
  Imported(Scope scope, std::string_view id, const Props& props) : ICodeSigningConfig(scope, id) {
    arn_ = props.arn;
    id_ = stack().splitArn(arn_, ArnFormat::SLASH_RESOURCE_NAME).resourceName;
    if (!id_)
      throw Error(*this, format("the ARN of a code-signing configuration must end in its id, got {}", arn_).text(), "code-signing-arn");
  }
};

}  // namespace

CodeSigningConfig::CodeSigningConfig(Scope scope, std::string_view id, const CodeSigningConfigProps& props)
    : ICodeSigningConfig(scope, id) {
  const auto policy = props.untrustedArtifactOnDeployment.valueOr(UntrustedArtifactOnDeployment::WARN);
  auto& config = add<CfnCodeSigningConfig>(
      "Resource", CfnCodeSigningConfig::Props{
                      .allowedPublishers = {{.signingProfileVersionArns = props.signingProfiles}},
                      .codeSigningPolicies = CfnCodeSigningConfig::CodeSigningPoliciesProperty{.untrustedArtifactOnDeployment =
                                                                                                   kPolicies[static_cast<int>(policy)]},
                      .description = props.description});
  arn_ = config.getAtt("CodeSigningConfigArn");
  id_ = config.getAtt("CodeSigningConfigId");
}

ICodeSigningConfig& CodeSigningConfig::fromCodeSigningConfigArn(Construct& scope, std::string_view id, const Str& codeSigningConfigArn,
                                                                Location at) {
  return scope.add<Imported>(id, {codeSigningConfigArn}, at);
}

}  // namespace cdk::lambda
