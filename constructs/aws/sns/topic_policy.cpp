#include <constructs/aws/sns/topic_policy.hpp>

#include <vector>

#include <cdk/cfn/sns/topic_policy.hpp>
#include <constructs/aws/sns/topic.hpp>

#include "require_tls.hpp"

namespace cdk::sns {

iam::PolicyStatement requireTls(const Str& topicArn) {
  return iam::PolicyStatement({.actions = {"sns:Publish"},
                               .conditions = {{"Bool", Json::obj({{"aws:SecureTransport", "false"}})}},
                               .effect = iam::Effect::DENY,
                               .principals = {iam::StarPrincipal()},
                               .resources = {topicArn},
                               .sid = "AllowPublishThroughSSLOnly"});
}

TopicPolicy::TopicPolicy(Scope scope, std::string_view id, const TopicPolicyProps& props)
    : Resource(scope, id), document_(props.policyDocument ? *props.policyDocument : iam::PolicyDocument({.assignSids = true})) {
  std::vector<Str> arns;
  for (const Use<ITopic>& topic : props.topics) {
    arns.push_back(topic->topicArn());
    if (props.enforceSSL.isTrue()) document_.addStatements(requireTls(topic->topicArn()));
  }
  add<CfnTopicPolicy>("Resource", CfnTopicPolicy::Props{.policyDocument = document_, .topics = List<Str>(arns)});
}

}  // namespace cdk::sns
