#pragma once
#include <constructs/aws/ecs/task_definition.hpp>

namespace cdk::ecs {

using IExternalTaskDefinition = ITaskDefinition;
using ExternalTaskDefinitionAttributes = CommonTaskDefinitionAttributes;

struct ExternalTaskDefinitionProps {
  /// May faults be injected for tests? Network mode HOST only. Default: false
  Bool enableFaultInjection = {};
  /// As which the service pulls images, writes logs and reads secrets. Default: made when something needs it
  Use<iam::IRole> executionRole = {};
  /// Name of the series of revisions. Default: unique
  Str family = {};
  /// BRIDGE, HOST or NONE. Default: BRIDGE
  Opt<NetworkMode> networkMode = {};
  /// As which the application acts. Default: a role of its own
  Use<iam::IRole> taskRole = {};
  /// Default: none
  List<Volume> volumes = {};
};

/// A task that runs on machines of one's own.
class ExternalTaskDefinition : public TaskDefinition {
 public:
  using Props = ExternalTaskDefinitionProps;
  ExternalTaskDefinition(Scope scope, std::string_view id, const ExternalTaskDefinitionProps& props = {});
  static IExternalTaskDefinition& fromEc2TaskDefinitionArn(Construct& scope, std::string_view id, const Str& externalTaskDefinitionArn,
                                                           Location at = Location::current());
  static IExternalTaskDefinition& fromExternalTaskDefinitionAttributes(Construct& scope, std::string_view id,
                                                                       const ExternalTaskDefinitionAttributes& attrs,
                                                                       Location at = Location::current());
  /// Always raises an error.
  void addInferenceAccelerator(const InferenceAccelerator& inferenceAccelerator) override;
};

}  // namespace cdk::ecs
