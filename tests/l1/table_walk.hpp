#pragma once
// Values for every property of a resource, told by the generated tables alone.
#include <set>
#include <vector>

#include <cdk/cfn_resource.hpp>

namespace l1test {

using cdk::PropInfo;
using cdk::PropKind;
using cdk::TypeInfo;
using cdk::detail::Val;

/// Fills the slots of one resource type, in the way of SpecWalk.
class TableWalk {
public:
  std::vector<const Val*> slots(const TypeInfo& type) { return fill(type, true); }

private:
  std::vector<const Val*> fill(const TypeInfo& type, bool all) {
    std::vector<const Val*> out(type.count, nullptr);
    for (const PropInfo* prop = type.props; prop != type.props + type.count; ++prop) {
      const bool required = prop->flags & PropInfo::kRequired;
      const bool repeated = prop->type && seen_.contains(prop->type);
      if (required || (all && !repeated)) out.at(prop->slot) = value(*prop);
    }
    return out;
  }

  const Val* object(const TypeInfo& type) {
    const bool isTag = &type == &cdk::CfnTag::typeInfo;
    const auto filled = fill(type, isTag || seen_.insert(&type).second);
    return cdk::detail::makeStruct(type, filled.data());
  }

  const Val* value(const PropInfo& prop) {
    switch (prop.kind) {
      case PropKind::Str:
        return text();
      case PropKind::Num:
      case PropKind::Int:
        return number();
      case PropKind::Bool:
        return cdk::Bool(true).val();
      case PropKind::Json:
        return any();
      case PropKind::Struct:
        return object(*prop.type);
      case PropKind::StrList:
        return list(text());
      case PropKind::NumList:
        return list(number());
      case PropKind::StructList:
        return list(object(*prop.type));
      case PropKind::JsonList:
        return list(any());
      case PropKind::StrMap:
        return map(text());
      case PropKind::NumMap:
        return map(number());
      case PropKind::StructMap:
        return map(object(*prop.type));
      case PropKind::JsonMap:
        return map(any());
      case PropKind::Tags:
        return list(object(cdk::CfnTag::typeInfo));
      case PropKind::Other:
        break;
    }
    return nullptr;
  }

  static const Val* text() { return cdk::Str("s").val(); }
  static const Val* number() { return cdk::Num(1).val(); }
  static const Val* any() { return map(text()); }
  static const Val* list(const Val* item) { return cdk::detail::makeList(&item, 1); }
  static const Val* map(const Val* item) {
    const cdk::detail::MapEntry entry = {cdk::Str("k").val(), item};
    return cdk::detail::makeMap(&entry, 1);
  }

  std::set<const TypeInfo*> seen_ = {};
};

}  // namespace l1test
