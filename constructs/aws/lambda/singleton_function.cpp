#include <constructs/aws/lambda/singleton_function.hpp>

#include <cctype>
#include <string>

#include <cdk/stack.hpp>

#include "common_props.hpp"

namespace cdk::lambda {

SingletonFunction::SingletonFunction(Scope scope, std::string_view id, const SingletonFunctionProps& props) : IFunction(scope, id) {
  std::string name(props.lambdaPurpose.textOr("SingletonLambda"));
  for (char c : props.uuid.text(this)) {
    if (std::isalnum(static_cast<unsigned char>(c))) name += c;
  }
  constructName_ = name;
  Construct* known = stack().node().tryFindChild(name);
  function_ = known ? static_cast<Function*>(known)
                    : &stack().add<Function>(name, detail::common(props, props.code, props.handler, props.runtime), location());
  functionName_ = function_->functionName();
  functionArn_ = function_->functionArn();
  role_ = function_->role();
  grantPrincipal_ = function_->grantPrincipal();
  architecture_ = function_->architecture();
  canCreatePermissions_ = true;
}

}  // namespace cdk::lambda
