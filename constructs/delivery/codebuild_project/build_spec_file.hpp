#pragma once
#include <constructs/aws/codebuild/build_spec.hpp>

namespace cdk::delivery {

/// The text of a buildspec file, put into the template as it is.
/// The commands then belong to the infrastructure and not to the repository under build: a change of the application
/// cannot change what runs with the pipeline's permissions. `{{name}}` stands for a value given by the caller.
struct BuildSpecFile : Use<codebuild::BuildSpec> {
  /// The project that gets it raises an error with file and line when the file cannot be read, is no buildspec, or asks for a
  /// value that is not given.
  explicit BuildSpecFile(std::string_view path, const Map<Str>& values = {});
};

/// Checks a buildspec's YAML text: version, phases and their commands. `name` stands in errors, with the line.
void checkBuildSpec(std::string_view name, std::string_view text);

}  // namespace cdk::delivery
