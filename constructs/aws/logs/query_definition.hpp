#pragma once
#include <cdk/resource.hpp>

namespace cdk::logs {

class ILogGroup;

/// The commands of a query; those that are not given are left out.
struct QueryStringProps {
  Str display = {};
  List<Str> fields = {};
  /// Each is a `filter` command.
  List<Str> filterStatements = {};
  /// Number of events at most.
  Num limit = {};
  /// Each is a `parse` command.
  List<Str> parseStatements = {};
  Str sort = {};
  /// Each is a `stats` command; at most 2.
  List<Str> statsStatements = {};
};

/// A query of CloudWatch Logs Insights.
class QueryString {
 public:
  explicit QueryString(const QueryStringProps& props = {});
  /// The commands, one a line.
  Str toString() const { return text_; }
  /// Number of stats commands.
  std::size_t statsStatementsLength() const { return statsCount_; }

 private:
  Str text_;
  std::size_t statsCount_;
};

struct QueryDefinitionProps {
  /// Default: none; the query is asked where to look
  List<Use<ILogGroup>> logGroups = {};
  /// Slashes make folders.
  Req<Str, "queryDefinitionName"> queryDefinitionName;
  ReqOpt<QueryString, "queryString"> queryString;
};

/// A query that is kept under a name.
class QueryDefinition : public Resource {
 public:
  using Props = QueryDefinitionProps;
  /// Error for more than two stats commands.
  QueryDefinition(Scope scope, std::string_view id, const QueryDefinitionProps& props);
  Str queryDefinitionId() const { return queryDefinitionId_; }

 private:
  Str queryDefinitionId_;
};

}  // namespace cdk::logs
