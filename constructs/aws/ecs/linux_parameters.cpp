#include <constructs/aws/ecs/linux_parameters.hpp>

#include <cmath>
#include <string>

#include <cdk/cfn/ecs/task_definition.hpp>
#include <cdk/value/enum_text.hpp>
#include <constructs/aws/ecs/mapped.hpp>

namespace cdk::ecs {

namespace {

// Each in the order of its enum.
constexpr std::string_view kCapabilities[] = {
    "ALL",       "AUDIT_CONTROL", "AUDIT_WRITE",      "BLOCK_SUSPEND",  "CHOWN",      "DAC_OVERRIDE",    "DAC_READ_SEARCH", "FOWNER",
    "FSETID",    "IPC_LOCK",      "IPC_OWNER",        "KILL",           "LEASE",      "LINUX_IMMUTABLE", "MAC_ADMIN",       "MAC_OVERRIDE",
    "MKNOD",     "NET_ADMIN",     "NET_BIND_SERVICE", "NET_BROADCAST",  "NET_RAW",    "SETFCAP",         "SETGID",          "SETPCAP",
    "SETUID",    "SYS_ADMIN",     "SYS_BOOT",         "SYS_CHROOT",     "SYS_MODULE", "SYS_NICE",        "SYS_PACCT",       "SYS_PTRACE",
    "SYS_RAWIO", "SYS_RESOURCE",  "SYS_TIME",         "SYS_TTY_CONFIG", "SYSLOG",     "WAKE_ALARM"};
constexpr std::string_view kPermissions[] = {"read", "write", "mknod"};
constexpr std::string_view kMountOptions[] = {"defaults",   "ro",          "rw",         "suid",        "nosuid",        "dev",     "nodev",
                                              "exec",       "noexec",      "sync",       "async",       "dirsync",       "remount", "mand",
                                              "nomand",     "atime",       "noatime",    "diratime",    "nodiratime",    "bind",    "rbind",
                                              "unbindable", "runbindable", "private",    "rprivate",    "shared",        "rshared", "slave",
                                              "rslave",     "relatime",    "norelatime", "strictatime", "nostrictatime", "mode",    "uid",
                                              "gid",        "nr_inodes",   "nr_blocks",  "mpol"};

template <class From, std::size_t N>
List<Str> texts(const From& items, const std::string_view (&names)[N]) {
  return detail::mapped<Str>(items, [&names](auto item) { return cdk::detail::enumText(item, names); });
}

void checkWhole(const Construct& where, const char* name, const Num& value, double most, const char* allowed) {
  if (!value || value.isToken()) return;
  const double number = value.number();
  if (number >= 0 && number <= most && std::floor(number) == number) return;
  throw Error(where, std::string(name) + " must be " + allowed + ", got " + std::string(value.str().text()), "linux-parameters");
}

}  // namespace

LinuxParameters::LinuxParameters(Scope scope, std::string_view id, const LinuxParametersProps& props)
    : Construct(scope, id), props_(props) {
  checkWhole(*this, "sharedMemorySize", props.sharedMemorySize, HUGE_VAL, "a whole number from 0 on");
  checkWhole(*this, "swappiness", props.swappiness, 100, "a whole number from 0 to 100");
}

Json LinuxParameters::renderLinuxParameters() const {
  using L1 = CfnTaskDefinition;
  return L1::LinuxParametersProperty{
      .capabilities = L1::KernelCapabilitiesProperty{.add = texts(added_, kCapabilities), .drop = texts(dropped_, kCapabilities)},
      .devices = detail::mapped<L1::DeviceProperty>(devices_,
                                                    [](const Device& device) {
                                                      return L1::DeviceProperty{.containerPath = device.containerPath,
                                                                                .hostPath = device.hostPath,
                                                                                .permissions = texts(device.permissions, kPermissions)};
                                                    }),
      .initProcessEnabled = props_.initProcessEnabled,
      .maxSwap = props_.maxSwap ? props_.maxSwap->toMebibytes() : Num(),
      .sharedMemorySize = props_.sharedMemorySize,
      .swappiness = props_.maxSwap ? props_.swappiness : Num(),
      .tmpfs = detail::mapped<L1::TmpfsProperty>(tmpfs_, [](const Tmpfs& tmpfs) {
        return L1::TmpfsProperty{
            .containerPath = tmpfs.containerPath, .mountOptions = texts(tmpfs.mountOptions, kMountOptions), .size = tmpfs.size};
      })};
}

}  // namespace cdk::ecs
