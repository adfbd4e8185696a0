#pragma once
// Parts of the resource of a function. Private to the module.
#include <cdk/cfn/lambda/function.hpp>
#include <constructs/aws/lambda/function.hpp>

namespace cdk::lambda::detail {

/// Error for a name or a description that Lambda refuses.
void checkNames(const Function& function, const FunctionProps& props);
/// Error unless code, handler and runtime go together.
void checkCode(const Function& function, const CodeConfig& code, const FunctionProps& props);
Box<CfnFunction::CodeProperty> codeProperty(const CodeConfig& code);
Box<CfnFunction::ImageConfigProperty> imageConfig(const CodeConfig& code);
Box<CfnFunction::EphemeralStorageProperty> ephemeralStorage(const Function& function, const Opt<Size>& size);
Box<CfnFunction::LoggingConfigProperty> loggingConfig(const Function& function, const FunctionProps& props);
Box<CfnFunction::DurableConfigProperty> durableConfig(Function& function, const Box<DurableConfig>& config);
Box<CfnFunction::SnapStartProperty> snapStart(Function& function, const FunctionProps& props);
Box<CfnFunction::RuntimeManagementConfigProperty> runtimeManagement(const Opt<RuntimeManagementMode>& mode);

}  // namespace cdk::lambda::detail
