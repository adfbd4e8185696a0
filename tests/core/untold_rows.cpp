// Recorded rows that cannot be told in C++, each with its reason.
#include "core/row_coverage.hpp"

namespace core_test {

const std::vector<UntoldRow>& untoldRows() {
  static const std::vector<UntoldRow> rows = {
      {"constructs/behaviours/idConstructorIsTaken", "ids do not collide with members of JavaScript objects"},
      {"constructs/behaviours/idToString", "ids do not collide with members of JavaScript objects"},
      {"constructs/behaviours/tryFindChildConstructor", "children are not looked up in a JavaScript object"},
      {"ids/stackNames/no scope, no id", "a stack is always added to a scope, under an id"},
      {R"(tokens/concat/{"in":{"$s":["a",{"$t":["x","y"]}]},"out":{"value":{"Fn::Join":["",["a",["x","y"]]]}}})",
       "a list inside a text is an error here: the template of the CDK cannot be deployed"},
      {R"(tokens/fold/{"in":{"$split":[{"$t":{"Ref":"X"}},"a,b"]},"out":{"value":["a,b"]}})",
       "a delimiter that is not known is an error here: the CDK takes the text for one that does not have it"},
      {R"(tokens/prune/{"in":{"a":{"$date":0}},"out":{"value":{"a":"1970-01-01T00:00:00.000Z"}}})", "there are no dates among the values"},
      {R"(tokens/toJsonString/{"in":{"a":{"$date":0}},"out":{"value":"{\"a\":\"1970-01-01T00:00:00.000Z\"}"}})",
       "there are no dates among the values"},
      {"aspects/cases/negative-priority", "a use of an aspect that was listed is a value: changing it changes nothing"},
      {"template/cases/L1-unknown-prop-kept", "a property that a resource does not have does not compile"},
      {"template/cases/cdk-metadata-resource", "its text tells Amazon which classes of aws-cdk-lib an app uses, and there are none"},
      {"values/secretValues/toStringForm", "a secret has no text form"},
      {"values/secretValues/checkOff", "a secret is no value that a template could take, with the check and without it"},
      {"assets/templateAsset/version", "assemblies are of version 43, which both lines of the CLI read"},
      {"assets/templateAssetAgnostic/version", "assemblies are of version 43, which both lines of the CLI read"},
  };
  return rows;
}

}  // namespace core_test
