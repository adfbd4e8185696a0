#pragma once
#include <cdk/cfn/ecs/cluster.hpp>
#include <cdk/mixins.hpp>

/// Changes to clusters of any kind, L1 too: `cluster.with({ecs::mixins::ClusterSettings({...})})`.
namespace cdk::ecs::mixins {

/// Sets settings of clusters; one of a name that is there already is replaced.
struct ClusterSettings : Use<IMixin> {
  explicit ClusterSettings(const List<CfnCluster::ClusterSettingsProperty>& settings);
};

}  // namespace cdk::ecs::mixins
