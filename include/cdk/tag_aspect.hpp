#pragma once
#include <cdk/aspects.hpp>
#include <cdk/tags.hpp>

namespace cdk {

/// Sets a tag on all it visits, stacks too; Tags adds one for a scope.
class Tag final : public IAspect {
 public:
  Tag(const Str& key, const Str& value, const TagProps& props = {}) : key_(key), value_(value), props_(props) {}
  Str key() const { return key_; }
  Str value() const { return value_; }
  void visit(Construct& node) override;

 private:
  Str key_;
  Str value_;
  TagProps props_;
};

/// Takes a tag off all it visits.
class RemoveTag final : public IAspect {
 public:
  explicit RemoveTag(const Str& key, const TagProps& props = {}) : key_(key), props_(props) {}
  Str key() const { return key_; }
  void visit(Construct& node) override;

 private:
  Str key_;
  TagProps props_;
};

}  // namespace cdk
