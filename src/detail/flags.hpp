#pragma once
#include <cstdint>
#include <span>
#include <string_view>

namespace cdk {
class App;
}

namespace cdk::detail {

/// What of a flag is here.
enum class FlagSupport : std::uint8_t {
  Open,     ///< both values, or no construct here asks for it
  OnlyOn,   ///< it is always on
  Removed,  ///< it is always on since version 2 of the CDK, which refuses to have it set
  Gone,     ///< projects of an older CLI set it, but nothing asks for it any more
};

struct KnownFlag {
  std::string_view name;
  bool onByDefault;
  FlagSupport support = FlagSupport::Open;
};

/// A flag by its name, null when the CDK has no such flag.
const KnownFlag* findFlag(std::string_view name);
/// All of them, sorted by name.
std::span<const KnownFlag> knownFlags();

/// Warns of flags in the app's context that have no effect: unknown ones, and values that are not supported.
void warnOfFlags(App& app);

}  // namespace cdk::detail
