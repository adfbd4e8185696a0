#pragma once
#include <cdk/construct.hpp>
#include <cdk/size.hpp>

namespace cdk::ecs {

/// A right of the kernel.
enum class Capability {
  ALL,
  AUDIT_CONTROL,
  AUDIT_WRITE,
  BLOCK_SUSPEND,
  CHOWN,
  DAC_OVERRIDE,
  DAC_READ_SEARCH,
  FOWNER,
  FSETID,
  IPC_LOCK,
  IPC_OWNER,
  KILL,
  LEASE,
  LINUX_IMMUTABLE,
  MAC_ADMIN,
  MAC_OVERRIDE,
  MKNOD,
  NET_ADMIN,
  NET_BIND_SERVICE,
  NET_BROADCAST,
  NET_RAW,
  SETFCAP,
  SETGID,
  SETPCAP,
  SETUID,
  SYS_ADMIN,
  SYS_BOOT,
  SYS_CHROOT,
  SYS_MODULE,
  SYS_NICE,
  SYS_PACCT,
  SYS_PTRACE,
  SYS_RAWIO,
  SYS_RESOURCE,
  SYS_TIME,
  SYS_TTY_CONFIG,
  SYSLOG,
  WAKE_ALARM
};

/// What a container may do with a device.
enum class DevicePermission { READ, WRITE, MKNOD };

/// A device of the host.
struct Device {
  /// Default: as on the host
  Str containerPath = {};
  Req<Str, "hostPath"> hostPath;
  /// Default: all three
  List<DevicePermission> permissions = {};
};

/// How a file system in memory is mounted.
enum class TmpfsMountOption {
  DEFAULTS,
  RO,
  RW,
  SUID,
  NOSUID,
  DEV,
  NODEV,
  EXEC,
  NOEXEC,
  SYNC,
  ASYNC,
  DIRSYNC,
  REMOUNT,
  MAND,
  NOMAND,
  ATIME,
  NOATIME,
  DIRATIME,
  NODIRATIME,
  BIND,
  RBIND,
  UNBINDABLE,
  RUNBINDABLE,
  PRIVATE,
  RPRIVATE,
  SHARED,
  RSHARED,
  SLAVE,
  RSLAVE,
  RELATIME,
  NORELATIME,
  STRICTATIME,
  NOSTRICTATIME,
  MODE,
  UID,
  GID,
  NR_INODES,
  NR_BLOCKS,
  MPOL
};

/// A file system in memory.
struct Tmpfs {
  Req<Str, "containerPath"> containerPath;
  List<TmpfsMountOption> mountOptions = {};
  /// MiB.
  Req<Num, "size"> size;
};

struct LinuxParametersProps {
  /// Runs a process that passes signals on and reaps children. Default: false
  Bool initProcessEnabled = {};
  /// Swap space on instances. Default: as Docker decides
  Opt<Size> maxSwap = {};
  /// MiB of shared memory, a whole number. Default: as Docker decides
  Num sharedMemorySize = {};
  /// How willing the container is to swap, 0 to 100; only with maxSwap. Default: 60
  Num swappiness = {};
};

/// Settings of the kernel for a container.
class LinuxParameters : public Construct {
 public:
  using Props = LinuxParametersProps;
  /// Raises an error for numbers out of bounds.
  LinuxParameters(Scope scope, std::string_view id, const LinuxParametersProps& props = {});
  template <std::same_as<Capability>... C>
  void addCapabilities(C... capabilities) {
    (added_.push(capabilities), ...);
  }
  template <std::same_as<Capability>... C>
  void dropCapabilities(C... capabilities) {
    (dropped_.push(capabilities), ...);
  }
  void addDevices(const Device& device) { devices_.push(device); }
  template <std::convertible_to<Device>... D>
  void addDevices(const D&... devices) {
    (devices_.push(devices), ...);
  }
  void addTmpfs(const Tmpfs& tmpfs) { tmpfs_.push(tmpfs); }
  template <std::convertible_to<Tmpfs>... T>
  void addTmpfs(const T&... tmpfs) {
    (tmpfs_.push(tmpfs), ...);
  }
  /// As it stands in the task definition.
  Json renderLinuxParameters() const;

 private:
  LinuxParametersProps props_;
  Vec<Capability> added_;
  Vec<Device> devices_;
  Vec<Capability> dropped_;
  Vec<Tmpfs> tmpfs_;
};

}  // namespace cdk::ecs
