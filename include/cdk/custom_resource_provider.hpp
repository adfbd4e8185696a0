#pragma once
#include <cdk/custom_resource_provider_base.hpp>

namespace cdk {

/// Runtimes of handlers.
enum class CustomResourceProviderRuntime {
  NODEJS_12,    ///< former name of NODEJS_12_X
  NODEJS_12_X,  ///< Node.js 12
  NODEJS_14_X,  ///< Node.js 14
  NODEJS_16_X,  ///< Node.js 16
  NODEJS_18_X,  ///< Node.js 18
  NODEJS_20_X,  ///< Node.js 20
  NODEJS_22_X,  ///< Node.js 22
  NODEJS_24_X,  ///< Node.js 24
};

struct CustomResourceProviderProps {
  /// See CustomResourceProviderBaseProps; so are the others.
  Str codeDirectory = {};
  List<AssetFile> codeFiles = {};
  Str description = {};
  Map<Str> environment = {};
  Opt<Size> memorySize = {};
  List<Json> policyStatements = {};
  ReqOpt<CustomResourceProviderRuntime, "runtime"> runtime;
  Opt<Duration> timeout = {};
  Bool useCfnResponseWrapper = {};
};

/// A function, one a stack, that serves custom resources: a JavaScript file and the role it runs as.
class CustomResourceProvider : public CustomResourceProviderBase {
 public:
  using Props = CustomResourceProviderProps;
  CustomResourceProvider(Scope scope, std::string_view id, const CustomResourceProviderProps& props);

  /// The service token of the stack's provider of that name, which is made when it is not there yet.
  static Str getOrCreate(Construct& scope, std::string_view uniqueid, const CustomResourceProviderProps& props,
                         Location at = Location::current());
  /// The stack's provider of that name, which is made when it is not there yet; then the props of the first call hold.
  static CustomResourceProvider& getOrCreateProvider(Construct& scope, std::string_view uniqueid, const CustomResourceProviderProps& props,
                                                     Location at = Location::current());
};

}  // namespace cdk
