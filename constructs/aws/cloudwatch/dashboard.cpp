#include <constructs/aws/cloudwatch/dashboard.hpp>

#include <cctype>

#include <cdk/annotations.hpp>
#include <cdk/cfn/cloudwatch/dashboard.hpp>
#include <cdk/stack.hpp>
#include <cdk/value/format.hpp>
#include <cdk/value/lazy.hpp>

#include "widget_texts.hpp"

namespace cdk::cloudwatch {
namespace {

constexpr const char* kOverrides[] = {"auto", "inherit"};

void check(const Dashboard& dashboard, const DashboardProps& p) {
  if (p.dashboardName && !p.dashboardName.isToken()) {
    bool good = !p.dashboardName.text().empty();
    for (char c : p.dashboardName.text()) good = good && (std::isalnum(static_cast<unsigned char>(c)) || c == '-' || c == '_');
    if (!good)
      throw Error(dashboard, format("dashboardName may hold letters, digits, - and _ only, got {}", p.dashboardName).text(),
                  "dashboard-name");
  }
  if (p.start && p.defaultInterval)
    throw Error(dashboard, "start and defaultInterval exclude each other; leave one out", "dashboard-times");
  if (p.end && !p.start) throw Error(dashboard, "end needs start; set both or leave both out", "dashboard-times");
}

}  // namespace

Dashboard::Dashboard(Scope scope, std::string_view id, const DashboardProps& props)
    : Resource(scope, id, {.physicalName = props.dashboardName}), props_(props) {
  check(*this, props);
  auto& resource = add<CfnDashboard>(
      "Resource", CfnDashboard::Props{.dashboardBody = lazy<&Dashboard::renderBody>(this), .dashboardName = physicalName()});
  name_ = getResourceNameAttribute(resource.ref());
  for (const List<Use<IWidget>>& row : props.widgets) addRow(row);
  for (Use<IVariable> variable : props.variables) addVariable(variable);
  arn_ = stack().formatArn({.region = "", .resource = "dashboard", .resourceName = physicalName(), .service = "cloudwatch"});
}

void Dashboard::addRow(const List<Use<IWidget>>& widgets) {
  for (Use<IWidget> widget : widgets) {
    const Map<Str> warnings = widget->warningsV2();
    for (std::size_t i = 0; i < warnings.size(); ++i)
      Annotations::of(*this).addWarningV2(warnings.at(i).key.text(), warnings.at(i).value.text());
  }
  if (widgets.size() == 1) rows_.push(widgets[0]);
  if (widgets.size() > 1) rows_.push(Row(widgets));
}

Str Dashboard::renderBody() {
  const Column page{List<Use<IWidget>>(rows_)};
  page->position(0, 0);
  Vec<Json> variables;
  for (Use<IVariable> variable : variables_) variables.push(variable->toJson());
  return stack().toJsonString(Json::obj({{"start", props_.defaultInterval ? "-" + props_.defaultInterval->toIsoString() : props_.start},
                                         {"end", props_.defaultInterval ? Str() : props_.end},
                                         {"periodOverride", detail::text(kOverrides, props_.periodOverride)},
                                         {"widgets", page->toJson()},
                                         {"variables", variables.empty() ? Json() : Json(List<Json>(variables))}}));
}

}  // namespace cdk::cloudwatch
