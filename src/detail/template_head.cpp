#include "template_head.hpp"

#include <algorithm>
#include <string>

#include <cdk/stack.hpp>

#include "app_data.hpp"

namespace cdk::detail {
namespace {

/// A text only when one transform was asked for once: asked for twice it is a list, as in the CDK.
const Val* transformOf(const StackData& data) {
  std::vector<Str> all;
  for (Str one : data.options.transforms) all.push_back(one);
  if (data.options.transform) all.push_back(data.options.transform);
  if (all.size() <= 1) return all.empty() ? nullptr : all[0].val();
  std::vector<Str> distinct;
  for (const Str& one : all) {
    if (std::find(distinct.begin(), distinct.end(), one) == distinct.end()) distinct.push_back(one);
  }
  return List<Str>(distinct).val();
}

const Val* lines(const Val* first, const Val* second) {
  return (Str(first) + "\n" + Str(second)).val();
}

/// The members of both, each once; one alone is a text.
const Val* unionOf(const Val* first, const Val* second) {
  std::vector<Str> all;
  for (const Val* one : {first, second}) {
    const List<Str> members = one->kind == Kind::List ? List<Str>(one) : List<Str>{Str(one)};
    for (Str member : members) {
      if (std::find(all.begin(), all.end(), member) == all.end()) all.push_back(member);
    }
  }
  return all.size() == 1 ? all[0].val() : List<Str>(all).val();
}

const Val* both(const Stack& stack, std::string_view key, const Val* first, const Val* second) {
  if (first->kind != Kind::Map || second->kind != Kind::Map) {
    throw Error(stack, "two templates in it have a section '" + std::string(key) + "' that cannot be put together; keep it in one of them",
                "template-section");
  }
  std::vector<MapEntry> all(as<MapVal>(first).entries(), as<MapVal>(first).entries() + first->size);
  for (std::size_t i = 0; i < second->size; ++i) {
    const MapEntry& entry = as<MapVal>(second).entries()[i];
    if (findEntry(first, textOf(entry.key))) {
      throw Error(stack, "section '" + std::string(key) + "' already contains '" + std::string(textOf(entry.key)) + "'; rename one of them",
                  "template-section");
    }
    all.push_back(entry);
  }
  return makeMap(all.data(), all.size());
}

const Val* merged(const Stack& stack, std::string_view key, const Val* first, const Val* second) {
  if (key == "Description") return lines(first, second);
  if (key == "Transform") return unionOf(first, second);
  if (key != "AWSTemplateFormatVersion") return both(stack, key, first, second);
  if (sameValue(Value(first), Value(second))) return first;
  throw Error(stack, "two templates in it have different values of AWSTemplateFormatVersion; take one of them", "template-section");
}

}  // namespace

TemplateHead::TemplateHead(Stack& stack) : stack_(stack) {
  const StackData& data = stack.data();
  entries_ = {{makeText("Description"), data.options.description.val()},
              {makeText("Transform"), transformOf(data)},
              {makeText("AWSTemplateFormatVersion"), data.options.templateFormatVersion.val()},
              {makeText("Metadata"), data.options.metadata.val()}};
}

void TemplateHead::add(std::string_view key, const Val* value) {
  const auto at = std::find_if(entries_.begin(), entries_.end(), [&](const MapEntry& entry) { return textOf(entry.key) == key; });
  if (at == entries_.end()) {
    entries_.push_back({makeText(key), value});
  } else {
    at->value = at->value && value ? merged(stack_, key, at->value, value) : at->value ? at->value : value;
  }
}

}  // namespace cdk::detail
