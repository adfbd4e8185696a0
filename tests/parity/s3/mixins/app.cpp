#include <cdk/app.hpp>
#include <cdk/cfn/s3/bucket.hpp>
#include <cdk/cfn/s3/bucket_policy.hpp>
#include <cdk/stack.hpp>
#include <constructs/aws/s3/bucket.hpp>
#include <constructs/aws/s3/mixins.hpp>

using namespace cdk;
namespace mixins = cdk::s3::mixins;

int main() {
  return cdk::run([](App& app) {
    auto& stack = app.add<Stack>("Mixed", StackProps{.env = {.account = "123456789012", .region = "us-east-1"}});
    const iam::PolicyStatement read({.actions = {"s3:GetObject"}, .principals = {iam::AnyPrincipal()}, .resources = {"*"}});

    stack.add<s3::Bucket>("Versioned").with({mixins::BucketVersioning(), mixins::BucketBlockPublicAccess()});
    auto& bare = stack.add<s3::CfnBucket>("Bare");
    bare.with({mixins::BucketVersioning(false), mixins::BucketBlockPublicAccess(s3::BlockPublicAccess({.blockPublicAcls = false}))});
    bare.applyRemovalPolicy(RemovalPolicy::DESTROY);
    bare.with({mixins::BucketAutoDeleteObjects()});
    auto& l1 = stack.add<s3::CfnBucket>("WithPolicy");
    l1.applyRemovalPolicy(RemovalPolicy::DESTROY);
    const Json statement{{"Effect", "Allow"}, {"Action", "s3:ListBucket"}, {"Resource", "*"}, {"Principal", "*"}};
    const Json document{{"Version", "2012-10-17"}, {"Statement", Json::arr({statement})}};
    stack.add<s3::CfnBucketPolicy>("ItsPolicy", s3::CfnBucketPolicy::Props{.bucket = l1.ref(), .policyDocument = document})
        .with({mixins::BucketPolicyStatements({read})});
    l1.with({mixins::BucketAutoDeleteObjects()});
    auto& l2 = stack.add<s3::Bucket>("L2", s3::BucketProps{.enforceSSL = true, .removalPolicy = RemovalPolicy::DESTROY});
    Mixins::of(l2).apply({mixins::BucketAutoDeleteObjects(), mixins::BucketPolicyStatements({read})});
  });
}
