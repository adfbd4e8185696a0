#pragma once
#include <cdk/stack_synthesizer.hpp>
#include <cdk/value.hpp>

namespace cdk {
class Stack;
}

namespace cdk::app_staging_synthesizer_alpha {

/// Where a file of an app is put.
struct FileStagingLocation {
  /// Role for the upload. Default: the CLI's own credentials
  Str assumeRoleArn = {};
  Req<Str, "bucketName"> bucketName;
  /// Stack that must be deployed first, as it makes the bucket. Default: none
  Stack* dependencyStack = nullptr;
  /// Put before the name of the object. Default: none
  Str prefix = {};
};

/// Where an image of an app is put.
struct ImageStagingLocation {
  /// Role for the upload. Default: the CLI's own credentials
  Str assumeRoleArn = {};
  /// Stack that must be deployed first, as it makes the repository. Default: none
  Stack* dependencyStack = nullptr;
  Req<Str, "repoName"> repoName;
};

/// What takes the assets of an app.
class IStagingResources {
 public:
  virtual FileStagingLocation addFile(const FileAssetSource& asset) = 0;
  virtual ImageStagingLocation addDockerImage(const DockerImageAssetSource& asset) = 0;

 protected:
  ~IStagingResources() = default;
};

/// For whom staging resources are made.
struct ObtainStagingResourcesContext {
  /// Role that deploys the stack, with values of the template in it. Default: the CLI's own credentials
  Str deployRoleArn = {};
  /// `account-region`, with `ACCOUNT` and `REGION` for what is open.
  Req<Str, "environmentString"> environmentString;
  Req<Str, "qualifier"> qualifier;
};

/// Makes the staging resources for a stack; derive and pass make<Mine>(...).
class IStagingResourcesFactory {
 public:
  virtual Use<IStagingResources> obtainStagingResources(Stack& stack, const ObtainStagingResourcesContext& context) = 0;

 protected:
  ~IStagingResourcesFactory() = default;
};

}  // namespace cdk::app_staging_synthesizer_alpha
