#pragma once
#include <cstddef>
#include <deque>
#include <string>
#include <string_view>
#include <vector>

namespace cdk::detail {

/// A value of a YAML text, as it stands there.
struct YamlNode {
  enum class Kind { Scalar, Sequence, Map };
  struct Entry {
    const YamlNode* key;
    const YamlNode* value;
  };

  Kind kind = Kind::Scalar;
  /// A scalar without quotes and without tag.
  bool plain = false;
  /// As written, `!Ref`; empty without one.
  std::string tag = {};
  /// Of a scalar.
  std::string text = {};
  /// From 1.
  std::size_t line = 0, column = 0;
  /// Of a sequence. An alias is the node that it stands for.
  std::vector<const YamlNode*> items = {};
  /// Of a map, as they stand there, equal keys included.
  std::vector<Entry> entries = {};

  /// The value of a key; null where there is none, or in what is no map.
  const YamlNode* find(std::string_view key) const;
};

struct YamlError {
  std::size_t line, column;
  std::string message;
};

/// The first document of a YAML text.
class YamlDocument {
 public:
  /// YamlError for a text that is no YAML.
  explicit YamlDocument(std::string_view text);
  /// Null for an empty document.
  const YamlNode* root() const { return root_; }

 private:
  std::deque<YamlNode> nodes_;
  const YamlNode* root_ = nullptr;
};

}  // namespace cdk::detail
