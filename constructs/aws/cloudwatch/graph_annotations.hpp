#pragma once
#include <cdk/value.hpp>

namespace cdk::cloudwatch {

/// Which side of a line is coloured.
enum class Shading { NONE, ABOVE, BELOW };
/// Which side of a moment is coloured.
enum class VerticalShading { NONE, BEFORE, AFTER };
enum class LegendPosition { BOTTOM, RIGHT, HIDDEN };

/// Colours that go together in graphs.
class Color {
 public:
  static constexpr std::string_view BLUE = "#1f77b4";
  static constexpr std::string_view BROWN = "#8c564b";
  static constexpr std::string_view GREEN = "#2ca02c";
  static constexpr std::string_view GREY = "#7f7f7f";
  static constexpr std::string_view ORANGE = "#ff7f0e";
  static constexpr std::string_view PINK = "#e377c2";
  static constexpr std::string_view PURPLE = "#9467bd";
  static constexpr std::string_view RED = "#d62728";
};

/// A line at a value.
struct HorizontalAnnotation {
  Str color = {};
  Opt<Shading> fill = {};
  Str label = {};
  /// For the library: the order in which label and value are written.
  bool labelFirst = false;
  Req<Num, "value"> value;
  /// Default: true
  Bool visible = {};
};

/// A line at a moment.
struct VerticalAnnotation {
  Str color = {};
  /// ISO 8601, such as `2026-01-01T00:00:00Z`.
  Req<Str, "date"> date;
  Opt<VerticalShading> fill = {};
  Str label = {};
  /// Default: true
  Bool visible = {};
};

struct YAxisProps {
  Str label = {};
  /// Default: from the values
  Num max = {};
  /// Default: from the values
  Num min = {};
  /// Default: true
  Bool showUnits = {};
};

}  // namespace cdk::cloudwatch
