#include "action_parts.hpp"

#include <cdk/stack.hpp>
#include <constructs/aws/codepipeline/pipeline.hpp>

namespace cdk::codepipeline_actions::detail {

List<codepipeline::Artifact> together(const codepipeline::Artifact& first, const List<codepipeline::Artifact>& others) {
  Vec<codepipeline::Artifact> all;
  all.push(first);
  for (codepipeline::Artifact other : others) all.push(other);
  return List<codepipeline::Artifact>(all);
}

Str allowLogs(Construct& scope, codepipeline::IStage& stage, iam::IRole& role) {
  const Str group = Stack::of(scope).formatArn({.arnFormat = ArnFormat::COLON_RESOURCE_NAME,
                                                .resource = "log-group",
                                                .resourceName = "/aws/codepipeline/" + stage.pipeline().pipelineName(),
                                                .service = "logs"});
  allow(role, {"logs:CreateLogGroup", "logs:CreateLogStream", "logs:PutLogEvents"}, {group, group + ":*"});
  return group + ":*";
}

}  // namespace cdk::codepipeline_actions::detail
