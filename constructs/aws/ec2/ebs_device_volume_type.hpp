#pragma once

namespace cdk::ec2 {

/// Type of a volume of Elastic Block Store; the longer names mean the same as the shorter ones.
enum class EbsDeviceVolumeType {
  STANDARD,
  IO1,
  IO2,
  GP2,
  GP3,
  ST1,
  SC1,
  GENERAL_PURPOSE_SSD = GP2,
  GENERAL_PURPOSE_SSD_GP3 = GP3,
  PROVISIONED_IOPS_SSD = IO1,
  PROVISIONED_IOPS_SSD_IO2 = IO2,
  THROUGHPUT_OPTIMIZED_HDD = ST1,
  COLD_HDD = SC1,
  MAGNETIC = STANDARD
};

}  // namespace cdk::ec2
