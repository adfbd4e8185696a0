#include <constructs/aws/cloudwatch/layout.hpp>

#include <algorithm>

namespace cdk::cloudwatch {
namespace {

/// What rows and columns share: several widgets that act as one.
class Group : public IWidget {
 public:
  int width() const override { return width_; }
  int height() const override { return height_; }
  List<Json> toJson() const override {
    Vec<Json> out;
    for (Use<IWidget> widget : widgets_) {
      for (const Json& one : widget->toJson()) out.push(one);
    }
    return List<Json>(out);
  }
  Map<Str> warningsV2() const override {
    Vec<Map<Str>::Entry> out;
    for (Use<IWidget> widget : widgets_) {
      const Map<Str> own = widget->warningsV2();
      for (std::size_t i = 0; i < own.size(); ++i) out.push(own.at(i));
    }
    return Map<Str>(out);
  }

 protected:
  ~Group() = default;
  Vec<Use<IWidget>> widgets_;
  int width_ = 0;
  int height_ = 0;
};

class RowGroup final : public Group {
 public:
  explicit RowGroup(const List<Use<IWidget>>& widgets) {
    int x = 0;
    int y = 0;
    for (Use<IWidget> widget : widgets) {
      if (x + widget->width() > GRID_WIDTH) {
        y = height_;
        x = 0;
      }
      place(widget, x, y);
      x += widget->width();
    }
  }
  /// Right of all, or below all where the width does not suffice.
  void append(Use<IWidget> widget) {
    const bool fits = width_ + widget->width() <= GRID_WIDTH;
    place(widget, fits ? width_ : 0, height_);
  }
  void position(int x, int y) override {
    for (std::size_t i = 0; i < widgets_.size(); ++i) widgets_[i]->position(x + offsets_[i].x, y + offsets_[i].y);
  }

 private:
  struct Offset {
    int x;
    int y;
  };
  void place(Use<IWidget> widget, int x, int y) {
    widgets_.push(widget);
    offsets_.push({x, y});
    width_ = std::max(width_, x + widget->width());
    height_ = std::max(height_, y + widget->height());
  }
  Vec<Offset> offsets_;
};

class ColumnGroup final : public Group {
 public:
  explicit ColumnGroup(const List<Use<IWidget>>& widgets) {
    for (Use<IWidget> widget : widgets) append(widget);
  }
  void append(Use<IWidget> widget) {
    widgets_.push(widget);
    width_ = std::max(width_, widget->width());
    height_ += widget->height();
  }
  void position(int x, int y) override {
    for (Use<IWidget> widget : widgets_) {
      widget->position(x, y);
      y += widget->height();
    }
  }
};

class Room final : public IWidget {
 public:
  Room(int width, int height) : width_(width), height_(height) {}
  int width() const override { return width_; }
  int height() const override { return height_; }
  void position(int, int) override {}
  List<Json> toJson() const override { return {}; }

 private:
  int width_;
  int height_;
};

}  // namespace

Row::Row(const List<Use<IWidget>>& widgets) : Widget(make<RowGroup>(widgets)) {}
void Row::addWidget(Use<IWidget> widget) {
  static_cast<RowGroup&>(**this).append(widget);
}

Column::Column(const List<Use<IWidget>>& widgets) : Widget(make<ColumnGroup>(widgets)) {}
void Column::addWidget(Use<IWidget> widget) {
  static_cast<ColumnGroup&>(**this).append(widget);
}

Spacer::Spacer(const SpacerProps& props)
    : Widget(make<Room>(static_cast<int>(props.width.numberOr(1)), static_cast<int>(props.height.numberOr(1)))) {}

}  // namespace cdk::cloudwatch
