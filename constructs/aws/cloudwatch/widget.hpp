#pragma once
#include <cdk/value.hpp>

namespace cdk::cloudwatch {

class IMetric;

/// Units in the width of a dashboard.
inline constexpr int GRID_WIDTH = 24;

/// A box on a dashboard; derive to make a kind of your own, and pass make<Mine>(...).
class IWidget {
 public:
  virtual int width() const = 0;
  virtual int height() const = 0;
  /// Puts the upper left corner at these units.
  virtual void position(int x, int y) = 0;
  /// The widgets as the dashboard's body lists them.
  virtual List<Json> toJson() const = 0;
  /// Ids to messages, which go to the dashboard.
  virtual Map<Str> warningsV2() const { return {}; }

 protected:
  ~IWidget() = default;
};

/// A widget of the library; the structs of its kinds hold one.
struct Widget : Use<IWidget> {
  Widget(const Use<IWidget>& widget) : Use(widget) {}
  int width() const { return get()->width(); }
  int height() const { return get()->height(); }
  void position(int x, int y) const { get()->position(x, y); }
  List<Json> toJson() const { return get()->toJson(); }
  Map<Str> warningsV2() const { return get()->warningsV2(); }
};

/// Base for widgets of a fixed size. Error when wider than the dashboard.
class ConcreteWidget : public IWidget {
 public:
  ConcreteWidget(int width, int height);
  int width() const override { return width_; }
  int height() const override { return height_; }
  void position(int x, int y) override;
  List<Json> toJson() const override;
  Map<Str> warningsV2() const override;

 protected:
  ~ConcreteWidget() = default;
  /// Kind of widget, such as `metric`.
  virtual Str type() const = 0;
  /// What the kind needs besides place and size.
  virtual Json properties() const = 0;
  void copyMetricWarnings(const List<Use<IMetric>>& metrics);

 private:
  int width_;
  int height_;
  int x_ = -1;  // -1: not on a dashboard yet
  int y_ = -1;
  Vec<Map<Str>::Entry> warnings_;
};

}  // namespace cdk::cloudwatch
