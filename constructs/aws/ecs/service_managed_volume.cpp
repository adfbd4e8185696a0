#include <constructs/aws/ecs/service_managed_volume.hpp>

#include <algorithm>
#include <cctype>
#include <string>
#include <vector>

#include <cdk/cfn/ecs/service.hpp>
#include <cdk/value/enum_text.hpp>
#include <constructs/aws/ec2/ebs_device_volume_type.hpp>
#include <constructs/aws/ecs/container_definition.hpp>
#include <constructs/aws/ecs/mapped.hpp>
#include <constructs/aws/iam/managed_policy.hpp>
#include <constructs/aws/iam/role.hpp>
#include <constructs/aws/kms/key.hpp>

namespace cdk::ecs {

namespace {

using ec2::EbsDeviceVolumeType;

// Each in the order of its enum.
constexpr std::string_view kFileSystems[] = {"ext3", "ext4", "xfs", "ntfs"};
constexpr std::string_view kTagSources[] = {"SERVICE", "TASK_DEFINITION"};
constexpr std::string_view kVolumeTypes[] = {"standard", "io1", "io2", "gp2", "gp3", "st1", "sc1"};

/// What volumes of a type can be; no operations: they cannot be chosen.
struct Bounds {
  double leastGiB, mostGiB;
  double leastIops, mostIops;
  bool needsIops;
};
// In the order of EbsDeviceVolumeType.
constexpr Bounds kBounds[] = {{1, 1024, 0, 0, false},   {4, 16384, 100, 64000, true},   {4, 65536, 100, 256000, true},
                              {1, 16384, 0, 0, false},  {1, 65536, 3000, 80000, false}, {125, 16384, 0, 0, false},
                              {125, 16384, 0, 0, false}};

void checkBounds(const Construct& where, const Str& what, const Num& value, double least, double most) {
  if (value.isToken() || (value.number() >= least && value.number() <= most)) return;
  throw Error(where, format("{} must be {} to {}, got {}", what, Num(least), Num(most), value).text(), "volume");
}

void checkSnapshot(const Construct& where, const ServiceManagedEBSVolumeConfiguration& c) {
  if (c.volumeInitializationRate && !c.volumeInitializationRate->isUnresolved()) {
    if (!c.snapShotId) throw Error(where, "volumeInitializationRate needs snapShotId", "volume");
    checkBounds(where, "volumeInitializationRate in MiB a second", c.volumeInitializationRate->toMebibytes(), 100, 300);
  }
  if (!c.size && !c.snapShotId) throw Error(where, "a volume needs size or snapShotId", "volume");
  if (!c.snapShotId || c.snapShotId.isToken()) return;
  const std::string_view id = c.snapShotId.text();
  const bool fits =
      id.starts_with("snap-") && id.size() > 5 && std::all_of(id.begin() + 5, id.end(), [](unsigned char ch) { return std::isxdigit(ch); });
  if (!fits) throw Error(where, "snapShotId must be like 'snap-05abe246af', got '" + std::string(id) + "'", "volume");
}

void checkType(const Construct& where, const ServiceManagedEBSVolumeConfiguration& c) {
  const EbsDeviceVolumeType type = c.volumeType.valueOr(EbsDeviceVolumeType::GP2);
  const Bounds& bounds = kBounds[static_cast<std::size_t>(type)];
  const Str name = cdk::detail::enumText(type, kVolumeTypes);
  if (c.size && !c.size->isUnresolved())
    checkBounds(where, format("the size in GiB of a {} volume", name), c.size->toGibibytes(), bounds.leastGiB, bounds.mostGiB);
  if (c.throughput) {
    if (type != EbsDeviceVolumeType::GP3) throw Error(where, format("throughput is for gp3 volumes, got {}", name).text(), "volume");
    checkBounds(where, "throughput in MiB a second", c.throughput, 0, 2000);
  }
  if (c.iops && bounds.mostIops == 0) throw Error(where, format("{} volumes take no iops", name).text(), "volume");
  if (!c.iops && bounds.needsIops) throw Error(where, format("{} volumes need iops", name).text(), "volume");
  if (c.iops) checkBounds(where, format("iops of a {} volume", name), c.iops, bounds.leastIops, bounds.mostIops);
}

bool isGiven(const ServiceManagedEBSVolumeConfiguration& c) {
  return c.encrypted.isSet() || c.fileSystemType || c.iops || c.kmsKeyId || c.role || c.size || c.snapShotId || c.tagSpecifications ||
         c.throughput || c.volumeInitializationRate || c.volumeType;
}

CfnService::EBSTagSpecificationProperty renderTags(const EBSTagSpecification& specification) {
  std::vector<CfnTag> tags;
  for (std::size_t i = 0; i < specification.tags.size(); ++i)
    tags.push_back({.key = specification.tags.at(i).key, .value = specification.tags.at(i).value});
  return {.propagateTags = cdk::detail::enumText(specification.propagateTags, kTagSources),
          .resourceType = "volume",
          .tags = tags.empty() ? List<CfnTag>() : List<CfnTag>(tags)};
}

}  // namespace

ServiceManagedVolume::ServiceManagedVolume(Scope scope, std::string_view id, const ServiceManagedVolumeProps& props)
    : Construct(scope, id), config_(props.managedEBSVolume), name_(props.name) {
  if (isGiven(config_)) {
    checkSnapshot(*this, config_);
    checkType(*this, config_);
  }
  if (config_.role) return;
  config_.role = add<iam::Role>("EBSRole", iam::RoleProps{.assumedBy = iam::ServicePrincipal("ecs.amazonaws.com"),
                                                          .managedPolicies = {iam::ManagedPolicy::fromAwsManagedPolicyName(
                                                              "service-role/AmazonECSInfrastructureRolePolicyForVolumes")}});
}

void ServiceManagedVolume::mountIn(ContainerDefinition& container, const ContainerMountPoint& mountPoint) {
  container.addMountPoints(MountPoint{.containerPath = mountPoint.containerPath, .readOnly = mountPoint.readOnly, .sourceVolume = name_});
}

Json ServiceManagedVolume::renderVolume() const {
  const ServiceManagedEBSVolumeConfiguration& c = config_;
  return CfnService::ServiceVolumeConfigurationProperty{
      .managedEbsVolume =
          CfnService::ServiceManagedEBSVolumeConfigurationProperty{
              .encrypted = c.encrypted,
              .filesystemType = cdk::detail::enumText(c.fileSystemType, kFileSystems),
              .iops = c.iops,
              .kmsKeyId = c.kmsKeyId ? c.kmsKeyId->keyId() : Str(),
              .roleArn = c.role->roleArn(),
              .sizeInGiB = c.size ? c.size->toGibibytes() : Num(),
              .snapshotId = c.snapShotId,
              .tagSpecifications = detail::mapped<CfnService::EBSTagSpecificationProperty>(c.tagSpecifications, renderTags),
              .throughput = c.throughput,
              .volumeInitializationRate = c.volumeInitializationRate ? c.volumeInitializationRate->toMebibytes() : Num(),
              .volumeType = cdk::detail::enumText(c.volumeType, kVolumeTypes)},
      .name = name_};
}

}  // namespace cdk::ecs
