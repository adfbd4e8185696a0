#pragma once
#include <cdk/stack_synthesizer.hpp>

namespace cdk {

struct CliCredentialsStackSynthesizerProps {
  /// Prefix of asset keys in the bucket. Default: none
  Str bucketPrefix = {};
  Str dockerTagPrefix = {};
  /// Default: the bootstrapped bucket
  Str fileAssetsBucketName = {};
  /// Default: the bootstrapped repository
  Str imageAssetsRepositoryName = {};
  /// Name under which the account was bootstrapped. Default: as for DefaultStackSynthesizer
  Str qualifier = {};
};

/// Assets of `cdk bootstrap`, but no roles: the CLI's credentials do everything themselves.
struct CliCredentialsStackSynthesizer : Use<IStackSynthesizer> {
  explicit CliCredentialsStackSynthesizer(const CliCredentialsStackSynthesizerProps& props = {});
};

}  // namespace cdk
