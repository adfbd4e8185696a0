#pragma once
// Private to the module: what the properties of a task must be.
#include <constructs/aws/ecs/task_definition.hpp>

namespace cdk::ecs::detail {

/// Raises an error for properties that do not go with what the task runs on.
void checkTask(const TaskDefinition& task, const TaskDefinitionProps& props, NetworkMode mode);
/// Raises an error for sizes that Windows on Fargate does not have.
void checkWindowsSize(const TaskDefinition& task, const TaskDefinitionProps& props);

}  // namespace cdk::ecs::detail
