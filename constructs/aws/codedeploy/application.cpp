#include <constructs/aws/codedeploy/application.hpp>

#include <cdk/cfn/codedeploy/application.hpp>
#include <cdk/stack.hpp>

#include "names.hpp"

namespace cdk::codedeploy {

namespace {

struct ImportProps {
  Str arn;
  Str name;
  Str environmentFromArn = {};
};

class Imported final : public IApplication {
 public:
  using Props = ImportProps;
  Imported(Scope scope, std::string_view id, const ImportProps& props)
      : IApplication(scope, id, {.environmentFromArn = props.environmentFromArn}) {
    applicationArn_ = props.arn;
    applicationName_ = props.name;
  }
};

IApplication& byName(Construct& scope, std::string_view id, const Str& name, Location at) {
  return scope.add<Imported>(id, {Stack::of(scope).formatArn(detail::arnParts("application", name)), name}, at);
}

IApplication& byArn(Construct& scope, std::string_view id, const Str& arn, Location at) {
  const Str name = Arn::split(arn, ArnFormat::COLON_RESOURCE_NAME).resourceName;
  if (!name) throw Error(scope, at, "the ARN of an application must end in its name", "application-arn");
  return scope.add<Imported>(id, {arn, name, arn}, at);
}

CfnApplication& makeResource(Construct& application, const Str& name, const char* platform) {
  detail::checkNameLater(application, "application", name);
  return application.add<CfnApplication>("Resource", CfnApplication::Props{.applicationName = name, .computePlatform = platform});
}

}  // namespace

EcsApplication::EcsApplication(Scope scope, std::string_view id, const EcsApplicationProps& props)
    : IApplication(scope, id, {.physicalName = props.applicationName}) {
  const CfnApplication& resource = makeResource(*this, physicalName(), "ECS");
  applicationArn_ = getResourceArnAttribute(Stack::of(*this).formatArn(detail::arnParts("application", resource.ref())),
                                            detail::arnParts("application", physicalName()));
  applicationName_ = getResourceNameAttribute(resource.ref());
}

LambdaApplication::LambdaApplication(Scope scope, std::string_view id, const LambdaApplicationProps& props)
    : IApplication(scope, id, {.physicalName = props.applicationName}) {
  const CfnApplication& resource = makeResource(*this, physicalName(), "Lambda");
  applicationArn_ = getResourceArnAttribute(Stack::of(*this).formatArn(detail::arnParts("application", resource.ref())),
                                            detail::arnParts("application", physicalName()));
  applicationName_ = getResourceNameAttribute(resource.ref());
}

ServerApplication::ServerApplication(Scope scope, std::string_view id, const ServerApplicationProps& props)
    : IApplication(scope, id, {.physicalName = props.applicationName}) {
  const CfnApplication& resource = makeResource(*this, physicalName(), "Server");
  applicationArn_ = getResourceArnAttribute(Stack::of(*this).formatArn(detail::arnParts("application", resource.ref())),
                                            detail::arnParts("application", physicalName()));
  applicationName_ = getResourceNameAttribute(resource.ref());
}

IEcsApplication& EcsApplication::fromEcsApplicationName(Construct& scope, std::string_view id, const Str& name, Location at) {
  return byName(scope, id, name, at);
}
IEcsApplication& EcsApplication::fromEcsApplicationArn(Construct& scope, std::string_view id, const Str& arn, Location at) {
  return byArn(scope, id, arn, at);
}
ILambdaApplication& LambdaApplication::fromLambdaApplicationName(Construct& scope, std::string_view id, const Str& name, Location at) {
  return byName(scope, id, name, at);
}
ILambdaApplication& LambdaApplication::fromLambdaApplicationArn(Construct& scope, std::string_view id, const Str& arn, Location at) {
  return byArn(scope, id, arn, at);
}
IServerApplication& ServerApplication::fromServerApplicationName(Construct& scope, std::string_view id, const Str& name, Location at) {
  return byName(scope, id, name, at);
}
IServerApplication& ServerApplication::fromServerApplicationArn(Construct& scope, std::string_view id, const Str& arn, Location at) {
  return byArn(scope, id, arn, at);
}

}  // namespace cdk::codedeploy
