#include <constructs/aws/ecs/mixins.hpp>

#include <algorithm>
#include <vector>

#include <cdk/resource_mixin.hpp>

namespace cdk::ecs::mixins {
namespace {

using Setting = CfnCluster::ClusterSettingsProperty;

class Settings final : public ResourceMixin<CfnCluster> {
 public:
  explicit Settings(const List<Setting>& given) : given_(given) {}

 private:
  void change(CfnCluster& cluster) override {
    std::vector<Setting> all;
    for (const Setting& known : cluster.props().clusterSettings) all.push_back(known);
    for (const Setting& one : given_) {
      const auto at = std::find_if(all.begin(), all.end(), [&](const Setting& known) { return known.name == one.name; });
      if (at == all.end()) {
        all.push_back(one);
      } else {
        *at = one;
      }
    }
    cluster.props().clusterSettings = List<Setting>(all);
  }

  List<Setting> given_;
};

}  // namespace

ClusterSettings::ClusterSettings(const List<Setting>& settings) : Use(make<Settings>(settings)) {}

}  // namespace cdk::ecs::mixins
