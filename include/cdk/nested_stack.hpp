#pragma once
#include <cdk/duration.hpp>
#include <cdk/removal_policy.hpp>
#include <cdk/stack.hpp>

namespace cdk {

class CfnResource;

struct NestedStackProps {
  /// At most 512 characters.
  Str description = {};
  /// Topics that hear of the nested stack's events.
  List<Str> notificationArns = {};
  /// Values of parameters, by their logical ids. What the nested stack takes from its parent is added by itself.
  Map<Str> parameters = {};
  /// Default: DESTROY
  Opt<RemovalPolicy> removalPolicy = {};
  /// Writes the template without line breaks.
  Bool suppressTemplateIndentation = {};
  /// How long CloudFormation waits for it. Default: no limit
  Opt<Duration> timeout = {};
};

/// A stack inside another stack: a template of its own, deployed as one resource of its parent.
class NestedStack : public Stack {
 public:
  using Props = NestedStackProps;
  NestedStack(Scope scope, std::string_view id, const NestedStackProps& props = {});

  static bool isNestedStack(const Construct& construct);
  /// The value of a parameter of the template.
  void setParameter(const Str& name, const Str& value);

  /// For the library: hashes the template and makes it an asset of the parent; once the references are known.
  void prepareTemplateAsset();

 protected:
  ~NestedStack() = default;

 private:
  struct Parameter {
    Str name;
    Str value;
  };
  Map<Str> renderParameters();
  Str renderTemplateUrl();
  Str contextual(const Str& inside, const Str& outside);

  CfnResource* resource_;
  Vec<Parameter> parameters_;
  Str templateUrl_ = {};
};

}  // namespace cdk
