#pragma once
#include <cdk/value/constant.hpp>
#include <cdk/value/str.hpp>

namespace cdk::ecs {

/// Processor that tasks run on.
struct CpuArchitecture : Str {
  static const CpuArchitecture ARM64;
  static const CpuArchitecture X86_64;
  /// One that has no constant here.
  static CpuArchitecture of(const Str& cpuArchitecture) { return CpuArchitecture(cpuArchitecture.val()); }
  constexpr CpuArchitecture() = default;

 private:
  constexpr explicit CpuArchitecture(const cdk::detail::Val* name) : Str(name) {}
};

/// Operating system that tasks run on.
struct OperatingSystemFamily : Str {
  static const OperatingSystemFamily LINUX;
  static const OperatingSystemFamily WINDOWS_SERVER_2004_CORE;
  static const OperatingSystemFamily WINDOWS_SERVER_2016_FULL;
  static const OperatingSystemFamily WINDOWS_SERVER_2019_CORE;
  static const OperatingSystemFamily WINDOWS_SERVER_2019_FULL;
  static const OperatingSystemFamily WINDOWS_SERVER_2022_CORE;
  static const OperatingSystemFamily WINDOWS_SERVER_2022_FULL;
  static const OperatingSystemFamily WINDOWS_SERVER_20H2_CORE;
  static const OperatingSystemFamily WINDOWS_SERVER_2025_FULL;
  static const OperatingSystemFamily WINDOWS_SERVER_2025_CORE;
  /// One that has no constant here.
  static OperatingSystemFamily of(const Str& family) { return OperatingSystemFamily(family.val()); }
  constexpr OperatingSystemFamily() = default;

  /// Does the name begin with `windows`, in any case? False for tokens.
  bool isWindows() const;
  /// Does the name begin with `linux`, in any case? False for tokens.
  bool isLinux() const;

 private:
  constexpr explicit OperatingSystemFamily(const cdk::detail::Val* name) : Str(name) {}
};

/// What tasks run on.
struct RuntimePlatform {
  /// Default: decided by the service (X86_64)
  CpuArchitecture cpuArchitecture = {};
  /// Default: decided by the service (LINUX)
  OperatingSystemFamily operatingSystemFamily = {};
};

}  // namespace cdk::ecs
