#include <cdk/context_provider.hpp>
#include <cdk/error.hpp>
#include <constructs/aws/ec2/security_group.hpp>
#include <constructs/aws/ec2/vpc.hpp>

namespace cdk::ec2 {
namespace {

class ImportedSecurityGroup final : public ISecurityGroup {
 public:
  struct Props {
    Str id;
    SecurityGroupImportOptions options;
  };
  ImportedSecurityGroup(Scope scope, std::string_view id, const Props& props) : ISecurityGroup(scope, id), props_(props) {
    securityGroupId_ = props.id;
    allowAllOutbound_ = props.options.allowAllOutbound.valueOr(true);
    allowAllIpv6Outbound_ = props.options.allowAllIpv6Outbound.isTrue();
  }
  void addIngressRule(Use<IPeer> peer, const Port& connection, const Str& description, bool remoteRule) override {
    if (isMutable()) ISecurityGroup::addIngressRule(peer, connection, description, remoteRule);
  }
  void addEgressRule(Use<IPeer> peer, const Port& connection, const Str& description, bool remoteRule) override {
    if (isMutable() && !allowAllOutbound_) ISecurityGroup::addEgressRule(peer, connection, description, remoteRule);
  }

 private:
  bool isMutable() const { return !props_.options.mutable_.isFalse(); }
  Props props_;
};

ISecurityGroup& lookUp(Construct& scope, std::string_view id, const Map<Json>& query, Location at) {
  for (std::size_t i = 0; i < query.size(); ++i) {
    if (query.at(i).value.isToken())
      throw Error(scope, "a security group can only be looked up by values that are known now, got a token", "lookup-token");
  }
  const Json found =
      ContextProvider::getValue(scope, {.dummyValue = Json::obj({{"securityGroupId", "sg-12345678"}, {"allowAllOutbound", true}}),
                                        .props = query,
                                        .provider = "security-group"})
          .value;
  return SecurityGroup::fromSecurityGroupId(scope, id, found["securityGroupId"].asStr(),
                                            {.allowAllOutbound = found["allowAllOutbound"].asBool(), .mutable_ = true}, at);
}

}  // namespace

ISecurityGroup& SecurityGroup::fromLookupById(Construct& scope, std::string_view id, const Str& securityGroupId, Location at) {
  return lookUp(scope, id, {{"securityGroupId", securityGroupId}}, at);
}

ISecurityGroup& SecurityGroup::fromLookupByName(Construct& scope, std::string_view id, const Str& securityGroupName, IVpc& vpc,
                                                Location at) {
  return lookUp(scope, id, {{"securityGroupName", securityGroupName}, {"vpcId", vpc.vpcId()}}, at);
}

ISecurityGroup& SecurityGroup::fromSecurityGroupId(Construct& scope, std::string_view id, const Str& securityGroupId,
                                                   const SecurityGroupImportOptions& options, Location at) {
  return scope.add<ImportedSecurityGroup>(id, {securityGroupId, options}, at);
}

}  // namespace cdk::ec2
