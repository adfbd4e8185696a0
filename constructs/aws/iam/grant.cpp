#include <constructs/aws/iam/grant.hpp>

#include <string>
#include <vector>

#include <cdk/token.hpp>

namespace cdk::iam {

namespace detail {

struct GrantState final : IDependable {
  Vec<PolicyStatement> principalStatements;
  Vec<PolicyStatement> resourceStatements;
  Vec<Dependable> dependables;
  Str description;

  List<Use<Construct>> dependencyRoots() const override {
    std::vector<Use<Construct>> roots;
    for (const Dependable& one : dependables) {
      if (one.construct()) {
        roots.push_back(Use<Construct>::of(*one.construct()));
      } else {
        for (Use<Construct> root : one.group()->dependencyRoots()) roots.push_back(root);
      }
    }
    return List<Use<Construct>>(roots);
  }
};

}  // namespace detail

using detail::GrantState;

namespace {

Str describe(const List<Str>& actions, const List<Str>& resourceArns) {
  const auto list = [](const List<Str>& values) {
    std::string text;
    for (Str value : values) text += (text.empty() ? "" : ", ") + (value.isToken() ? std::string("a token") : std::string(value.text()));
    return text;
  };
  return "permissions to call '" + list(actions) + "' on '" + list(resourceArns) + "'";
}

GrantState* newState(const List<Str>& actions, const List<Str>& resourceArns) {
  auto* state = make<GrantState>().get();
  state->description = describe(actions, resourceArns);
  return state;
}

void addToResource(GrantState& state, Use<IResourceWithPolicy> resource, PolicyStatement statement) {
  const AddToResourcePolicyResult result = resource->addToResourcePolicy(statement);
  state.resourceStatements.push(statement);
  if (result.statementAdded) state.dependables.push(result.policyDependable ? result.policyDependable : Dependable(resource->policyResource()));
}

bool sameAccount(Use<IResourceWithPolicy> resource, Use<IPrincipal> principal) {
  const Str account = principal->principalAccount();
  if (!account) return true;
  const TokenComparison comparison = Token::compareStrings(resource->policyResource().env().account, account);
  return comparison == TokenComparison::SAME || comparison == TokenComparison::BOTH_UNRESOLVED;
}

void addToPrincipal(GrantState& state, Use<IGrantable> grantee, PolicyStatement statement) {
  const AddToPrincipalPolicyResult result = grantee->grantPrincipal()->addToPrincipalPolicy(statement);
  if (!result.statementAdded) return;
  state.principalStatements.push(statement);
  if (result.policyDependable) state.dependables.push(result.policyDependable);
}

}  // namespace

Grant Grant::addToPrincipal(const GrantOnPrincipalOptions& options) {
  GrantState* state = newState(options.actions, options.resourceArns);
  iam::addToPrincipal(*state, options.grantee, PolicyStatement({.actions = options.actions, .conditions = options.conditions, .resources = options.resourceArns}));
  return Grant(state);
}

Grant Grant::addToPrincipalOrResource(const GrantWithResourceOptions& options) {
  const Grant result = addToPrincipal(
      {.actions = options.actions, .conditions = options.conditions, .grantee = options.grantee, .resourceArns = options.resourceArns});
  const Use<IPrincipal> principal = options.grantee->grantPrincipal();
  if (result.success() && sameAccount(options.resource, principal)) return result;
  GrantState* state = newState(options.actions, options.resourceArns);
  addToResource(*state, options.resource,
                PolicyStatement({.actions = options.actions,
                                 .conditions = options.conditions,
                                 .principals = {principal},
                                 .resources = options.resourceSelfArns ? options.resourceSelfArns : options.resourceArns}));
  return Grant(state);
}

Grant Grant::addToPrincipalAndResource(const GrantOnPrincipalAndResourceOptions& options) {
  const Grant result = addToPrincipal(
      {.actions = options.actions, .conditions = options.conditions, .grantee = options.grantee, .resourceArns = options.resourceArns});
  addToResource(*result.state_, options.resource,
                PolicyStatement({.actions = options.actions,
                                 .conditions = options.conditions,
                                 .principals = {options.resourcePolicyPrincipal ? options.resourcePolicyPrincipal : options.grantee->grantPrincipal()},
                                 .resources = options.resourceSelfArns ? options.resourceSelfArns : options.resourceArns}));
  return result;
}

Grant Grant::addStatementToResourcePolicy(Use<IResourceWithPolicy> resource, PolicyStatement statement) {
  GrantState* state = newState(statement.actions(), statement.resources());
  addToResource(*state, resource, statement);
  return Grant(state);
}

Grant Grant::drop(Use<IGrantable>, std::string_view) { return Grant(newState({}, {})); }

bool Grant::success() const { return !state_->principalStatements.empty() || !state_->resourceStatements.empty(); }

void Grant::assertSuccess() const {
  if (!success()) throw Error(std::string(state_->description.text()) + " could not be added on either identity or resource policy", "grant");
}

Grant Grant::combine(const Grant& other) const {
  auto* state = make<GrantState>().get();
  state->description = state_->description;
  for (const GrantState* one : {state_, other.state_}) {
    for (PolicyStatement statement : one->principalStatements) state->principalStatements.push(statement);
    for (PolicyStatement statement : one->resourceStatements) state->resourceStatements.push(statement);
    for (const Dependable& dependable : one->dependables) state->dependables.push(dependable);
  }
  return Grant(state);
}

List<PolicyStatement> Grant::principalStatements() const { return List<PolicyStatement>(state_->principalStatements); }
List<PolicyStatement> Grant::resourceStatements() const { return List<PolicyStatement>(state_->resourceStatements); }
Grant::operator Dependable() const { return Dependable(static_cast<IDependable&>(*state_)); }

}  // namespace cdk::iam
