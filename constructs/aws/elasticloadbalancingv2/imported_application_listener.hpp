#pragma once
// Private to the module.
#include <constructs/aws/elasticloadbalancingv2/application_listener.hpp>

namespace cdk::elasticloadbalancingv2 {

/// A listener that exists already.
class ImportedApplicationListener final : public IApplicationListener {
 public:
  struct Props {
    Str arn = {};
    ec2::ConnectionsProps connections = {};
  };
  ImportedApplicationListener(Scope scope, std::string_view id, const Props& props);

  void addCertificates(std::string_view id, const List<IListenerCertificate>& certificates) override;
  void addAction(std::string_view id, const AddApplicationActionProps& props) override;
  void addTargetGroups(std::string_view id, const AddApplicationTargetGroupsProps& props) override;
  ApplicationTargetGroup& addTargets(std::string_view id, const AddApplicationTargetsProps& props) override;
  void registerConnectable(Use<ec2::IConnectable> connectable, const ec2::Port& portRange) override;

 private:
  void requireRule(const List<Use<ListenerCondition>>& conditions, const Num& priority) const;
};

}  // namespace cdk::elasticloadbalancingv2
