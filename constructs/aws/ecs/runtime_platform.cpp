#include <constructs/aws/ecs/runtime_platform.hpp>

#include <algorithm>
#include <cctype>

namespace cdk::ecs {

using cdk::detail::constant;

constinit const CpuArchitecture CpuArchitecture::ARM64{constant<"ARM64">};
constinit const CpuArchitecture CpuArchitecture::X86_64{constant<"X86_64">};

constinit const OperatingSystemFamily OperatingSystemFamily::LINUX{constant<"LINUX">};
constinit const OperatingSystemFamily OperatingSystemFamily::WINDOWS_SERVER_2004_CORE{constant<"WINDOWS_SERVER_2004_CORE">};
constinit const OperatingSystemFamily OperatingSystemFamily::WINDOWS_SERVER_2016_FULL{constant<"WINDOWS_SERVER_2016_FULL">};
constinit const OperatingSystemFamily OperatingSystemFamily::WINDOWS_SERVER_2019_CORE{constant<"WINDOWS_SERVER_2019_CORE">};
constinit const OperatingSystemFamily OperatingSystemFamily::WINDOWS_SERVER_2019_FULL{constant<"WINDOWS_SERVER_2019_FULL">};
constinit const OperatingSystemFamily OperatingSystemFamily::WINDOWS_SERVER_2022_CORE{constant<"WINDOWS_SERVER_2022_CORE">};
constinit const OperatingSystemFamily OperatingSystemFamily::WINDOWS_SERVER_2022_FULL{constant<"WINDOWS_SERVER_2022_FULL">};
constinit const OperatingSystemFamily OperatingSystemFamily::WINDOWS_SERVER_20H2_CORE{constant<"WINDOWS_SERVER_20H2_CORE">};
constinit const OperatingSystemFamily OperatingSystemFamily::WINDOWS_SERVER_2025_FULL{constant<"WINDOWS_SERVER_2025_FULL">};
constinit const OperatingSystemFamily OperatingSystemFamily::WINDOWS_SERVER_2025_CORE{constant<"WINDOWS_SERVER_2025_CORE">};

namespace {

bool beginsWith(const Str& family, std::string_view lower) {
  if (!family || family.isToken()) return false;
  const std::string_view name = family.text();
  return name.size() >= lower.size() &&
         std::equal(lower.begin(), lower.end(), name.begin(), [](char want, unsigned char have) { return want == std::tolower(have); });
}

}  // namespace

bool OperatingSystemFamily::isWindows() const {
  return beginsWith(*this, "windows");
}
bool OperatingSystemFamily::isLinux() const {
  return beginsWith(*this, "linux");
}

}  // namespace cdk::ecs
