#pragma once
#include <cstddef>
#include <string_view>
#include <vector>

namespace cdk {
class CfnElement;
class Construct;
namespace detail {
struct Val;
}
}  // namespace cdk

namespace cdk::detail {

/// Notes what the resources of a template need of each other while they are written, to find circles: a stack that has one
/// cannot be deployed.
class ResourceNeeds {
 public:
  struct Need {
    const Construct* from;
    const Construct* to;
    const Val* by;              // the reference; null for DependsOn
    std::string_view property;  // that holds it
  };

  /// From here on what is written is needed by `resource`, until end().
  void begin(const Construct& resource) { from_ = &resource; }
  void end() { from_ = nullptr; }
  /// Begins or ends what may be left out at deployment, and so is not needed for sure.
  void optional(int change) { optional_ += change; }
  void property(std::string_view name) { property_ = name; }
  void add(const Construct& to, const Val* by) {
    if (from_ && optional_ == 0) needs_.push_back({from_, &to, by, property_});
  }
  std::size_t size() const { return needs_.size(); }
  /// Forgets the needs from number `first` on whose logical id does not stand in `text`.
  void keepOnly(std::size_t first, std::string_view text);

  /// Raises an error that names every resource of a circle and where to cut it. The resources come as the template has them.
  void check(const std::vector<CfnElement*>& resources) const;

 private:
  std::vector<Need> needs_;
  const Construct* from_ = nullptr;
  std::string_view property_;
  int optional_ = 0;
};

}  // namespace cdk::detail
