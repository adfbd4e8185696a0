#include "yaml_document.hpp"

#include <yaml.h>

#include <unordered_map>

namespace cdk::detail {
namespace {

std::string textOf(const yaml_char_t* text) {
  return text == nullptr ? std::string() : std::string(reinterpret_cast<const char*>(text));
}

[[noreturn]] void fail(const yaml_mark_t& mark, std::string message) {
  throw YamlError{mark.line + 1, mark.column + 1, std::move(message)};
}

/// An event of the parser, freed at the end of its scope.
class Event {
 public:
  explicit Event(yaml_parser_t& parser) {
    if (yaml_parser_parse(&parser, &event_) != 0) return;
    fail(parser.problem_mark, parser.problem == nullptr ? "out of memory" : parser.problem);
  }
  ~Event() { yaml_event_delete(&event_); }
  Event(const Event&) = delete;
  Event& operator=(const Event&) = delete;
  const yaml_event_t* operator->() const { return &event_; }

 private:
  yaml_event_t event_;
};

/// Puts nodes together from events, without recursion: a text may nest as deep as it likes.
class Composer {
 public:
  Composer(std::deque<YamlNode>& nodes, std::string_view text) : nodes_(nodes) {
    yaml_parser_initialize(&parser_);
    yaml_parser_set_encoding(&parser_, YAML_UTF8_ENCODING);
    yaml_parser_set_input_string(&parser_, reinterpret_cast<const unsigned char*>(text.data()), text.size());
  }
  ~Composer() { yaml_parser_delete(&parser_); }
  Composer(const Composer&) = delete;
  Composer& operator=(const Composer&) = delete;

  const YamlNode* compose() {
    while (true) {
      const Event event(parser_);
      if (event->type == YAML_DOCUMENT_END_EVENT || event->type == YAML_STREAM_END_EVENT) return root_;
      take(event);
    }
  }

 private:
  void take(const Event& event) {
    switch (event->type) {
      case YAML_SCALAR_EVENT: {
        const auto& scalar = event->data.scalar;
        YamlNode& node = add(event, YamlNode::Kind::Scalar, scalar.tag, scalar.anchor);
        node.text.assign(reinterpret_cast<const char*>(scalar.value), scalar.length);
        node.plain = scalar.plain_implicit != 0;
        return;
      }
      case YAML_ALIAS_EVENT: return place(aliased(event));
      case YAML_SEQUENCE_START_EVENT:
        open_.push_back({&add(event, YamlNode::Kind::Sequence, event->data.sequence_start.tag, event->data.sequence_start.anchor)});
        return;
      case YAML_MAPPING_START_EVENT:
        open_.push_back({&add(event, YamlNode::Kind::Map, event->data.mapping_start.tag, event->data.mapping_start.anchor)});
        return;
      case YAML_SEQUENCE_END_EVENT:
      case YAML_MAPPING_END_EVENT: open_.pop_back(); return;
      default: return;
    }
  }

  YamlNode& add(const Event& event, YamlNode::Kind kind, const yaml_char_t* tag, const yaml_char_t* anchor) {
    YamlNode& node = nodes_.emplace_back();
    node.kind = kind;
    node.tag = textOf(tag);
    node.line = event->start_mark.line + 1;
    node.column = event->start_mark.column + 1;
    if (anchor != nullptr) anchors_[textOf(anchor)] = &node;
    place(&node);
    return node;
  }

  const YamlNode* aliased(const Event& event) const {
    const auto found = anchors_.find(textOf(event->data.alias.anchor));
    if (found == anchors_.end()) fail(event->start_mark, "no value is named '" + textOf(event->data.alias.anchor) + "' before its use");
    return found->second;
  }

  void place(const YamlNode* node) {
    if (open_.empty()) {
      root_ = node;
      return;
    }
    auto& [parent, key] = open_.back();
    if (parent->kind == YamlNode::Kind::Sequence) {
      parent->items.push_back(node);
    } else if (key == nullptr) {
      key = node;
    } else {
      parent->entries.push_back({key, node});
      key = nullptr;
    }
  }

  struct Open {
    YamlNode* parent;
    /// Of a map: the key whose value comes next.
    const YamlNode* key = nullptr;
  };

  std::deque<YamlNode>& nodes_;
  const YamlNode* root_ = nullptr;
  yaml_parser_t parser_;
  std::vector<Open> open_;
  std::unordered_map<std::string, const YamlNode*> anchors_;
};

}  // namespace

const YamlNode* YamlNode::find(std::string_view key) const {
  for (const Entry& entry : entries) {
    if (entry.key->kind == Kind::Scalar && entry.key->text == key) return entry.value;
  }
  return nullptr;
}

YamlDocument::YamlDocument(std::string_view text) {
  root_ = Composer(nodes_, text).compose();
}

}  // namespace cdk::detail
