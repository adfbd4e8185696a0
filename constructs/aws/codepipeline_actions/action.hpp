#pragma once
#include <constructs/aws/codepipeline/action.hpp>

namespace cdk::codepipeline_actions {

/// Base of actions of your own: the one of codepipeline.
using Action = codepipeline::Action;

}  // namespace cdk::codepipeline_actions
