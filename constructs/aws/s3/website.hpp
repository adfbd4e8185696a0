#pragma once
#include <cdk/value.hpp>

namespace cdk::s3 {

enum class RedirectProtocol { HTTP, HTTPS };

/// Where all requests to a website go.
struct RedirectTarget {
  Req<Str, "hostName"> hostName;
  /// Default: that of the request
  Opt<RedirectProtocol> protocol = {};
};

/// When a routing rule applies; at least one of them.
struct RoutingRuleCondition {
  /// Such as `404`.
  Str httpErrorCodeReturnedEquals = {};
  Str keyPrefixEquals = {};
};

/// What a redirect makes of the key.
class ReplaceKey {
 public:
  constexpr ReplaceKey() = default;
  /// Another key in its place.
  static ReplaceKey with(const Str& keyReplacement) { return ReplaceKey(keyReplacement, {}); }
  /// Another prefix in place of the one that the condition names.
  static ReplaceKey prefixWith(const Str& keyReplacement) { return ReplaceKey({}, keyReplacement); }
  Str withKey() const { return withKey_; }
  Str prefixWithKey() const { return prefixWithKey_; }

 private:
  ReplaceKey(const Str& key, const Str& prefix) : withKey_(key), prefixWithKey_(prefix) {}
  Str withKey_ = {};
  Str prefixWithKey_ = {};
};

/// A redirect of a website.
struct RoutingRule {
  /// Default: all requests
  RoutingRuleCondition condition = {};
  Str hostName = {};
  /// Default: `301`
  Str httpRedirectCode = {};
  Opt<RedirectProtocol> protocol = {};
  ReplaceKey replaceKey = {};
};

enum class HttpMethods { GET, PUT, HEAD, POST, DELETE };

/// A rule for requests from pages of other origins.
struct CorsRule {
  List<Str> allowedHeaders = {};
  Req<List<HttpMethods>, "allowedMethods"> allowedMethods;
  /// Such as `https://example.com`; one `*` is allowed.
  Req<List<Str>, "allowedOrigins"> allowedOrigins;
  List<Str> exposedHeaders = {};
  /// At most 255 characters.
  Str id = {};
  /// Seconds for which browsers keep the answer.
  Num maxAge = {};
};

}  // namespace cdk::s3
