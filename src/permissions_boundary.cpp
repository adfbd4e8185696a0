#include <cdk/permissions_boundary.hpp>

#include <string>

#include <cdk/aspects.hpp>
#include <cdk/cfn_resource.hpp>
#include <cdk/default_stack_synthesizer.hpp>
#include <cdk/stack.hpp>

#include "detail/aspects.hpp"
#include "detail/permissions_boundary.hpp"
#include "detail/replace_all.hpp"

namespace cdk {

namespace {

constexpr std::string_view kContext = "@aws-cdk/core:permissionsBoundary";

/// The placeholders replaced by what is known of the stack; error where one is not known.
Str specialized(Stack& stack, const Str& given) {
  if (given.isToken()) return given;
  std::string text(given.text());
  const Str qualifier = stack.synthesizer().bootstrapQualifier();
  text = detail::replaceAll(text, "${Qualifier}", qualifier ? qualifier.text() : DefaultStackSynthesizer::DEFAULT_QUALIFIER);
  if (!stack.region().isToken()) text = detail::replaceAll(text, "${AWS::Region}", stack.region().text());
  if (!stack.account().isToken()) text = detail::replaceAll(text, "${AWS::AccountId}", stack.account().text());
  for (const char* open : {"${AWS::AccountId}", "${AWS::Region}", "${AWS::Partition}"}) {
    if (text.find(open) != std::string::npos) {
      throw Error(stack,
                  "the permissions boundary '" + text + "' holds " + open +
                      ", which is not known here; give the stack an account and a region in env",
                  "permissions-boundary");
    }
  }
  return text;
}

/// Sets the boundary of all roles and users.
class Boundary final : public IAspect {
 public:
  explicit Boundary(const Str& arn) : arn_(arn) {}
  void visit(Construct& node) override {
    CfnResource* resource = CfnResource::from(node);
    if (!resource || (resource->cfnResourceType() != "AWS::IAM::Role" && resource->cfnResourceType() != "AWS::IAM::User")) return;
    resource->addPropertyOverride("PermissionsBoundary", arn_);
  }

 private:
  Str arn_;
};

}  // namespace

void PermissionsBoundary::bind(Construct& scope) const {
  scope.node().setContext(kContext, Json::obj({{"name", name_}, {"arn", arn_}}));
}

namespace detail {

void addPermissionsBoundary(Stack& stack) {
  const Json given = stack.node().tryGetContext(kContext);
  const Str arn = given["arn"].asStr();
  const Str name = given["name"].asStr();
  if (!arn && !name) return;
  const Str whole = arn ? specialized(stack, arn)
                        : stack.formatArn({.region = "", .resource = "policy", .resourceName = specialized(stack, name), .service = "iam"});
  Aspects::of(stack).add(make<Boundary>(whole), {.priority = mutatingPriority(stack)});
}

}  // namespace detail
}  // namespace cdk
