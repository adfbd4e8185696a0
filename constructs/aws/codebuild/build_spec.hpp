#pragma once
#include <cdk/value.hpp>

namespace cdk {
class Construct;
}

namespace cdk::codebuild {

/// What a build does. Made by the functions here; derive from it for a kind of your own and pass make<Mine>(...).
class BuildSpec {
 public:
  /// A build specification that stands in the template, as JSON.
  static Use<BuildSpec> fromObject(const Json& value);
  /// As fromObject, written as YAML.
  static Use<BuildSpec> fromObjectToYaml(const Json& value);
  /// A file of the source, by its path there.
  static Use<BuildSpec> fromSourceFilename(const Str& filename);
  /// A file of this machine, which the project reads from the bootstrap bucket. One for each stack.
  static Use<BuildSpec> fromAsset(const Str& path);

  /// Is the specification itself in the template, not in the source?
  virtual bool isImmediate() const = 0;
  /// The text for the project; `scope` is the project that asks.
  virtual Str toBuildSpec(Construct& scope) = 0;

 protected:
  ~BuildSpec() = default;
};

/// Both specifications in one: commands of a phase one after the other, for other keys the right one wins.
/// Error unless both come from `fromObject`, when the left one has version 0.1, or when both have artifacts.
Use<BuildSpec> mergeBuildSpecs(Use<BuildSpec> lhs, Use<BuildSpec> rhs);

}  // namespace cdk::codebuild
