#include "archive_stack.hpp"

#include <cdk/aspects.hpp>
#include <cdk/cfn/logs/log_group.hpp>
#include <constructs/aws/iam/role.hpp>

#include "archive_bucket.hpp"
#include "keep_logs.hpp"

namespace own_construct {

ArchiveStack::ArchiveStack(cdk::Scope scope, std::string_view id) : Stack(scope, id) {
  auto& archive = add<ArchiveBucket>("Archive", ArchiveBucketProps{.keepFor = cdk::Duration::days(365)});
  auto& writer = add<cdk::iam::Role>("Writer", cdk::iam::RoleProps{.assumedBy = cdk::iam::ServicePrincipal("lambda.amazonaws.com")});
  archive.grantPut(writer);
  add<cdk::logs::CfnLogGroup>("Log");
  cdk::Aspects::of(*this).add(cdk::make<KeepLogs>());
}

}  // namespace own_construct
