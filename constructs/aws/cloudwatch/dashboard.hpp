#pragma once
#include <cdk/duration.hpp>
#include <cdk/resource.hpp>
#include <constructs/aws/cloudwatch/alarm_rule.hpp>
#include <constructs/aws/cloudwatch/graph_widget.hpp>
#include <constructs/aws/cloudwatch/layout.hpp>
#include <constructs/aws/cloudwatch/table_widget.hpp>
#include <constructs/aws/cloudwatch/text_widget.hpp>
#include <constructs/aws/cloudwatch/variable.hpp>

namespace cdk::cloudwatch {

/// Whether the periods of metrics follow the time shown.
enum class PeriodOverride { AUTO, INHERIT };

struct DashboardProps {
  /// Letters, digits, `-` and `_`. Default: chosen by CloudFormation
  Str dashboardName = {};
  /// Time shown at first; not together with start.
  Opt<Duration> defaultInterval = {};
  /// End of the time shown, needs start.
  Str end = {};
  /// Default: AUTO
  Opt<PeriodOverride> periodOverride = {};
  /// Begin of the time shown, such as `-P7D`.
  Str start = {};
  List<Use<IVariable>> variables = {};
  /// One row for each inner list.
  List<List<Use<IWidget>>> widgets = {};
};

/// A page of graphs, numbers and text.
class Dashboard : public Resource {
 public:
  using Props = DashboardProps;
  Dashboard(Scope scope, std::string_view id, const DashboardProps& props = {});

  Str dashboardName() const { return name_; }
  Str dashboardArn() const { return arn_; }
  /// Adds a row below the others; one widget alone may be a Column.
  template <std::convertible_to<Use<IWidget>>... W>
  void addWidgets(const W&... widgets) {
    addRow(List<Use<IWidget>>{Use<IWidget>(widgets)...});
  }
  void addVariable(Use<IVariable> variable) { variables_.push(variable); }

 private:
  void addRow(const List<Use<IWidget>>& widgets);
  Str renderBody();

  DashboardProps props_;
  Str name_;
  Str arn_;
  Vec<Use<IWidget>> rows_;
  Vec<Use<IVariable>> variables_;
};

}  // namespace cdk::cloudwatch
