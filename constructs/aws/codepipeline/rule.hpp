#pragma once
#include <cdk/value.hpp>

namespace cdk::iam {
class IRole;
}

namespace cdk::codepipeline {

struct RuleProps {
  /// Shell commands, for the provider `Commands`.
  List<Str> commands = {};
  /// Keys and values as the provider wants them.
  Json configuration = {};
  /// Names of artifacts.
  List<Str> inputArtifacts = {};
  /// Letters, digits and `.@-_`, at most 100 characters.
  Str name = {};
  /// Kind of the rule, such as `CloudWatchAlarm` or `Commands`.
  Str provider = {};
  Str region = {};
  Use<iam::IRole> role = {};
  Str version = {};
};

/// What a condition of a stage checks.
class Rule {
 public:
  /// Error for a name that CodePipeline does not take.
  explicit Rule(const RuleProps& props);
  Str ruleName() const { return props_.name; }
  /// For the configuration of actions: `#{rule.<name>}`.
  Str reference() const;
  /// For the library: the property of CfnPipeline.
  Json render() const;

 private:
  RuleProps props_;
};

}  // namespace cdk::codepipeline
