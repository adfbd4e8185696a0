#include <constructs/aws/logs/query_definition.hpp>

#include <vector>

#include <cdk/cfn/logs/query_definition.hpp>
#include <constructs/aws/logs/log_group.hpp>

namespace cdk::logs {
namespace {

void append(Str& text, const char* command, const Str& statement) {
  if (!statement || statement.is("")) return;
  text = text ? format("{}\n| {} {}", text, Str(command), statement) : format("{} {}", Str(command), statement);
}

Str commaList(const List<Str>& texts) {
  Str all;
  for (const Str& text : texts) all = all ? format("{}, {}", all, text) : text;
  return all;
}

}  // namespace

QueryString::QueryString(const QueryStringProps& props) : statsCount_(props.statsStatements.size()) {
  append(text_, "fields", commaList(props.fields));
  for (const Str& statement : props.parseStatements) append(text_, "parse", statement);
  for (const Str& statement : props.filterStatements) append(text_, "filter", statement);
  for (const Str& statement : props.statsStatements) append(text_, "stats", statement);
  append(text_, "sort", props.sort);
  append(text_, "limit", props.limit ? props.limit.str() : Str());
  append(text_, "display", props.display);
  if (!text_) text_ = "";
}

QueryDefinition::QueryDefinition(Scope scope, std::string_view id, const QueryDefinitionProps& props)
    : Resource(scope, id, {.physicalName = props.queryDefinitionName}) {
  const QueryString query = props.queryString;
  if (query.statsStatementsLength() > 2) {
    throw Error(*this, format("a query takes at most 2 stats commands, got {}", Num(query.statsStatementsLength())).text(), "query-stats");
  }
  std::vector<Str> names;
  for (const Use<ILogGroup>& group : props.logGroups) names.push_back(group->logGroupName());
  auto& definition = add<CfnQueryDefinition>(
      "Resource",
      CfnQueryDefinition::Props{.logGroupNames = List<Str>(names), .name = props.queryDefinitionName, .queryString = query.toString()});
  queryDefinitionId_ = definition.attrQueryDefinitionId();
}

}  // namespace cdk::logs
