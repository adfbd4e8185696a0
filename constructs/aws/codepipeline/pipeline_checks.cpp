#include <string>
#include <vector>

#include "pipeline_state.hpp"

namespace cdk::codepipeline::detail {

namespace {

/// Where an action is in its pipeline.
struct Place {
  std::size_t stageIndex;
  const PipelineStage* stage;
  const AttachedAction* action;

  bool beforeOrEqual(const Place& other) const {
    return stageIndex != other.stageIndex ? stageIndex < other.stageIndex : action->runOrder() <= other.action->runOrder();
  }
  Str actionName() const { return action->properties().actionName; }
  Str text() const {
    return format("stage {} action {} ('{}'/'{}')", Num(stageIndex + 1), Num(action->runOrder()), stage->stageName(), actionName());
  }
};

struct Named {
  Str artifact;
  Place place;
};

Named* find(std::vector<Named>& all, const Str& artifact) {
  for (Named& named : all) {
    if (named.artifact == artifact) return &named;
  }
  return nullptr;
}

}  // namespace

List<Str> PipelineState::validate() const {
  Vec<Str> problems;
  for (std::size_t i = 0; i < stages.size(); ++i) {
    for (const AttachedAction& attached : stages[i]->attached()) {
      const ActionProperties action = attached.properties();
      const bool isSource = *action.category == ActionCategory::SOURCE;
      if (isSource == (i == 0)) continue;
      const char* rule = isSource ? "source actions may only stand in the first stage" : "the first stage may only have source actions";
      problems.push(format("action {} in stage {}: {}", action.actionName, stages[i]->stageName(), rule));
    }
  }
  if (stages.size() < 2) problems.push("a pipeline must have at least two stages");
  for (const PipelineStage* stage : stages) stage->validate(problems);
  validateArtifacts(problems);
  if (!variables.empty() && type != PipelineType::V2) problems.push("variables need the pipelineType V2");
  if (!triggers.empty() && type != PipelineType::V2) problems.push("triggers need the pipelineType V2");
  return List<Str>(problems);
}

void PipelineState::validateArtifacts(Vec<Str>& problems) const {
  std::vector<Named> producers, consumers;
  for (std::size_t i = 0; i < stages.size(); ++i) {
    for (const AttachedAction& action : stages[i]->attached()) {
      const Place here{i, stages[i], &action};
      for (const Artifact& output : action.outputs) {
        if (const Named* other = find(producers, output.artifactName())) {
          problems.push(format("the actions '{}' and '{}' both make the artifact '{}'; only one may", other->place.actionName(),
                               here.actionName(), output.artifactName()));
        } else {
          producers.push_back({output.artifactName(), here});
        }
      }
      for (const Artifact& input : action.inputs) {
        if (!input.artifactName()) {
          problems.push(
              format("the action '{}' takes an artifact without a name, which no action of this pipeline makes", here.actionName()));
        } else if (Named* other = find(consumers, input.artifactName())) {
          if (!other->place.beforeOrEqual(here)) other->place = here;
        } else {
          consumers.push_back({input.artifactName(), here});
        }
      }
    }
  }
  for (const Named& consumer : consumers) {
    const Named* producer = find(producers, consumer.artifact);
    if (!producer) {
      problems.push(format("the action '{}' takes the artifact '{}', which no action of this pipeline makes", consumer.place.actionName(),
                           consumer.artifact));
    } else if (consumer.place.beforeOrEqual(producer->place)) {
      problems.push(
          format("{} takes the artifact '{}' before it is made at {}", consumer.place.text(), consumer.artifact, producer->place.text()));
    }
  }
}

}  // namespace cdk::codepipeline::detail
