#pragma once
#include <cdk/value.hpp>

namespace cdk::ecs {

/// A directory of the host. Without a path the volume is empty and lives as long as the task.
struct Host {
  /// Default: a path chosen by Docker
  Str sourcePath = {};
};

/// How long a Docker volume lives. Named `Scope` in the CDK.
enum class VolumeScope {
  TASK,    ///< as long as the task
  SHARED,  ///< until it is deleted
};

/// A volume of a Docker driver; not on Fargate.
struct DockerVolumeConfiguration {
  /// Makes a SHARED volume that is not there. Default: false
  Bool autoprovision = {};
  /// Name of the driver, such as `local`.
  Req<Str, "driver"> driver;
  /// Default: none
  Map<Str> driverOpts = {};
  /// Default: none
  Map<Str> labels = {};
  ReqOpt<VolumeScope, "scope"> scope;
};

/// How a task is let into a file system.
struct AuthorizationConfig {
  /// Id of an access point. Default: none
  Str accessPointId = {};
  /// `ENABLED` signs in with the task role. Default: `DISABLED`
  Str iam = {};
};

/// A volume of Elastic File System.
struct EfsVolumeConfiguration {
  AuthorizationConfig authorizationConfig = {};
  Req<Str, "fileSystemId"> fileSystemId;
  /// Default: the root of the file system
  Str rootDirectory = {};
  /// `ENABLED` encrypts what is sent; needed with authorizationConfig. Default: `DISABLED`
  Str transitEncryption = {};
  /// Default: chosen by the mount helper
  Num transitEncryptionPort = {};
};

/// A volume that containers of a task can mount.
struct Volume {
  /// The service brings the volume when it starts the task; no other configuration then. Default: false
  Bool configuredAtLaunch = {};
  Box<DockerVolumeConfiguration> dockerVolumeConfiguration = {};
  Box<EfsVolumeConfiguration> efsVolumeConfiguration = {};
  /// Default: an empty directory
  Host host = {};
  /// Name by which mount points call it.
  Req<Str, "name"> name;
};

}  // namespace cdk::ecs
