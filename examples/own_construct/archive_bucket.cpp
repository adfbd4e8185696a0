#include "archive_bucket.hpp"

#include <string>

#include <cdk/cfn/s3/bucket.hpp>

namespace own_construct {

namespace {

cdk::s3::BucketProps bucketProps() {
  return {.blockPublicAccess = cdk::s3::BlockPublicAccess::BLOCK_ALL,
          .encryption = cdk::s3::BucketEncryption::S3_MANAGED,
          .enforceSSL = true,
          .removalPolicy = cdk::RemovalPolicy::RETAIN,
          .versioned = true};
}

bool deletes(const cdk::Str& action) {
  if (action.isToken()) return false;
  const std::string_view text = action.text();
  return text == "*" || text == "s3:*" || text.starts_with("s3:Delete");
}

}  // namespace

ArchiveBucket::ArchiveBucket(cdk::Scope scope, std::string_view id, const ArchiveBucketProps& props) : Bucket(scope, id, bucketProps()) {
  const double days = props.keepFor.toDays().number();
  if (days < 1) throw cdk::Error(*this, "keepFor must be at least a day, got " + std::to_string(days) + " days", "keep-for");
  // The escape hatch: what the class does not offer is set on the resource itself.
  auto& resource = static_cast<cdk::s3::CfnBucket&>(*node().defaultChild());
  resource.props().objectLockEnabled = true;
  resource.addPropertyOverride("ObjectLockConfiguration.ObjectLockEnabled", "Enabled");
  resource.addPropertyOverride("ObjectLockConfiguration.Rule.DefaultRetention", cdk::Json::obj({{"Mode", "GOVERNANCE"}, {"Days", days}}));
}

cdk::iam::AddToResourcePolicyResult ArchiveBucket::addToResourcePolicy(cdk::iam::PolicyStatement permission) {
  if (permission.effect() == cdk::iam::Effect::ALLOW) {
    for (const cdk::Str& action : permission.actions()) {
      if (deletes(action)) {
        throw cdk::Error(*this,
                         "an archive is not deleted from: the statement allows '" + std::string(action.text()) +
                             "'; allow s3:PutObject and s3:GetObject* only",
                         "archive");
      }
    }
  }
  return Bucket::addToResourcePolicy(permission);
}

}  // namespace own_construct
