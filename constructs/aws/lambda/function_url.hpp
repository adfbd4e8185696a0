#pragma once
#include <cdk/duration.hpp>
#include <constructs/aws/iam/grant.hpp>
#include <constructs/aws/lambda/permission.hpp>

namespace cdk::lambda {

class IFunction;

/// Whether the answer arrives at once or in pieces.
enum class InvokeMode { BUFFERED, RESPONSE_STREAM };
/// Methods of requests from other sites.
enum class HttpMethod { GET, PUT, HEAD, POST, DELETE, PATCH, OPTIONS, ALL };

/// Which other sites may call the URL from a browser.
struct FunctionUrlCorsOptions {
  /// Default: false
  Bool allowCredentials = {};
  /// Default: none
  List<Str> allowedHeaders = {};
  /// Default: ALL
  List<HttpMethod> allowedMethods = {};
  /// Default: none
  List<Str> allowedOrigins = {};
  /// Default: none
  List<Str> exposedHeaders = {};
  /// How long browsers remember this, at most a day. Default: 5 seconds
  Opt<Duration> maxAge = {};
};

struct FunctionUrlOptions {
  /// Default: AWS_IAM
  Opt<FunctionUrlAuthType> authType = {};
  /// Default: no other site
  Box<FunctionUrlCorsOptions> cors = {};
  /// Default: BUFFERED
  Opt<InvokeMode> invokeMode = {};
};

struct FunctionUrlProps {
  /// Default: AWS_IAM
  Opt<FunctionUrlAuthType> authType = {};
  /// Default: no other site
  Box<FunctionUrlCorsOptions> cors = {};
  /// A function or an alias, not a version.
  Req<Use<IFunction>, "function"> function;
  /// Default: BUFFERED
  Opt<InvokeMode> invokeMode = {};
};

/// The address of a function on the internet.
class FunctionUrl : public Resource {
 public:
  using Props = FunctionUrlProps;
  FunctionUrl(Scope scope, std::string_view id, const FunctionUrlProps& props);

  Str url() const { return url_; }
  Str functionArn() const { return functionArn_; }
  FunctionUrlAuthType authType() const { return authType_; }
  /// Lets the grantee call the URL.
  iam::Grant grantInvokeUrl(Use<iam::IGrantable> grantee);

 private:
  IFunction* function_;
  Str url_;
  Str functionArn_;
  FunctionUrlAuthType authType_;
};
using IFunctionUrl = FunctionUrl;

}  // namespace cdk::lambda
