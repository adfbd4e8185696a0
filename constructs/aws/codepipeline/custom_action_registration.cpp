#include <constructs/aws/codepipeline/custom_action_registration.hpp>

#include <cdk/cfn/codepipeline/custom_action_type.hpp>

namespace cdk::codepipeline {

CustomActionRegistration::CustomActionRegistration(Scope scope, std::string_view id, const CustomActionRegistrationProps& props)
    : Construct(scope, id) {
  const ActionArtifactBounds& bounds = props.artifactBounds;
  Vec<CfnCustomActionType::ConfigurationPropertiesProperty> keys;
  for (const CustomActionProperty& property : props.actionProperties) {
    keys.push({.description = property.description,
               .key = property.key.valueOr(false),
               .name = property.name,
               .queryable = property.queryable,
               .required = property.required,
               .secret = property.secret.valueOr(false),
               .type = property.type});
  }
  CfnCustomActionType::Props made{
      .category = text(*props.category),
      .inputArtifactDetails =
          CfnCustomActionType::ArtifactDetailsProperty{.maximumCount = bounds.maxInputs, .minimumCount = bounds.minInputs},
      .outputArtifactDetails =
          CfnCustomActionType::ArtifactDetailsProperty{.maximumCount = bounds.maxOutputs, .minimumCount = bounds.minOutputs},
      .provider = props.provider,
      .settings = CfnCustomActionType::SettingsProperty{.entityUrlTemplate = props.entityUrl, .executionUrlTemplate = props.executionUrl},
      .version = props.version ? props.version : Str("1")};
  if (props.actionProperties) made.configurationProperties = List<CfnCustomActionType::ConfigurationPropertiesProperty>(keys);
  add<CfnCustomActionType>("Resource", made);
}

}  // namespace cdk::codepipeline
