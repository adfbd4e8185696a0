#pragma once
#include <cdk/construct.hpp>
#include <constructs/delivery/naming/naming_convention.hpp>

namespace cdk::ec2 {
class Vpc;
}
namespace cdk::kms {
class IKey;
}

namespace cdk::delivery {

struct ServiceNetworkProps {
  Req<Str, "cidr"> cidr;
  Req<Use<kms::IKey>, "logsKey"> logsKey;
  NamingConvention naming;
  int natGateways = 1;
};

/// A VPC with public subnets for the load balancer, private ones for the tasks, and flow logs.
class ServiceNetwork : public Construct {
 public:
  using Props = ServiceNetworkProps;
  ServiceNetwork(Scope scope, std::string_view id, const ServiceNetworkProps& props);
  ec2::Vpc& vpc() const { return *vpc_; }

 private:
  ec2::Vpc* vpc_;
};

}  // namespace cdk::delivery
