#pragma once
#include <constructs/aws/lambda/function.hpp>

namespace cdk::lambda {

struct SingletonFunctionProps {
  /// The function, made once in each stack.
  FunctionProps function;
  /// Begin of its id. Default: SingletonLambda
  Str lambdaPurpose = {};
  /// Tells it from other functions of the stack.
  Req<Str, "uuid"> uuid;
};

/// A function that a stack has only once, however often it is asked for.
class SingletonFunction : public IFunction {
 public:
  using Props = SingletonFunctionProps;
  SingletonFunction(Scope scope, std::string_view id, const SingletonFunctionProps& props);

  Runtime runtime() const { return function_->runtime(); }
  /// Id of the function in the stack.
  Str constructName() const { return constructName_; }
  logs::ILogGroup& logGroup() { return function_->logGroup(); }
  Version& currentVersion() { return function_->currentVersion(); }
  Function& addEnvironment(const Str& key, const Str& value, const EnvironmentOptions& options = {}) { return function_->addEnvironment(key, value, options); }
  void addLayers(const List<Use<ILayerVersion>>& layers) { function_->addLayers(layers); }
  /// Deploys the function after the others; node() is not part of it.
  template <class... D>
  void addDependency(D&&... up) { function_->node().addDependency(up...); }
  /// Deploys the other after the function.
  void dependOn(Construct& down) { down.node().addDependency(*function_); }
  void addMetadata(std::string_view type, const Json& data) { function_->node().addMetadata(type, data); }
  List<Str> resourceArnsForGrantInvoke() override { return function_->resourceArnsForGrantInvoke(); }
  Construct& permissionsNode() override { return *function_; }
  ec2::Connections connections() override { return function_->connections(); }

 private:
  IFunction& functionNode() override { return *function_; }
  Function* function_ = nullptr;
  Str constructName_;
};

}  // namespace cdk::lambda
