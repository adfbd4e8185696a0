#include <constructs/aws/s3/rendering.hpp>

namespace cdk::s3::rendering {
namespace {

constexpr const char* kProtocols[] = {"http", "https"};
constexpr const char* kMethods[] = {"GET", "PUT", "HEAD", "POST", "DELETE"};

CfnBucket::RoutingRuleProperty routingRule(const RoutingRule& rule) {
  CfnBucket::RoutingRuleProperty out{.redirectRule = {{
                                         .hostName = rule.hostName,
                                         .httpRedirectCode = rule.httpRedirectCode,
                                         .protocol = textOf(rule.protocol, kProtocols),
                                         .replaceKeyPrefixWith = rule.replaceKey.prefixWithKey(),
                                         .replaceKeyWith = rule.replaceKey.withKey(),
                                     }}};
  if (rule.condition.httpErrorCodeReturnedEquals || rule.condition.keyPrefixEquals) {
    out.routingRuleCondition = CfnBucket::RoutingRuleConditionProperty{
        .httpErrorCodeReturnedEquals = rule.condition.httpErrorCodeReturnedEquals, .keyPrefixEquals = rule.condition.keyPrefixEquals};
  }
  return out;
}

List<CfnBucket::RoutingRuleProperty> routingRules(const List<RoutingRule>& rules) {
  if (!rules) return {};
  Vec<CfnBucket::RoutingRuleProperty> all;
  for (const RoutingRule rule : rules) all.push(routingRule(rule));
  return List<CfnBucket::RoutingRuleProperty>(all);
}

}  // namespace

Box<CfnBucket::WebsiteConfigurationProperty> website(const Construct& bucket, const BucketProps& props) {
  const bool hasPages = props.websiteErrorDocument || props.websiteIndexDocument || props.websiteRoutingRules;
  if (!hasPages && !props.websiteRedirect) return {};
  if (props.websiteErrorDocument && !props.websiteIndexDocument)
    throw Error(bucket, "websiteErrorDocument needs a websiteIndexDocument", "website");
  if (props.websiteRedirect && hasPages) {
    throw Error(bucket, "websiteRedirect cannot stand together with websiteIndexDocument, websiteErrorDocument or websiteRoutingRules",
                "website");
  }
  CfnBucket::WebsiteConfigurationProperty out{.errorDocument = props.websiteErrorDocument, .indexDocument = props.websiteIndexDocument};
  if (props.websiteRedirect) {
    out.redirectAllRequestsTo = CfnBucket::RedirectAllRequestsToProperty{.hostName = props.websiteRedirect->hostName,
                                                                         .protocol = textOf(props.websiteRedirect->protocol, kProtocols)};
  }
  out.routingRules = routingRules(props.websiteRoutingRules);
  return out;
}

Box<CfnBucket::CorsConfigurationProperty> cors(const Vec<CorsRule>& rules) {
  if (rules.empty()) return {};
  Vec<CfnBucket::CorsRuleProperty> all;
  for (const CorsRule& rule : rules) {
    Vec<Str> methods;
    for (const HttpMethods method : rule.allowedMethods) methods.push(kMethods[static_cast<int>(method)]);
    all.push({.allowedHeaders = rule.allowedHeaders,
              .allowedMethods = List<Str>(methods),
              .allowedOrigins = rule.allowedOrigins,
              .exposedHeaders = rule.exposedHeaders,
              .id = rule.id,
              .maxAge = rule.maxAge});
  }
  return CfnBucket::CorsConfigurationProperty{.corsRules = List<CfnBucket::CorsRuleProperty>(all)};
}

}  // namespace cdk::s3::rendering
