#pragma once
#include <cdk/arn.hpp>
#include <cdk/construct.hpp>
#include <cdk/environment.hpp>
#include <cdk/permissions_boundary.hpp>
#include <cdk/reference_strength.hpp>

namespace cdk {

class CfnElement;
class IPropertyInjector;
class IStackSynthesizer;
class TagManager;
struct TemplateOptions;
namespace detail {
struct StackData;
}

struct StackProps {
  /// Version reporting of this stack. cdkpp writes none; kept for its name.
  Bool analyticsReporting = {};
  /// Lets resource attributes cross regions by custom resources.
  Bool crossRegionReferences = {};
  /// At most 512 characters.
  Str description = {};
  /// Account and region; left out, the template is for any.
  Environment env = {};
  List<Str> notificationArns = {};
  /// Limits what the roles and users of the stack may ever do. Default: that of the stage
  Opt<PermissionsBoundary> permissionsBoundary = {};
  /// Change the properties of constructs made below the stack.
  List<Use<IPropertyInjector>> propertyInjectors = {};
  /// Name by which exports and deployments know the stack. Default: from its path.
  Str stackName = {};
  /// Writes the template without line breaks.
  Bool suppressTemplateIndentation = {};
  Use<IStackSynthesizer> synthesizer = {};
  /// Tags that CloudFormation puts on the stack and what it makes.
  Map<Str> tags = {};
  Bool terminationProtection = {};
};

struct ExportValueOptions {
  /// Description of the output. Default: none
  Str description = {};
  /// Name of the export. Default: made from the value, which must then be that of a resource
  Str name = {};
};

/// One template: the unit of deployment.
class Stack : public Construct {
 public:
  using Props = StackProps;
  Stack(Scope scope, std::string_view id, const StackProps& props = {});

  static Stack& of(const Construct& construct);
  static bool isStack(const Construct& construct);
  /// The value of another stack's resource, taken with this strength whatever the default is. Error for anything but a value of a resource.
  static Str consumeReference(const Str& value, ReferenceStrength strength = ReferenceStrength::BOTH);
  /// As consumeReference, for a value that is a list.
  static List<Str> consumeListReference(const List<Str>& value, ReferenceStrength strength = ReferenceStrength::BOTH);

  Str account() const;
  Str region() const;
  ResourceEnvironment env() const { return {.account = account(), .region = region()}; }
  /// `aws://account/region`, with `unknown-account` and `unknown-region` for what is open.
  std::string_view environment() const;
  Str partition() const;
  Str urlSuffix() const;
  Str stackId() const;
  /// The concrete name of the stack; of a nested stack a token.
  Str stackName() const;
  /// Zones to spread over; a subclass may override it.
  virtual List<Str> availabilityZones() const;
  List<Str> notificationArns() const;
  bool terminationProtection() const;
  void setTerminationProtection(bool value);
  bool nested() const;
  Stack* nestedStackParent() const;
  CfnElement* nestedStackResource() const;
  std::string_view artifactId() const;
  std::string_view templateFile() const;
  TagManager& tags();
  void addStackTag(std::string_view tagName, const Str& tagValue);
  void removeStackTag(std::string_view tagName);
  TemplateOptions& templateOptions();
  IStackSynthesizer& synthesizer() const;
  bool bundlingRequired() const;

  /// An ARN whose missing parts are the stack's.
  Str formatArn(const ArnComponents& components) const { return Arn::format(components, this); }
  ArnComponents splitArn(const Str& arn, ArnFormat format) const { return Arn::split(arn, format); }
  /// Is deployed after the other stack.
  void addStackDependency(Stack& target, std::string_view reason = "");
  void addDependency(Stack& target, std::string_view reason = "") { addStackDependency(target, reason); }
  List<Use<Stack>> dependencies() const;
  /// Exports a value, so that it stays exported when no consumer is left; returns the import.
  Str exportValue(const Str& exportedValue, const ExportValueOptions& options = {});
  /// As exportValue, for a value that is a list: exported joined, imported taken apart.
  List<Str> exportStringListValue(const List<Str>& exportedValue, const ExportValueOptions& options = {});
  void addTransform(std::string_view transform);
  void addMetadata(std::string_view key, const Json& value);
  /// Renames a logical id in the template; must come before it is used.
  void renameLogicalId(std::string_view oldId, std::string_view newId);
  std::string_view getLogicalId(const CfnElement& element);
  /// JSON text of a value, tokens kept.
  Str toJsonString(const Json& object, int space = 0) const;
  /// YAML text of a value, tokens kept.
  Str toYamlString(const Json& object) const;
  /// The value as it would stand in this stack's template.
  Json resolve(const Json& value);
  Str regionalFact(std::string_view factName, const Str& defaultValue = {});
  /// Says that a lookup is missing; the CLI provides it and runs the app again.
  void reportMissingContext(const Json& report);
  void reportMissingContextKey(const Json& report) { reportMissingContext(report); }

  detail::StackData& data() const { return *data_; }

 protected:
  ~Stack() = default;
  struct Nested {};
  /// For nested stacks, which take account and region from their parent.
  Stack(Scope scope, std::string_view id, Nested nested, Stack& parent, const StackProps& props);
  /// The logical id of an element, before renames; a subclass may choose others.
  virtual Str allocateLogicalId(const CfnElement& element);

 private:
  friend class CfnElement;
  void describe(const StackProps& props);
  detail::StackData* data_;
};

}  // namespace cdk
