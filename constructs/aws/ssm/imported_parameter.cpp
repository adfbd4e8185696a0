#include "imported_parameter.hpp"

namespace cdk::ssm {

cdk::CfnParameter& ImportedValue::parameter() {
  if (!parameter_) {
    parameter_ =
        &scope_->add<cdk::CfnParameter>(format("{}.Parameter", id_).text(),
                                        CfnParameterProps{.default_ = source_, .type = format("AWS::SSM::Parameter::Value<{}>", type_)});
  }
  return *parameter_;
}

Str dynamicReference(CfnDynamicReferenceService service, const Str& name, const Num& version) {
  const Str text = CfnDynamicReference(service, version ? format("{}:{}", name, version) : name);
  return lazyOf([text] { return text; });
}

}  // namespace cdk::ssm
