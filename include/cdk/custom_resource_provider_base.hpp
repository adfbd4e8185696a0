#pragma once
#include <cdk/assets.hpp>
#include <cdk/construct.hpp>
#include <cdk/duration.hpp>
#include <cdk/size.hpp>

namespace cdk {

class CfnResource;

/// What a provider of the library lets its users choose.
struct CustomResourceProviderOptions {
  /// See CustomResourceProviderBaseProps; so are the others.
  Str description = {};
  Map<Str> environment = {};
  Opt<Size> memorySize = {};
  List<Json> policyStatements = {};
  Opt<Duration> timeout = {};
  Bool useCfnResponseWrapper = {};
};

struct CustomResourceProviderBaseProps {
  /// Folder with the handler's `index.js`; TypeScript files in it stay out. One of codeDirectory and codeFiles must be given.
  Str codeDirectory = {};
  /// The handler's files themselves, `index.js` among them. Not in the CDK.
  List<AssetFile> codeFiles = {};
  /// Default: none
  Str description = {};
  /// Environment variables. Default: none
  Map<Str> environment = {};
  /// Default: 128 MiB
  Opt<Size> memorySize = {};
  /// IAM statements for the role, as JSON. Default: none
  List<Json> policyStatements = {};
  /// Name of a Lambda runtime for JavaScript.
  Req<Str, "runtimeName"> runtimeName;
  /// Default: 15 minutes
  Opt<Duration> timeout = {};
  /// `index.js` exports a plain function, and a wrapper answers CloudFormation for it. Default: true
  Bool useCfnResponseWrapper = {};
};

/// Base of the providers of custom resources: a function and its role, made of plain resources so that the core can use it.
class CustomResourceProviderBase : public Construct {
 public:
  using Props = CustomResourceProviderBaseProps;
  CustomResourceProviderBase(Scope scope, std::string_view id, const CustomResourceProviderBaseProps& props);

  /// The stack's provider `<uniqueid>CustomResourceProvider`, which is made when it is not there yet; then the props of the first call hold.
  template <class T>
  static T& obtain(Construct& scope, std::string_view uniqueid, const typename T::Props& props, Location at) {
    const Place place = placeOf(scope, uniqueid);
    if (!place.taken) return place.stack->add<T>(place.id, props, at);
    if (T* known = dynamic_cast<T*>(place.taken)) return *known;
    throw Error(*place.taken, "is not the kind of provider asked for; take another unique id", "provider-kind");
  }

  /// What a custom resource names as its service token: the ARN of the function.
  Str serviceToken() const;
  /// ARN of the function's role.
  Str roleArn() const;
  /// Hash of the code. Raises an error for inline code.
  Str codeHash() const;
  /// The file `__entrypoint__.js`, for code of your own that is not wrapped: its makeHandler(f) makes a handler that answers CloudFormation.
  static AssetFile responseWrapper();
  /// Adds an IAM statement, as JSON, to the role.
  void addToRolePolicy(const Json& statement) { statements_.push(statement); }

 protected:
  ~CustomResourceProviderBase() = default;
  /// The props of a provider that brings its own code.
  static CustomResourceProviderBaseProps withCode(const CustomResourceProviderOptions& options, const List<AssetFile>& code,
                                                  const Str& runtimeName);

 private:
  struct Place {
    Construct* stack;
    std::string_view id;
    Construct* taken;  // the child that has the id
  };
  static Place placeOf(Construct& scope, std::string_view uniqueid);
  Json renderPolicies();

  Vec<Json> statements_;
  CfnResource* role_ = nullptr;
  CfnResource* handler_ = nullptr;
  Str codeHash_ = {};
};

/// Name of the newest Node.js runtime that Lambda has in the stack's region.
Str determineLatestNodeRuntimeName(Construct& scope);

}  // namespace cdk
