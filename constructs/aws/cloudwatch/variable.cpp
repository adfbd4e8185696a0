#include <constructs/aws/cloudwatch/variable.hpp>

#include <cdk/error.hpp>
#include <cdk/value/format.hpp>

namespace cdk::cloudwatch {
namespace {

constexpr const char* kInputs[] = {"input", "radio", "select"};
constexpr const char* kTypes[] = {"property", "pattern"};

class Variable final : public IVariable {
 public:
  explicit Variable(const DashboardVariableOptions& options) : options_(options) {}
  Json toJson() const override {
    const char* type = kTypes[static_cast<int>(*options_.type)];
    Vec<Json::Entry> out;
    out.push({type, options_.value});
    out.push({"type", type});
    out.push({"inputType", kInputs[static_cast<int>(*options_.inputType)]});
    out.push({"id", options_.id});
    out.push({"defaultValue", options_.defaultValue.val()});
    out.push({"visible", options_.visible});
    out.push({"label", options_.label});
    const Map<Json> values = options_.values.toJson();
    for (std::size_t i = 0; i < values.size(); ++i) out.push(values.at(i));
    return Map<Json>(out);
  }

 private:
  DashboardVariableOptions options_;
};

}  // namespace

constinit const DefaultValue DefaultValue::FIRST(true);

Values Values::fromSearchComponents(const SearchComponents& c) {
  if (c.dimensions.empty()) throw Error("dimensions of a search must name at least one dimension, got none", "variable-search");
  Str schema = c.namespace_;
  bool found = false;
  for (const Str& dimension : c.dimensions) {
    schema = schema + "," + dimension;
    found = found || dimension == c.populateFrom;
  }
  if (!found) throw Error(format("populateFrom must be one of the dimensions, got {}", c.populateFrom).text(), "variable-search");
  return fromSearch(Str("{") + schema + format("} MetricName=\"{}\"", c.metricName), c.populateFrom);
}

Values Values::fromSearch(const Str& expression, const Str& populateFrom) {
  return Values(Map<Json>{{"search", expression}, {"populateFrom", populateFrom}});
}

Values Values::fromValues(const List<VariableValue>& values) {
  if (values.empty()) throw Error("a variable needs at least one value, got none", "variable-values");
  Vec<Json> out;
  for (const VariableValue& value : values) out.push(Json::obj({{"label", value.label}, {"value", value.value}}));
  return Values(Map<Json>{{"values", List<Json>(out)}});
}

DashboardVariable::DashboardVariable(const DashboardVariableOptions& options) : Use(make<Variable>(options)) {
  const bool input = *options.inputType == VariableInputType::INPUT;
  if (input == options.values.isSet()) {
    throw Error(input ? "inputType INPUT takes no values; leave them out or use SELECT or RADIO"
                      : "inputType SELECT and RADIO need values; set them or use INPUT",
                "variable-values");
  }
}

}  // namespace cdk::cloudwatch
