#pragma once
#include <cdk/resource.hpp>

namespace cdk::codedeploy {

/// What deployment groups belong to, made here or imported.
class IApplication : public Resource {
 public:
  using Resource::Resource;
  Str applicationArn() const { return applicationArn_; }
  Str applicationName() const { return applicationName_; }

 protected:
  ~IApplication() = default;
  Str applicationArn_ = {};
  Str applicationName_ = {};
};
using IEcsApplication = IApplication;
using ILambdaApplication = IApplication;
using IServerApplication = IApplication;

struct ApplicationProps {
  /// At most 100 letters, digits and `._+=,@-`. Default: chosen by CloudFormation
  Str applicationName = {};
};
using EcsApplicationProps = ApplicationProps;
using LambdaApplicationProps = ApplicationProps;
using ServerApplicationProps = ApplicationProps;

/// An application that runs on ECS.
class EcsApplication : public IApplication {
 public:
  using Props = EcsApplicationProps;
  EcsApplication(Scope scope, std::string_view id, const EcsApplicationProps& props = {});
  static IEcsApplication& fromEcsApplicationName(Construct& scope, std::string_view id, const Str& ecsApplicationName,
                                                 Location at = Location::current());
  static IEcsApplication& fromEcsApplicationArn(Construct& scope, std::string_view id, const Str& ecsApplicationArn,
                                                Location at = Location::current());
};

/// An application that runs on Lambda.
class LambdaApplication : public IApplication {
 public:
  using Props = LambdaApplicationProps;
  LambdaApplication(Scope scope, std::string_view id, const LambdaApplicationProps& props = {});
  static ILambdaApplication& fromLambdaApplicationName(Construct& scope, std::string_view id, const Str& lambdaApplicationName,
                                                       Location at = Location::current());
  static ILambdaApplication& fromLambdaApplicationArn(Construct& scope, std::string_view id, const Str& lambdaApplicationArn,
                                                      Location at = Location::current());
};

/// An application that runs on EC2 or on machines of one's own.
class ServerApplication : public IApplication {
 public:
  using Props = ServerApplicationProps;
  ServerApplication(Scope scope, std::string_view id, const ServerApplicationProps& props = {});
  static IServerApplication& fromServerApplicationName(Construct& scope, std::string_view id, const Str& serverApplicationName,
                                                       Location at = Location::current());
  static IServerApplication& fromServerApplicationArn(Construct& scope, std::string_view id, const Str& serverApplicationArn,
                                                      Location at = Location::current());
};

}  // namespace cdk::codedeploy
