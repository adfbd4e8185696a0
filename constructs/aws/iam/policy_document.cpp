#include <constructs/aws/iam/policy_document.hpp>

#include <algorithm>
#include <string>
#include <vector>

#include <cdk/error.hpp>
#include <cdk/feature_flags.hpp>
#include <cdk/stack.hpp>

#include "../../../src/value/val.hpp"
#include "policy_json.hpp"
#include "statement_state.hpp"

namespace cdk::iam {

namespace detail {

struct DocumentState {
  Vec<PolicyStatement> statements;
  Vec<PolicyStatement> merged;  // of the first `mergedFrom` statements
  std::size_t mergedFrom = 0;
  Json json = {};               // of the first `jsonFrom` statements, merged where they are to be
  std::size_t jsonFrom = 0;
  bool assignSids = false;
  Bool minimize;

  bool merges(const Construct& scope) const {
    return minimize.isSet() ? minimize.isTrue() : FeatureFlags::of(scope).isEnabled("@aws-cdk/aws-iam:minimizePolicies");
  }
};

}  // namespace detail

using namespace detail;

namespace {

/// The statements as they are written. From now on they cannot be changed.
List<PolicyStatement> settled(DocumentState& state, const Construct& scope) {
  for (PolicyStatement& statement : state.statements) statement.freeze();
  if (!state.merges(scope)) return List<PolicyStatement>(state.statements);
  if (state.mergedFrom != state.statements.size()) {
    state.merged.clear();
    for (PolicyStatement statement : mergeStatements(List<PolicyStatement>(state.statements), scope, false, 0))
      state.merged.push(statement);
    state.mergedFrom = state.statements.size();
  }
  return List<PolicyStatement>(state.merged);
}

/// Made once for the search for references and for the template.
const Json& statementsJson(DocumentState& state, const Construct& scope) {
  if (state.jsonFrom == state.statements.size()) return state.json;
  std::vector<Json> all;
  for (PolicyStatement statement : settled(state, scope)) all.push_back(statement.toStatementJson());
  state.json = Json(List<Json>(all));
  state.jsonFrom = state.statements.size();
  return state.json;
}

const cdk::detail::Val* render(void* context, const ResolveContext& resolve) {
  auto& state = *static_cast<DocumentState*>(context);
  if (state.statements.empty()) return nullptr;
  const Json& statements = statementsJson(state, *resolve.stack);
  if (resolve.preparing()) return statements.val();
  const Json plain = resolve.resolve(statements);
  return Json::obj({{"Statement", postProcess(plain, state.assignSids, state.merges(*resolve.stack))}, {"Version", "2012-10-17"}}).val();
}

}  // namespace

PolicyDocument::PolicyDocument(const PolicyDocumentProps& props)
    : state_(new (cdk::detail::allocate(sizeof(DocumentState))) DocumentState) {
  state_->assignSids = props.assignSids.isTrue();
  state_->minimize = props.minimize;
  for (PolicyStatement statement : props.statements) addStatement(statement);
}

PolicyDocument PolicyDocument::fromJson(const Json& document) {
  // What a document gives as a value leads back to it.
  if (const auto* val = document.val(); val && val->kind == cdk::detail::Kind::Lazy) {
    const auto& lazy = cdk::detail::as<cdk::detail::LazyVal>(val);
    if (lazy.produce == &render) return PolicyDocument(static_cast<DocumentState*>(lazy.context));
  }
  PolicyDocument made;
  const Json statements = document["Statement"];
  if (statements && !statements.isArray()) throw Error("the Statement of a policy in JSON must be a list", "policy-json");
  for (Json statement : statements.asArray()) made.addStatement(PolicyStatement::fromJson(statement));
  return made;
}

void PolicyDocument::addStatement(PolicyStatement statement) {
  state_->statements.push(statement);
}

void PolicyDocument::addStatements(const List<PolicyStatement>& statements) {
  for (PolicyStatement statement : statements) addStatement(statement);
}

bool PolicyDocument::isEmpty() const {
  return state_->statements.empty();
}
std::size_t PolicyDocument::statementCount() const {
  return state_->statements.size();
}
List<PolicyStatement> PolicyDocument::statements() const {
  return List<PolicyStatement>(state_->statements);
}

PolicyDocument::operator Json() const {
  return Json(cdk::detail::makeLazy(&render, state_, false));
}

namespace {

List<Str> collect(const Vec<PolicyStatement>& statements, List<Str> (PolicyStatement::*check)() const) {
  std::vector<Str> all;
  for (const PolicyStatement& statement : statements) {
    for (Str problem : (statement.*check)()) all.push_back(problem);
  }
  return List<Str>(all);
}

}  // namespace

List<Str> PolicyDocument::validateForAnyPolicy() const {
  return collect(state_->statements, &PolicyStatement::validateForAnyPolicy);
}
List<Str> PolicyDocument::validateForResourcePolicy() const {
  return collect(state_->statements, &PolicyStatement::validateForResourcePolicy);
}
List<Str> PolicyDocument::validateForIdentityPolicy() const {
  return collect(state_->statements, &PolicyStatement::validateForIdentityPolicy);
}
List<Str> PolicyDocument::validateForTrustPolicy() const {
  return collect(state_->statements, &PolicyStatement::validateForTrustPolicy);
}

namespace {

constexpr std::size_t kMaxMergedSize = 2000;

}  // namespace

List<PolicyDocument> PolicyDocument::splitOff(const Construct& scope, std::size_t ownSize, std::size_t otherSize) {
  const std::size_t arnEstimate = arnEstimateFor(scope);
  std::size_t total = 0;
  for (const PolicyStatement& statement : state_->statements) total += estimateSize(statement, arnEstimate);
  if (total < ownSize) return {};  // nothing to split, whatever is merged
  const List<PolicyStatement> merged = mergeStatements(statements(), scope, !state_->merges(scope), kMaxMergedSize);
  state_->statements.clear();
  state_->mergedFrom = 0;
  struct Other {
    PolicyDocument document;
    std::size_t size;
  };
  std::vector<Other> others;
  std::size_t own = 0;
  for (PolicyStatement statement : merged) {
    const std::size_t size = estimateSize(statement, arnEstimate);
    if (own + size < ownSize) {
      own += size;
      state_->statements.push(statement);
      continue;
    }
    auto at = std::find_if(others.begin(), others.end(), [&](const Other& other) { return other.size + size <= otherSize; });
    if (at == others.end()) {
      at = others.insert(others.end(), {PolicyDocument({.assignSids = state_->assignSids, .minimize = state_->minimize}), 0});
    }
    at->document.addStatement(statement);
    at->size += size;
  }
  std::vector<PolicyDocument> made;
  for (const Other& other : others) made.push_back(other.document);
  return List<PolicyDocument>(made);
}

}  // namespace cdk::iam
