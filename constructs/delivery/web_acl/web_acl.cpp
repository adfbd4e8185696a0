#include <constructs/delivery/web_acl/web_acl.hpp>

#include <string>
#include <vector>

#include <cdk/cfn/wafv2/logging_configuration.hpp>
#include <cdk/cfn/wafv2/web_acl.hpp>
#include <cdk/cfn/wafv2/web_acl_association.hpp>
#include <constructs/aws/kms/key.hpp>
#include <constructs/aws/logs/log_group.hpp>

namespace cdk::delivery {

using wafv2::CfnWebACL;

namespace {

constexpr std::string_view kManaged[] = {"AWSManagedRulesCommonRuleSet", "AWSManagedRulesKnownBadInputsRuleSet", "AWSManagedRulesAmazonIpReputationList"};

CfnWebACL::VisibilityConfigProperty visibility(const Str& metricName) {
  return {.cloudWatchMetricsEnabled = true, .metricName = metricName, .sampledRequestsEnabled = true};
}

List<CfnWebACL::RuleProperty> rules(int rateLimit) {
  std::vector<CfnWebACL::RuleProperty> all;
  int priority = 0;
  for (std::string_view name : kManaged) {
    all.push_back({.name = name,
                   .overrideAction = {{.none = Json::obj()}},
                   .priority = priority++,
                   .statement = CfnWebACL::StatementProperty{.managedRuleGroupStatement = {{.name = name, .vendorName = "AWS"}}},
                   .visibilityConfig = visibility(name)});
  }
  all.push_back({.action = {{.block = CfnWebACL::BlockActionProperty{}}},
                 .name = "RateLimit",
                 .priority = priority,
                 .statement = CfnWebACL::StatementProperty{.rateBasedStatement = {{.aggregateKeyType = "IP", .limit = rateLimit}}},
                 .visibilityConfig = visibility("RateLimit")});
  return List<CfnWebACL::RuleProperty>(all);
}

}  // namespace

WebAcl::WebAcl(Scope scope, std::string_view id, const WebAclProps& props) : Construct(scope, id) {
  const Str name = props.naming.name("web-acl");
  acl_ = &add<CfnWebACL>("Acl", CfnWebACL::Props{.defaultAction = CfnWebACL::DefaultActionProperty{.allow = CfnWebACL::AllowActionProperty{}},
                                                 .name = name,
                                                 .rules = rules(props.rateLimit),
                                                 .scope = "REGIONAL",
                                                 .visibilityConfig = visibility(name)});
  add<wafv2::CfnWebACLAssociation>("Association", wafv2::CfnWebACLAssociation::Props{.resourceArn = props.resourceArn, .webAclArn = acl_->attrArn()});
  auto& logGroup = add<logs::LogGroup>("Logs", logs::LogGroupProps{.encryptionKey = props.logsKey,
                                                                   // The service takes only log groups whose name starts like this.
                                                                   .logGroupName = "aws-waf-logs-" + name,
                                                                   .removalPolicy = RemovalPolicy::DESTROY,
                                                                   .retention = logs::RetentionDays::ONE_YEAR});
  add<wafv2::CfnLoggingConfiguration>("Logging", wafv2::CfnLoggingConfiguration::Props{.logDestinationConfigs = {logGroup.logGroupArn()},
                                                                                        .redactedFields = {{.singleHeader = Json::obj({{"Name", "authorization"}})},
                                                                                                           {.singleHeader = Json::obj({{"Name", "cookie"}})}},
                                                                                        .resourceArn = acl_->attrArn()});
}

}  // namespace cdk::delivery
