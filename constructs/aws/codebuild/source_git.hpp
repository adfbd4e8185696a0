#pragma once
#include <constructs/aws/codebuild/source.hpp>

namespace cdk::codebuild {

/// What all Git repositories have.
template <class P>
SourceConfig git(SourceConfig config, const P& props) {
  config.sourceProperty.gitCloneDepth = props.cloneDepth;
  if (props.fetchSubmodules.isTrue()) config.sourceProperty.gitSubmodulesConfig = {{.fetchSubmodules = true}};
  config.sourceVersion = props.branchOrRef;
  return config;
}

}  // namespace cdk::codebuild
