#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include <cdk/cfn_element.hpp>
#include <cdk/stack.hpp>
#include <cdk/tags.hpp>

#include "app_data.hpp"
#include "assembly.hpp"
#include "json_print.hpp"
#include "tree.hpp"

namespace cdk::detail {
namespace {

constexpr int kIndent = 2;

/// The manifest's text, whose metadata are as long as the tree is large: they are written as they are found.
class ManifestText {
 public:
  explicit ManifestText(OutputFile& file) : file_(file), out_(file.text()) {}

  void write(const std::vector<Artifact>& artifacts, const std::vector<const Val*>& missing) {
    open('{');
    member("version", makeText(kManifestVersion));
    key("artifacts");
    open('{');
    // As an object orders its keys; of two artifacts of one name the later counts.
    std::vector<MapEntry> order;
    for (std::size_t i = 0; i < artifacts.size(); ++i) order.push_back({makeText(artifacts[i].id), makeDouble(static_cast<double>(i))});
    const Val* ordered = makeMap(order.data(), order.size());
    for (std::size_t i = 0; i < ordered->size; ++i) {
      const MapEntry& entry = as<MapVal>(ordered).entries()[i];
      write(textOf(entry.key), artifacts[static_cast<std::size_t>(Json(entry.value).asNum().number())]);
    }
    close('}');
    if (!missing.empty()) member("missing", makeList(missing.data(), missing.size()));
    close('}');
  }

 private:
  void write(std::string_view id, const Artifact& artifact) {
    key(id);
    open('{');
    for (const MapEntry& field : artifact.fields) member(textOf(field.key), field.value);
    if (artifact.stack) {
      metadata(*artifact.stack);
      member("displayName", makeText(artifact.stack->node().path()));
    }
    close('}');
  }

  void metadata(Stack& stack) {
    bool any = false;
    preorderWhile(stack, [&](Construct& c) {
      // Nested stacks have no artifact of their own: the metadata of what is in them stands with the stack's.
      const bool otherStack = TreeAccess::is(c, TreeAccess::Trait::Stack) && !TreeAccess::is(c, TreeAccess::Trait::NestedStack);
      if (&c != &stack && (otherStack || TreeAccess::is(c, TreeAccess::Trait::Stage))) return false;
      const NodeData* data = TreeAccess::data(c);
      const bool element = CfnElement::isCfnElement(c);
      const Val* tags = &c == &stack ? stackTags(stack) : nullptr;
      if (!element && !tags && (!data || data->metadata.empty())) return true;
      if (!any) {
        key("metadata");
        open('{');
        any = true;
      }
      file_.pass();
      pathInto(path_, c);
      key(path_.insert(0, 1, '/'));
      open('[');
      if (element) entry("aws:cdk:logicalId", static_cast<CfnElement&>(c).logicalIdText());
      if (data) {
        for (const StoredMetadata& one : data->metadata) entry(textOf(one.type), stack.resolve(Json(one.data)).val());
      }
      if (tags) entry("aws:cdk:stack-tags", tags);
      close(']');
      return true;
    });
    if (any) close('}');
  }

  /// The tags of a stack whose values are known; null when there are none.
  static const Val* stackTags(Stack& stack) {
    std::vector<const Val*> tags;
    const Map<Str> values = stack.tags().tagValues();
    for (std::size_t i = 0; i < values.size(); ++i) {
      if (!values.at(i).value.isToken()) tags.push_back(Json::obj({{"key", values.at(i).key}, {"value", values.at(i).value}}).val());
    }
    return tags.empty() ? nullptr : makeList(tags.data(), tags.size());
  }

  void entry(std::string_view type, const Val* data) {
    separate();
    open('{');
    text("type", type);
    if (data) member("data", data);
    close('}');
  }

  void entry(std::string_view type, std::string_view data) {
    separate();
    open('{');
    text("type", type);
    text("data", data);
    close('}');
  }

  void text(std::string_view name, std::string_view value) {
    key(name);
    out_.json(value);
  }

  void member(std::string_view name, const Val* value) {
    if (!value) return;
    key(name);
    std::string text;
    printJson(text, value, kIndent, depth_);
    out_ += std::string_view(text);
  }

  void key(std::string_view name) { out_.lineWithKey(std::exchange(any_, true), static_cast<std::size_t>(depth_ * kIndent), name); }

  void separate() {
    out_.line(any_, static_cast<std::size_t>(depth_ * kIndent));
    any_ = true;
  }

  void open(char bracket) {
    out_ += bracket;
    ++depth_;
    any_ = false;
  }

  void close(char bracket) {
    --depth_;
    if (any_) out_.line(false, static_cast<std::size_t>(depth_ * kIndent));
    out_ += bracket;
    any_ = true;
  }

  OutputFile& file_;
  TextOut& out_;
  std::string path_;
  int depth_ = 0;
  bool any_ = false;
};

}  // namespace

void AssemblyBuilder::addMissing(const Val* missing) {
  const auto key = [](const Val* report) { return textOf(findEntry(report, "key")); };
  const bool known = std::any_of(missing_.begin(), missing_.end(), [&](const Val* one) { return key(one) == key(missing); });
  if (!known) missing_.push_back(missing);
}

void AssemblyBuilder::finish() {
  OutputFile file = folder_.open(prefix_ + "manifest.json");
  ManifestText(file).write(artifacts_, missing_);
  file.close();
}

}  // namespace cdk::detail
