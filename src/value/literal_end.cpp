#include <cdk/value/literal_end.hpp>

#include "val.hpp"

namespace cdk::detail {
namespace {

bool isImplicitJoin(const Val* val) {
  return val && val->kind == Kind::Join && as<JoinVal>(val).implicit() && val->size > 0;
}

}  // namespace

std::string_view literalEnd(const Str& text) {
  const Val* last = text.val();
  if (isImplicitJoin(last)) last = as<JoinVal>(last).parts()[last->size - 1];
  return isText(last) ? textOf(last) : std::string_view();
}

Str withoutEnd(const Str& text, std::size_t count) {
  const std::string_view end = literalEnd(text);
  const Str shorter(end.substr(0, end.size() - count));
  if (!isImplicitJoin(text.val())) return shorter;
  const auto& join = as<JoinVal>(text.val());
  Str all("");
  for (std::size_t i = 0; i + 1 < join.size; ++i) all = all + Str(join.parts()[i]);
  return all + shorter;
}

}  // namespace cdk::detail
