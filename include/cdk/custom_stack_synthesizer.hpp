#pragma once
#include <cdk/asset_manifest_builder.hpp>

namespace cdk {

/// A role of the bootstrap stack, and what it takes to use it.
struct BootstrapRole {
  Req<Str, "arn"> arn;
  /// Further options of the call, such as the `Tags` of the session. Default: none
  Map<Json> assumeRoleAdditionalOptions = {};
  Str assumeRoleExternalId = {};
  Str bootstrapStackVersionSsmParameter = {};
  Num requiresBootstrapStackVersion = {};
};

/// What the manifest says of a stack beside its template, tags and name.
struct SynthesizeStackArtifactOptions {
  /// Artifacts that must be there first, such as the stack's asset manifest.
  List<Str> additionalDependencies = {};
  Map<Json> assumeRoleAdditionalOptions = {};
  /// Role that the CLI deploys with. Default: its own credentials
  Str assumeRoleArn = {};
  Str assumeRoleExternalId = {};
  Str bootstrapStackVersionSsmParameter = {};
  /// Role that CloudFormation works with. Default: that of the caller
  Str cloudFormationExecutionRoleArn = {};
  /// Role that the CLI looks things up with.
  Box<BootstrapRole> lookupRole = {};
  /// Values of the template's parameters.
  Map<Str> parameters = {};
  Num requiresBootstrapStackVersion = {};
  /// Where the template is uploaded to. Default: it goes with the call
  Str stackTemplateAssetObjectUrl = {};
};

/// Base of synthesizers of your own: derive, say where assets go, and pass make<Mine>(...) to a stack.
/// Its object serves one stack; one that is to serve several overrides reusableBind.
class StackSynthesizer : public IStackSynthesizer {
 public:
  /// Error when it is bound already.
  void bind(Stack& stack) override;
  Use<IStackSynthesizer> reusableBind(Stack& stack) override;

 protected:
  ~StackSynthesizer() = default;

  /// The stack it serves. Error before bind.
  Stack& boundStack() const;
  /// Adds the parameter and the rule that let CloudFormation check the version of the bootstrap stack; comes before synthesizeTemplate.
  void addBootstrapVersionRule(int requiredVersion, const Str& bootstrapStackVersionSsmParameter);
  /// Writes the template; gives it as an asset.
  FileAssetSource synthesizeTemplate(ISynthesisSession& session);
  /// Writes the stack's part of the manifest.
  void emitArtifact(ISynthesisSession& session, const SynthesizeStackArtifactOptions& options = {});
  /// The place of a file as templates see it.
  FileAssetLocation cloudFormationLocationFromFileAsset(const FileDestination& location) const;
  /// The place of an image as templates see it.
  DockerImageAssetLocation cloudFormationLocationFromDockerImageAsset(const DockerImageDestination& location) const;

 private:
  Stack* stack_ = nullptr;
};

/// The CDK's name for a synthesizer that one object of serves several stacks; here all have reusableBind.
using IReusableStackSynthesizer = IStackSynthesizer;
using IBoundStackSynthesizer = IStackSynthesizer;

}  // namespace cdk
