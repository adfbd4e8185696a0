#include <constructs/aws/codepipeline/artifact.hpp>

#include <string>

#include <cdk/error.hpp>
#include <constructs/aws/s3/location.hpp>

#include "../../../src/value/val.hpp"
#include "validation.hpp"

namespace cdk::codepipeline {

namespace detail {

struct ArtifactState {
  struct Note {
    Str key;
    Json value;
  };
  Str name;
  List<Str> files;
  Vec<Note> notes;
};

}  // namespace detail

namespace {

/// An intrinsic function of CodePipeline, which CloudFormation leaves alone.
Str pipelineFunction(const char* name, std::initializer_list<Json> arguments) {
  return Str(cdk::detail::makeFn(name, Json::arr(arguments).val()));
}

}  // namespace

Artifact::Artifact() : state_(make<detail::ArtifactState>().get()) {}

Artifact::Artifact(const Str& artifactName, const List<Str>& artifactFiles) : Artifact() {
  detail::checkName(nullptr, detail::kArtifactName, artifactName);
  if (artifactFiles && (artifactFiles.size() < 1 || artifactFiles.size() > 10)) {
    throw Error("artifactFiles must be 1 to 10 paths, got " + std::to_string(artifactFiles.size()), "artifact-files");
  }
  state_->name = artifactName;
  state_->files = artifactFiles;
}

Str Artifact::artifactName() const {
  return state_->name;
}
List<Str> Artifact::artifactFiles() const {
  return state_->files;
}
ArtifactPath Artifact::atPath(const Str& fileName) const {
  return ArtifactPath(*this, fileName);
}
Str Artifact::lateName() const {
  return state_->name ? state_->name : lazyOf([state = state_] { return state->name; });
}

Str Artifact::bucketName() const {
  return pipelineFunction("Fn::GetArtifactAtt", {lateName(), "BucketName"});
}
Str Artifact::objectKey() const {
  return pipelineFunction("Fn::GetArtifactAtt", {lateName(), "ObjectKey"});
}
Str Artifact::url() const {
  return pipelineFunction("Fn::GetArtifactAtt", {lateName(), "URL"});
}
Str Artifact::getParam(const Str& jsonFile, const Str& keyName) const {
  return pipelineFunction("Fn::GetParam", {lateName(), jsonFile, keyName});
}
s3::Location Artifact::s3Location() const {
  return {.bucketName = bucketName(), .objectKey = objectKey()};
}

void Artifact::setMetadata(std::string_view key, const Json& value) {
  for (auto& note : state_->notes) {
    if (note.key.is(key)) {
      note.value = value;
      return;
    }
  }
  state_->notes.push({key, value});
}

Json Artifact::getMetadata(std::string_view key) const {
  for (const auto& note : state_->notes) {
    if (note.key.is(key)) return note.value;
  }
  return {};
}

void Artifact::setName(const Str& name) {
  if (state_->name) throw Error("the artifact has the name '" + std::string(state_->name.text()) + "' and keeps it", "artifact-name");
  state_->name = name;
}

}  // namespace cdk::codepipeline
