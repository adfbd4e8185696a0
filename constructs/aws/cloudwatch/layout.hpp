#pragma once
#include <constructs/aws/cloudwatch/widget.hpp>

namespace cdk::cloudwatch {

/// Widgets side by side, on a new line where the width ends.
struct Row : Widget {
  template <std::convertible_to<Use<IWidget>>... W>
  explicit Row(const W&... widgets) : Row(List<Use<IWidget>>{Use<IWidget>(widgets)...}) {}
  explicit Row(const List<Use<IWidget>>& widgets);
  void addWidget(Use<IWidget> widget);
};

/// Widgets above each other.
struct Column : Widget {
  template <std::convertible_to<Use<IWidget>>... W>
  explicit Column(const W&... widgets) : Column(List<Use<IWidget>>{Use<IWidget>(widgets)...}) {}
  explicit Column(const List<Use<IWidget>>& widgets);
  void addWidget(Use<IWidget> widget);
};

struct SpacerProps {
  /// Default: 1
  Num height = {};
  /// Default: 1
  Num width = {};
};

/// Room without anything.
struct Spacer : Widget {
  explicit Spacer(const SpacerProps& props = {});
};

}  // namespace cdk::cloudwatch
