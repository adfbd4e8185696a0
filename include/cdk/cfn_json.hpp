#pragma once
#include <cdk/construct.hpp>
#include <cdk/value.hpp>

namespace cdk {

struct CfnJsonProps {
  /// Any value; keys in it may be known only at deployment.
  Req<Json, "value"> value;
};

/// An object some of whose keys are known only at deployment: written as JSON text, and read back by a custom resource.
class CfnJson : public Construct {
 public:
  using Props = CfnJsonProps;
  CfnJson(Scope scope, std::string_view id, const CfnJsonProps& props);

  /// The object, for the place where it is wanted.
  Json value() const { return value_; }
  operator Json() const { return value_; }
  /// The object as JSON text.
  Str toJSON() const { return text_; }

 private:
  Json value_;
  Str text_;
};

}  // namespace cdk
