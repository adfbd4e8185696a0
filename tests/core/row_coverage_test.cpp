// The count of compared rows, and the complaints about rows that nobody compares.
#include "core/row_coverage.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace core_test {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

const RecordedRows kRecorded = {{"ids", {"names/a", "names/b"}}, {"tags", {"cases/x"}}};

TEST(RowCoverage, CountsComparedAndListedRows) {
  const RowCoverage all(kRecorded, {"ids/names/a", "tags/cases/x"}, {{"ids/names/b", "no such thing here"}});
  EXPECT_EQ(all.summary(), "2 of 3, 1 listed with a reason");
  EXPECT_THAT(all.open(), IsEmpty());
  EXPECT_THAT(all.mistakes(), IsEmpty());
}

TEST(RowCoverage, NamesRowsThatNobodyCompares) {
  const RowCoverage some(kRecorded, {"ids/names/a", "tags/cases/x"}, {});
  EXPECT_EQ(some.summary(), "2 of 3 (ids 1 of 2)");
  EXPECT_THAT(some.open(), ElementsAre("ids/names/b"));
}

TEST(RowCoverage, CountsEqualRowsOneByOne) {
  EXPECT_EQ(RowCoverage({{"ids", {"n/a", "n/a"}}}, {"ids/n/a"}, {}).summary(), "2 of 2");
}

TEST(RowCoverage, RefusesRowsThatAreNotRecorded) {
  EXPECT_THAT(RowCoverage(kRecorded, {"ids/names/z"}, {}).mistakes(), ElementsAre("ids/names/z is not recorded"));
  EXPECT_THAT(RowCoverage(kRecorded, {}, {{"ids/names/z", "why"}}).mistakes(), ElementsAre("ids/names/z is not recorded"));
}

TEST(RowCoverage, RefusesAListedRowThatIsComparedOrHasNoReason) {
  EXPECT_THAT(RowCoverage(kRecorded, {"tags/cases/x"}, {{"tags/cases/x", "why"}}).mistakes(),
              ElementsAre("tags/cases/x is listed, but a test compares it"));
  EXPECT_THAT(RowCoverage(kRecorded, {}, {{"tags/cases/x", ""}}).mistakes(), ElementsAre("tags/cases/x is listed without a reason"));
}

}  // namespace
}  // namespace core_test
