// Expected templates were taken from aws-cdk-lib 2.276.0.
#include <constructs/aws/logs/transformer.hpp>

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include <cdk/app.hpp>
#include <cdk/assertions.hpp>
#include <cdk/assertions/gtest.hpp>
#include <cdk/stack.hpp>
#include <constructs/aws/logs/log_group.hpp>
#include <constructs/aws/logs/query_definition.hpp>

namespace cdk::logs {
namespace {

using assertions::Template;

class TransformerTest : public testing::Test {
 protected:
  template <class F>
  std::string codeOf(F&& call) {
    try {
      call();
    } catch (const Error& error) {
      return error.code();
    }
    return "";
  }
  std::string refusal(const std::vector<Use<IProcessor>>& processors) {
    auto& group = stack.add<LogGroup>("G" + std::to_string(++count));
    return codeOf([&] { group.addTransformer("T", {.transformerConfig = List<Use<IProcessor>>(processors), .transformerName = "t"}); });
  }
  static Use<IProcessor> json() { return ParserProcessor({.type = ParserProcessorType::JSON}); }
  static Use<IProcessor> vended() { return VendedLogParser({.logType = VendedLogType::VPC}); }
  static Use<IProcessor> trim() { return StringMutatorProcessor({.trimKeys = {"a"}, .type = StringMutatorType::TRIM}); }
  static Use<IProcessor> grok() { return ParserProcessor({.grokOptions = GrokProperty{.match = "x"}, .type = ParserProcessorType::GROK}); }

  ArenaScope arena;
  App app;
  Stack& stack = app.add<Stack>("S");
  int count = 0;
};

TEST_F(TransformerTest, beginsWithAParser) {
  EXPECT_EQ(refusal({trim(), json()}), "transformer-config");
  EXPECT_EQ(refusal({json(), vended()}), "transformer-config");
  EXPECT_EQ(refusal({vended(), json(), trim()}), "");
}

TEST_F(TransformerTest, limitsTheNumberOfProcessors) {
  EXPECT_EQ(refusal({}), "transformer-config");
  EXPECT_EQ(refusal(std::vector<Use<IProcessor>>(6, json())), "transformer-config");
  EXPECT_EQ(refusal({json(), grok(), grok()}), "transformer-config");
  std::vector<Use<IProcessor>> many(20, trim());
  many[0] = json();
  EXPECT_EQ(refusal(many), "");
  many.push_back(trim());
  EXPECT_EQ(refusal(many), "transformer-config");
}

TEST_F(TransformerTest, processorsNeedTheOptionsOfTheirType) {
  EXPECT_EQ(codeOf([] { ParserProcessor({.type = ParserProcessorType::GROK}); }), "processor-options");
  EXPECT_EQ(codeOf([] { ParserProcessor({.type = ParserProcessorType::OCSF}); }), "processor-options");
  EXPECT_EQ(codeOf([] { StringMutatorProcessor({.trimKeys = {"a"}, .type = StringMutatorType::LOWER_CASE}); }), "processor-options");
  EXPECT_EQ(codeOf([] { JsonMutatorProcessor({.type = JsonMutatorType::ADD_KEYS}); }), "processor-options");
  EXPECT_EQ(codeOf([] { DataConverterProcessor({.type = DataConverterType::DATETIME_CONVERTER}); }), "processor-options");
  const ListToMapProperty flat{.flatten = true, .key = "k", .source = "s"};
  EXPECT_EQ(codeOf([&] { JsonMutatorProcessor({.listToMapOptions = flat, .type = JsonMutatorType::LIST_TO_MAP}); }), "processor-options");
}

TEST_F(TransformerTest, itsResourceStandsBesideIt) {
  auto& group = stack.add<LogGroup>("G");
  group.addTransformer("T", {.transformerConfig = List<Use<IProcessor>>{json()}, .transformerName = "t"});
  ASSERT_TRUE(group.node().tryFindChild("ResourceTransformer"));
  const Json parsed = Json::obj({{"ParseJSON", Json::obj({{"Source", "@message"}})}});
  EXPECT_TEMPLATE(Template::fromStack(stack).hasResourceProperties(
      "AWS::Logs::Transformer", Json::obj({{"LogGroupIdentifier", group.logGroupName()}, {"TransformerConfig", Json::arr({parsed})}})));
}

TEST(QueryString, commandsStandOneALine) {
  const QueryString query({.fields = {"a", "b"}, .filterStatements = {"a = 1", "b = 2"}, .limit = 20, .sort = "a desc"});
  EXPECT_EQ(query.toString(), Str("fields a, b\n| filter a = 1\n| filter b = 2\n| sort a desc\n| limit 20"));
  EXPECT_EQ(QueryString().toString(), Str(""));
}

TEST_F(TransformerTest, queriesTakeTwoStatsCommands) {
  const auto define = [&](const List<Str>& stats) {
    return codeOf([&] {
      stack.add<QueryDefinition>("Q" + std::to_string(++count),
                                 QueryDefinitionProps{.queryDefinitionName = "q", .queryString = QueryString({.statsStatements = stats})});
    });
  };
  EXPECT_EQ(define({"count(*)", "max(a)"}), "");
  EXPECT_EQ(define({"count(*)", "max(a)", "min(a)"}), "query-stats");
}

}  // namespace
}  // namespace cdk::logs
