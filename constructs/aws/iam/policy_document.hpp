#pragma once
#include <constructs/aws/iam/policy_statement.hpp>

namespace cdk::iam {

struct PolicyDocumentProps {
  /// Numbers the statements that have no Sid. Default: false
  Bool assignSids = {};
  /// Merges statements that differ in one part. Default: the flag `@aws-cdk/aws-iam:minimizePolicies`
  Bool minimize = {};
  List<PolicyStatement> statements = {};
};

namespace detail {
struct DocumentState;
}

/// A policy. A copy is the same document.
class PolicyDocument {
 public:
  explicit PolicyDocument(const PolicyDocumentProps& props = {});
  static PolicyDocument fromJson(const Json& document);

  template <std::same_as<PolicyStatement>... S>
  void addStatements(const S&... statements) { (addStatement(statements), ...); }
  void addStatements(const List<PolicyStatement>& statements);
  bool isEmpty() const;
  std::size_t statementCount() const;
  List<PolicyStatement> statements() const;
  List<Str> validateForAnyPolicy() const;
  List<Str> validateForResourcePolicy() const;
  List<Str> validateForIdentityPolicy() const;
  List<Str> validateForTrustPolicy() const;

  /// The document as a value of a property: computed when the template is written.
  operator Json() const;
  Json toJSON() const { return *this; }
  friend bool operator==(const PolicyDocument& a, const PolicyDocument& b) { return a.state_ == b.state_; }

  /// For the library: takes out statements beyond a size and returns them in further documents.
  List<PolicyDocument> splitOff(const Construct& scope, std::size_t ownSize, std::size_t otherSize);

 private:
  explicit PolicyDocument(detail::DocumentState* state) : state_(state) {}
  void addStatement(PolicyStatement statement);
  detail::DocumentState* state_;
};

}  // namespace cdk::iam
