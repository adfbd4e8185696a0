#include <unistd.h>

#include <fstream>

#include <gtest/gtest.h>

#include <cdk/app.hpp>
#include <cdk/assertions.hpp>
#include <cdk/stack.hpp>
#include <constructs/aws/s3/bucket.hpp>
#include <constructs/aws/sqs/queue.hpp>

namespace cdk {
namespace {

/// Bytes of the process that are in memory.
long resident() {
  long pages = 0, inMemory = 0;
  std::ifstream("/proc/self/statm") >> pages >> inMemory;
  return inMemory * sysconf(_SC_PAGESIZE);
}

void makeApps(int count) {
  for (int i = 0; i < count; ++i) {
    const ArenaScope arena;
    App app;
    auto& stack = app.add<Stack>("Stack");
    stack.add<s3::Bucket>("Bucket", s3::BucketProps{.enforceSSL = true});
    stack.add<sqs::Queue>("Queue");
    assertions::Template::fromStack(stack).resourceCountIs("AWS::S3::Bucket", 1);
  }
}

TEST(Memory, TwoThousandAppsNeedNoMoreThanAFewWhenTheirScopesEnd) {
#if defined(__SANITIZE_ADDRESS__)
  GTEST_SKIP() << "AddressSanitizer keeps what is freed";
#endif
  makeApps(50);
  const long before = resident();
  makeApps(2000);
  EXPECT_LT(resident() - before, 1024 * 1024);
}

}  // namespace
}  // namespace cdk
