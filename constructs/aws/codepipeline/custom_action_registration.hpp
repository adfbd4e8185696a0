#pragma once
#include <constructs/aws/codepipeline/action.hpp>

namespace cdk::codepipeline {

/// A key of the configuration of a custom action.
struct CustomActionProperty {
  Str description = {};
  /// Is it part of what names a job? Default: false
  Bool key = {};
  /// At most 20 characters.
  Req<Str, "name"> name;
  /// Can jobs be asked for by it? At most one of an action. Default: false
  Bool queryable = {};
  Req<Bool, "required"> required;
  /// Is the value hidden? Default: false
  Bool secret = {};
  /// `String`, `Number` or `Boolean`. Default: String
  Str type = {};
};

struct CustomActionRegistrationProps {
  /// Default: none
  List<CustomActionProperty> actionProperties = {};
  ActionArtifactBounds artifactBounds = {};
  ReqOpt<ActionCategory, "category"> category;
  /// Address of the thing an action works on; `{Config:<name>}` stands for a key of the configuration.
  Str entityUrl = {};
  /// Address of one execution.
  Str executionUrl = {};
  /// Name by which actions ask for it.
  Req<Str, "provider"> provider;
  /// Default: `1`
  Str version = {};
};

/// A kind of action that a job worker of one's own does.
class CustomActionRegistration : public Construct {
 public:
  using Props = CustomActionRegistrationProps;
  CustomActionRegistration(Scope scope, std::string_view id, const CustomActionRegistrationProps& props);
};

}  // namespace cdk::codepipeline
