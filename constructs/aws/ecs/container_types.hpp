#pragma once
#include <cdk/duration.hpp>
#include <cdk/value.hpp>

namespace cdk::ecs {

class ContainerDefinition;

/// How a container is found to be healthy.
struct HealthCheck {
  /// The command: one text runs in a shell; several are `CMD` or `CMD-SHELL` and arguments, `CMD` when neither is named.
  Req<List<Str>, "command"> command;
  /// Time between two checks, 5 to 300 seconds. Default: 30 seconds
  Opt<Duration> interval = {};
  /// Failures in a row until it is unhealthy. Default: 3
  Num retries = {};
  /// Time after the start in which failures do not count, 0 to 300 seconds. Default: none
  Opt<Duration> startPeriod = {};
  /// Time until no answer is a failure, 2 to 120 seconds. Default: 5 seconds
  Opt<Duration> timeout = {};
};

/// Kind of a limit.
enum class UlimitName { CORE, CPU, DATA, FSIZE, LOCKS, MEMLOCK, MSGQUEUE, NICE, NOFILE, NPROC, RSS, RTPRIO, RTTIME, SIGPENDING, STACK };

/// A limit of the operating system.
struct Ulimit {
  Req<Num, "hardLimit"> hardLimit;
  ReqOpt<UlimitName, "name"> name;
  Req<Num, "softLimit"> softLimit;
};

/// What the other container must have come to.
enum class ContainerDependencyCondition {
  START,     ///< is started
  COMPLETE,  ///< has ended
  SUCCESS,   ///< has ended with exit code 0
  HEALTHY,   ///< passes its health check
};

/// A container that must start, end or be healthy before this one.
struct ContainerDependency {
  /// Default: HEALTHY
  Opt<ContainerDependencyCondition> condition = {};
  Req<Use<ContainerDefinition>, "container"> container;
};

/// A directory of the host that becomes a volume and a mount point.
struct ScratchSpace {
  Req<Str, "containerPath"> containerPath;
  /// Name of the volume.
  Req<Str, "name"> name;
  Req<Bool, "readOnly"> readOnly;
  /// Path on the host.
  Req<Str, "sourcePath"> sourcePath;
};

/// Where something is mounted.
struct BaseMountPoint {
  Req<Str, "containerPath"> containerPath;
  Req<Bool, "readOnly"> readOnly;
};

/// A volume of the task in a container.
struct MountPoint {
  Req<Str, "containerPath"> containerPath;
  Req<Bool, "readOnly"> readOnly;
  /// Name of the volume.
  Req<Str, "sourceVolume"> sourceVolume;
};

/// Do all tasks of a deployment run the image that its tag named first?
enum class VersionConsistency { ENABLED, DISABLED };

/// All volumes of another container of the task.
struct VolumeFrom {
  Req<Bool, "readOnly"> readOnly;
  /// Name of the other container.
  Req<Str, "sourceContainer"> sourceContainer;
};

/// A kernel parameter.
struct SystemControl {
  /// Such as `net.core.somaxconn`. Named `namespace` in the CDK.
  Req<Str, "namespace_"> namespace_;
  Req<Str, "value"> value;
};

}  // namespace cdk::ecs
