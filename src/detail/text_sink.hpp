#pragma once
#include <string_view>

namespace cdk::detail {

/// Takes a text piece by piece.
class TextSink {
 public:
  virtual void write(std::string_view piece) = 0;
  /// What came so far does not count: the whole text comes once more.
  virtual void restart() = 0;

 protected:
  ~TextSink() = default;
};

}  // namespace cdk::detail
