#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "resolve.hpp"
#include "resource_circles.hpp"

namespace cdk {
class CfnElement;
}

namespace cdk::detail {

/// Writes JSON as JavaScript's stringify does, straight from values. A key waits until something is written for it,
/// and an object opened by beginLater() stays out when nothing is written into it.
class TemplateWriter {
 public:
  TemplateWriter(Stack& stack, int indent, bool raw = false) : resolver_(stack), indent_(indent), raw_(raw) {}
  /// Writes nothing: everything that would be written is searched for values of other stacks.
  TemplateWriter(Stack& stack, ReferenceSink& sink) : resolver_(stack, &sink), indent_(0), raw_(true) {}

  /// `name` must live until the next call.
  void key(std::string_view name) { pendingKey_ = name; hasKey_ = true; }
  void begin(char open);
  void beginObject() { begin('{'); }
  void beginArray() { begin('['); }
  void beginLater();
  void end();

  void text(std::string_view value);
  void number(double value);
  void boolean(bool value);
  void null();
  /// Any value; writes nothing when it is undefined, in which case false is returned.
  bool value(const Val* value);
  bool member(std::string_view name, const Val* val) { key(name); return value(val); }
  bool member(std::string_view name, const Value& val) { return member(name, val.val()); }

  Resolver& resolver() { return resolver_; }
  Stack& stack() const { return resolver_.stack(); }
  /// Is a resource wanted as it is before its overrides?
  bool raw() const { return raw_; }
  /// Where the references of resources are noted; null where nobody asks for them.
  ResourceNeeds* needs() const { return needs_; }
  void noteNeeds(ResourceNeeds* needs) { needs_ = needs; }
  /// The key that waits for its value; empty when none does.
  std::string_view waitingKey() const { return hasKey_ ? pendingKey_ : std::string_view(); }
  /// Writes into a text that has room for the length, more or less; what stood in it is gone.
  void writeInto(std::string text, std::size_t length) {
    out_ = std::move(text);
    out_.clear();
    out_.reserve(length);
  }
  std::string take() { return std::move(out_); }
  const std::string& out() const { return out_; }

 private:
  struct Frame {
    std::string_view key;
    bool hasKey;
    bool open;     // its bracket is written
    bool any;      // something is in it
    char close;
  };
  bool element();           // separator, line break and key before a value; false where nothing is written
  void materialize(std::size_t frame);
  void separate(Frame& parent, std::size_t depth);
  void writeKey(std::string_view name);
  void forced(const Val* value);
  void fn(std::string_view name, const Val* argument);
  void note(const CfnElement& target, const Val* reference) {
    if (needs_) needs_->add(target, reference);
  }

  Resolver resolver_;
  std::string out_;
  std::vector<Frame> frames_;
  std::string_view pendingKey_;
  bool hasKey_ = false;
  ResourceNeeds* needs_ = nullptr;
  int indent_;
  bool raw_;
};

/// Renders an element; errors that name no construct get its path, its source line and the property.
bool renderElement(CfnElement& element, TemplateWriter& out);

}  // namespace cdk::detail
