#pragma once
#include <cdk/value.hpp>

namespace cdk::s3 {
struct Location;
}

namespace cdk::codepipeline {

class ArtifactPath;
namespace detail {
struct ArtifactState;
}

/// Files that one action hands to another. A copy is the same artifact.
class Artifact {
 public:
  /// Without a name the pipeline gives one: `Artifact_<stage>_<action>`.
  Artifact();
  /// Letters, digits, `_` and `-`, at most 100 characters; `artifactFiles` are 1 to 10 paths that an action of the category COMPUTE puts into it.
  explicit Artifact(const Str& artifactName, const List<Str>& artifactFiles = {});
  static Artifact artifact(const Str& name, const List<Str>& files = {}) { return Artifact(name, files); }

  /// Empty while it has none.
  Str artifactName() const;
  List<Str> artifactFiles() const;
  /// A file of the artifact.
  ArtifactPath atPath(const Str& fileName) const;
  /// For parameters of CloudFormation actions: the bucket that holds it.
  Str bucketName() const;
  /// For parameters of CloudFormation actions: its key in the bucket.
  Str objectKey() const;
  /// For parameters of CloudFormation actions: its address.
  Str url() const;
  /// For parameters of CloudFormation actions: a value of a JSON file in the artifact.
  Str getParam(const Str& jsonFile, const Str& keyName) const;
  /// Bucket and key of it, as above.
  s3::Location s3Location() const;
  /// Notes of actions on the artifact, for other actions.
  void setMetadata(std::string_view key, const Json& value);
  Json getMetadata(std::string_view key) const;

  /// Names it; error when it has a name.
  void setName(const Str& name);
  /// The name as a value that is computed when the template is written.
  Str lateName() const;
  friend bool operator==(const Artifact& a, const Artifact& b) { return a.state_ == b.state_; }

 private:
  detail::ArtifactState* state_;
};

/// A file of an artifact.
class ArtifactPath {
 public:
  ArtifactPath(const Artifact& artifact, const Str& fileName) : artifact_(artifact), fileName_(fileName) {}
  static ArtifactPath artifactPath(const Str& artifactName, const Str& fileName) { return ArtifactPath(Artifact(artifactName), fileName); }

  Artifact artifact() const { return artifact_; }
  Str fileName() const { return fileName_; }
  /// `<artifact>::<file>`
  Str location() const { return artifact_.lateName() + "::" + fileName_; }

 private:
  Artifact artifact_;
  Str fileName_;
};

}  // namespace cdk::codepipeline
