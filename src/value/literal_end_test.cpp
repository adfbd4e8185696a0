#include <gtest/gtest.h>

#include <cdk/aws.hpp>
#include <cdk/value/format.hpp>
#include <cdk/value/literal_end.hpp>

namespace cdk::detail {
namespace {

TEST(LiteralEnd, isTheWholeOfALiteral) {
  EXPECT_EQ(literalEnd("queue.fifo"), "queue.fifo");
}

TEST(LiteralEnd, isWhatFollowsTheLastToken) {
  EXPECT_EQ(literalEnd(format("a-{}-b.fifo", Aws::REGION)), "-b.fifo");
  EXPECT_EQ(literalEnd(format("a-{}", Aws::REGION)), "");
  EXPECT_EQ(literalEnd(Aws::REGION), "");
  EXPECT_EQ(literalEnd(Str()), "");
}

TEST(LiteralEnd, canBeTakenOff) {
  EXPECT_EQ(withoutEnd("group:*", 2), Str("group"));
  EXPECT_EQ(withoutEnd(format("{}:x:*", Aws::REGION), 2), format("{}:x", Aws::REGION));
  EXPECT_EQ(withoutEnd(format("{}:*", Aws::REGION), 2), Aws::REGION);
}

}  // namespace
}  // namespace cdk::detail
