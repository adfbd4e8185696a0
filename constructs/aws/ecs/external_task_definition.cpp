#include <constructs/aws/ecs/external_task_definition.hpp>

namespace cdk::ecs {

ExternalTaskDefinition::ExternalTaskDefinition(Scope scope, std::string_view id, const ExternalTaskDefinitionProps& props)
    : TaskDefinition(scope, id,
                     {.compatibility = Compatibility::EXTERNAL,
                      .enableFaultInjection = props.enableFaultInjection,
                      .executionRole = props.executionRole,
                      .family = props.family,
                      .networkMode = props.networkMode,
                      .taskRole = props.taskRole,
                      .volumes = props.volumes}) {}

void ExternalTaskDefinition::addInferenceAccelerator(const InferenceAccelerator&) {
  throw Error(*this, "external tasks take no inference accelerators", "accelerator");
}

}  // namespace cdk::ecs
