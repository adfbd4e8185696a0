#pragma once
#include <cdk/construct.hpp>
#include <cdk/size.hpp>
#include <constructs/aws/ecs/container_types.hpp>

namespace cdk::ec2 {
enum class EbsDeviceVolumeType;
}
namespace cdk::iam {
class IRole;
}
namespace cdk::kms {
class IKey;
}

namespace cdk::ecs {

/// How a volume is formatted.
enum class FileSystemType { EXT3, EXT4, XFS, NTFS };
/// From where a volume gets its tags.
enum class EbsPropagatedTagSource { SERVICE, TASK_DEFINITION };

struct EBSTagSpecification {
  /// Default: from nowhere
  Opt<EbsPropagatedTagSource> propagateTags = {};
  /// Default: none
  Map<Str> tags = {};
};

using ContainerMountPoint = BaseMountPoint;

/// A volume of Elastic Block Store that the service makes for each task.
struct ServiceManagedEBSVolumeConfiguration {
  /// Default: as the account says
  Bool encrypted = {};
  /// Default: XFS
  Opt<FileSystemType> fileSystemType = {};
  /// Needed for IO1 and IO2, possible for GP3.
  Num iops = {};
  /// Default: a key of AWS
  Use<kms::IKey> kmsKeyId = {};
  /// As which the service makes the volume. Default: a new one
  Use<iam::IRole> role = {};
  /// By the type from 1, 4 or 125 GiB on; needed without snapShotId.
  Opt<Size> size = {};
  /// The volume begins as this snapshot. Default: none
  Str snapShotId = {};
  /// Default: none
  List<EBSTagSpecification> tagSpecifications = {};
  /// MiB a second, at most 2000; GP3 only. Default: decided by the service
  Num throughput = {};
  /// MiB a second at which the snapshot is loaded, 100 to 300; only with snapShotId. Default: not set
  Opt<Size> volumeInitializationRate = {};
  /// Default: GP2 in the checks, decided by the service
  Opt<ec2::EbsDeviceVolumeType> volumeType = {};
};

struct ServiceManagedVolumeProps {
  /// Default: none
  ServiceManagedEBSVolumeConfiguration managedEBSVolume = {};
  /// Name of the volume in the task definition.
  Req<Str, "name"> name;
};

/// A volume that the service makes for each of its tasks.
class ServiceManagedVolume : public Construct {
 public:
  using Props = ServiceManagedVolumeProps;
  /// Raises an error when size, throughput or operations do not fit the type.
  ServiceManagedVolume(Scope scope, std::string_view id, const ServiceManagedVolumeProps& props);
  Str name() const { return name_; }
  const ServiceManagedEBSVolumeConfiguration& config() const { return config_; }
  /// Always.
  bool configuredAtLaunch() const { return true; }
  iam::IRole& role() const { return *config_.role; }
  /// Mounts it in a container.
  void mountIn(ContainerDefinition& container, const ContainerMountPoint& mountPoint);
  /// For the service: as it stands there.
  Json renderVolume() const;

 private:
  ServiceManagedEBSVolumeConfiguration config_;
  Str name_;
};

}  // namespace cdk::ecs
