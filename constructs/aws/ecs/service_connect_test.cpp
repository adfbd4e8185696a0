// What is refused was checked against aws-cdk-lib 2.276.0.
#include <constructs/aws/ecs/service_connect.hpp>

#include <constructs/aws/ec2/ebs_device_volume_type.hpp>
#include <constructs/aws/ecs/ecs_test.hpp>
#include <constructs/aws/ecs/service_managed_volume.hpp>

namespace cdk::ecs {
namespace {

class ServiceConnectTest : public EcsTest {
 protected:
  Str refused(const ServiceConnectProps& config) {
    return refusal([&](Stack& in) { service(in, open()).enableServiceConnect(config); });
  }
  Str refused(const ServiceConnectService& one) { return refused(ServiceConnectProps{.namespace_ = "n", .services = {one}}); }
};

TEST_F(ServiceConnectTest, needsANamespaceAndIsEnabledOnce) {
  EXPECT_EQ(refused(ServiceConnectProps{}), "no-namespace");
  EXPECT_EQ(refused(ServiceConnectProps{.namespace_ = "n"}), "");
  EXPECT_EQ(refusal([](Stack& in) {
              auto& made = service(in, open());
              made.enableServiceConnect({.namespace_ = "n"});
              made.enableServiceConnect({.namespace_ = "n"});
            }),
            "service-connect");
}

TEST_F(ServiceConnectTest, refusesPortsThatAreNotThereOrOutOfBounds) {
  EXPECT_EQ(refused(ServiceConnectService{.portMappingName = "x"}), "no-port");
  EXPECT_EQ(refused(ServiceConnectService{.ingressPortOverride = 65536, .portMappingName = "http"}), "port");
  EXPECT_EQ(refused(ServiceConnectService{.port = 65536, .portMappingName = "http"}), "port");
  EXPECT_EQ(refused(ServiceConnectService{.port = 65535, .portMappingName = "http"}), "");
}

TEST_F(ServiceConnectTest, timeoutsAreZeroOrASecond) {
  EXPECT_EQ(refused(ServiceConnectService{.idleTimeout = Duration::millis(999), .portMappingName = "http"}), "timeout");
  EXPECT_EQ(refused(ServiceConnectService{.perRequestTimeout = Duration::millis(1), .portMappingName = "http"}), "timeout");
  EXPECT_EQ(refused(ServiceConnectService{.idleTimeout = Duration::millis(0), .portMappingName = "http"}), "");
}

TEST_F(ServiceConnectTest, namesAreFoundOnce) {
  const ServiceConnectService http{.portMappingName = "http"}, other{.discoveryName = "b", .portMappingName = "http"};
  EXPECT_EQ(refused(ServiceConnectProps{.namespace_ = "n", .services = {http, http}}), "discovery-name");
  EXPECT_EQ(refused(ServiceConnectProps{.namespace_ = "n", .services = {http, other}}), "");
}

TEST_F(ServiceConnectTest, accessLogsNeedADriverAndAuthoritiesAnArn) {
  EXPECT_EQ(refused(ServiceConnectProps{.accessLogConfiguration = {{.format = ServiceConnectAccessLogFormat::TEXT}}, .namespace_ = "n"}),
            "no-log-driver");
  EXPECT_EQ(refused(ServiceConnectService{.portMappingName = "http", .tls = {.awsPcaAuthorityArn = "x"}}), "authority-arn");
}

class ServiceManagedVolumeTest : public EcsTest {
 protected:
  Str refused(const ServiceManagedEBSVolumeConfiguration& config) {
    return refusal(
        [&](Stack& in) { in.add<ServiceManagedVolume>("V", ServiceManagedVolumeProps{.managedEBSVolume = config, .name = "v"}); });
  }
};

TEST_F(ServiceManagedVolumeTest, boundsDependOnTheType) {
  using Type = ec2::EbsDeviceVolumeType;
  EXPECT_EQ(refused({}), "");
  EXPECT_EQ(refused({.encrypted = true}), "volume");
  EXPECT_EQ(refused({.snapShotId = "snapshot"}), "volume");
  EXPECT_EQ(refused({.size = Size::gibibytes(16384)}), "");
  EXPECT_EQ(refused({.size = Size::gibibytes(16385)}), "volume");
  EXPECT_EQ(refused({.size = Size::gibibytes(124), .volumeType = Type::SC1}), "volume");
  EXPECT_EQ(refused({.size = Size::gibibytes(10), .throughput = 10}), "volume");
  EXPECT_EQ(refused({.size = Size::gibibytes(10), .throughput = 2001, .volumeType = Type::GP3}), "volume");
  EXPECT_EQ(refused({.iops = 100, .size = Size::gibibytes(10)}), "volume");
  EXPECT_EQ(refused({.size = Size::gibibytes(10), .volumeType = Type::IO1}), "volume");
  EXPECT_EQ(refused({.iops = 99, .size = Size::gibibytes(10), .volumeType = Type::IO1}), "volume");
  EXPECT_EQ(refused({.iops = 256000, .size = Size::gibibytes(10), .volumeType = Type::IO2}), "");
  EXPECT_EQ(refused({.size = Size::gibibytes(10), .volumeInitializationRate = Size::mebibytes(100)}), "volume");
  EXPECT_EQ(refused({.snapShotId = "snap-1", .volumeInitializationRate = Size::mebibytes(301)}), "volume");
}

TEST_F(ServiceManagedVolumeTest, serviceHasOneAtMost) {
  const auto with = [](int count) {
    return [count](Stack& in) {
      auto& made = service(in, open());
      auto& volume =
          in.add<ServiceManagedVolume>("V", ServiceManagedVolumeProps{.managedEBSVolume = {.size = Size::gibibytes(10)}, .name = "v"});
      for (int i = 0; i < count; ++i) made.addVolume(volume);
    };
  };
  EXPECT_EQ(refusal(with(1)), "");
  EXPECT_EQ(refusal(with(2)), "volumes");
}

}  // namespace
}  // namespace cdk::ecs
