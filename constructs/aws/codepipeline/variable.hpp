#pragma once
#include <cdk/value.hpp>

namespace cdk::codepipeline {

struct VariableProps {
  /// 1 to 1000 characters.
  Str defaultValue = {};
  /// At most 200 characters.
  Str description = {};
  /// Letters, digits and `@-_`, at most 128 characters.
  Req<Str, "variableName"> variableName;
};

/// A variable that is set when an execution of a V2 pipeline starts.
class Variable {
 public:
  /// Error for a name or texts that CodePipeline does not take.
  explicit Variable(const VariableProps& props);
  Str variableName() const { return name_; }
  /// For the configuration of actions: `#{variables.<name>}`.
  Str reference() const;
  /// For the library: the property of CfnPipeline.
  Json render() const;

 private:
  Str name_, description_, defaultValue_;
};

}  // namespace cdk::codepipeline
