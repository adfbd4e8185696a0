#include <constructs/aws/cloudwatch/widget.hpp>

#include <cdk/error.hpp>
#include <cdk/value/format.hpp>
#include <constructs/aws/cloudwatch/metric_types.hpp>

namespace cdk::cloudwatch {

ConcreteWidget::ConcreteWidget(int width, int height) : width_(width), height_(height) {
  if (width > GRID_WIDTH)
    throw Error(format("a widget is at most {} units wide, got {}", Num(GRID_WIDTH), Num(width)).text(), "widget-width");
}

void ConcreteWidget::position(int x, int y) {
  x_ = x;
  y_ = y;
}

List<Json> ConcreteWidget::toJson() const {
  return {Json::obj({{"type", type()},
                     {"width", width_},
                     {"height", height_},
                     {"x", x_ < 0 ? Num() : Num(x_)},
                     {"y", y_ < 0 ? Num() : Num(y_)},
                     {"properties", properties()}})};
}

Map<Str> ConcreteWidget::warningsV2() const {
  return Map<Str>(warnings_);
}

void ConcreteWidget::copyMetricWarnings(const List<Use<IMetric>>& metrics) {
  for (Use<IMetric> metric : metrics) {
    const Map<Str> own = metric->warningsV2();
    for (std::size_t i = 0; i < own.size(); ++i) warnings_.push(own.at(i));
  }
}

}  // namespace cdk::cloudwatch
