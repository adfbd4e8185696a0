#pragma once
#include <algorithm>
#include <string>
#include <string_view>

#include "rendered_tags.hpp"
#include "resolve.hpp"
#include "resource_circles.hpp"
#include "text_out.hpp"
#include "text_sink.hpp"

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
  void key(std::string_view name) {
    pendingKey_ = name;
    hasKey_ = true;
  }
  void begin(char open);
  void beginObject() { begin('{'); }
  void beginArray() { begin('['); }
  void beginLater();
  void end();

  void text(std::string_view value);
  /// Any value; writes nothing when it is undefined, in which case false is returned.
  bool value(const Val* value);
  bool member(std::string_view name, const Val* val) {
    key(name);
    return value(val);
  }
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
  /// To be called between elements: gives away what is written once it is a large piece, so that never more is in memory.
  void pass(TextSink& sink) {
    if (out_.size() >= kPiece) flush(sink);
  }
  /// Gives away what is written.
  void flush(TextSink& sink);
  /// Makes room for as many bytes at once, up to a piece.
  void reserve(std::size_t length) { out_.reserve(std::min(length, kPiece + kPiece / 4)); }
  std::string take() { return out_.take(); }
  std::string_view out() const { return out_.view(); }
  /// A member without tokens that many resources in turn have: copied where it is the same as the last one.
  void repeated(std::string_view name, const Val* value);
  RenderedTags& tags() { return tags_; }
  /// A text for whoever writes, used again and again.
  std::string& scratch() { return scratch_; }

 private:
  static constexpr std::size_t kMaxFrames = 400;
  static constexpr std::size_t kPiece = 64 * 1024;
  struct Frame {
    std::string_view key;
    bool hasKey;
    bool open;  // its bracket is written
    bool any;   // something is in it
    char close;
  };
  /// What repeated() wrote last.
  struct Repeated {
    const Val* value = nullptr;
    std::string_view name;
    std::size_t depth = 0;
    std::size_t at = 0;
    std::size_t size = 0;
  };
  /// Separator, line break and key before a value; false where nothing is written.
  bool element() {
    const bool writes = !resolver_.preparing();
    if (writes && depth_ > 0) startElement();
    hasKey_ = false;
    return writes;
  }
  void startElement();
  void openFrames();
  void startMember(std::size_t depth, bool hasKey, std::string_view key);
  void writeKey(bool comma, std::size_t depth, std::string_view name);
  void lineBreak(bool comma, std::size_t depth);
  [[noreturn]] void throwEndless();
  void forced(const Val* value);
  void plain(const Val* value, std::size_t depth);
  void plainMember(bool& any, std::size_t depth, std::string_view name, const Val* value);
  void fn(std::string_view name, const Val* argument);
  void note(const CfnElement& target, const Val* reference) {
    if (needs_) needs_->add(target, reference);
  }

  Resolver resolver_;
  TextOut out_;
  std::string_view pendingKey_;
  Repeated repeated_;
  RenderedTags tags_;
  std::string scratch_;
  bool hasKey_ = false;
  ResourceNeeds* needs_ = nullptr;
  int indent_;
  bool raw_;
  std::size_t depth_ = 0;  // of the frames that are in use
  Frame frames_[kMaxFrames + 2];
};

/// Renders an element; errors that name no construct get its path, its source line and the property.
bool renderElement(CfnElement& element, TemplateWriter& out);

}  // namespace cdk::detail
