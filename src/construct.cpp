#include <cdk/construct.hpp>

#include <cxxabi.h>

#include <cstdint>
#include <cstdlib>
#include <string>

#include "detail/app_data.hpp"
#include "detail/place.hpp"
#include "detail/replace_all.hpp"
#include "detail/tree.hpp"

namespace cdk {

using namespace detail;

namespace {

/// `[id]` after the class name of a parent, as the CDK words it.
std::string describe(const Construct& construct) {
  std::string text(className(construct));
  if (!construct.node().id().empty()) text += " [" + std::string(construct.node().id()) + "]";
  return text;
}

[[noreturn]] void throwDuplicate(const Construct& parent, std::string_view id, Location at, const Construct& other) {
  const Location first = userLocation(other);
  throw Error(parent, at,
              "there is already a construct with name '" + std::string(id) + "' in " + describe(parent) + ", added at " + first.file + ":" +
                  std::to_string(first.line) + "; give one of them another id",
              "duplicate-id");
}

}  // namespace

Construct::Construct(Scope scope, std::string_view id)
    : id_(TreeAccess::cleanId(id)),
      stack_(scope.parent_->stack_),
      parent_(scope.parent_),
      stage_(scope.parent_->stage_),
      location_(scope.location_) {
  const auto* self = reinterpret_cast<const char*>(this);
  const auto* block = static_cast<const char*>(scope.block_);
  if (self < block || self >= block + scope.size_) {
    throw Error(*parent_, "'" + std::string(id) + "' was declared as a variable; make constructs with add<T>(id, props)", "not-added");
  }
  if (id_->size == 0) throw Error(*parent_, "only the root may have an empty id", "empty-id");
  Node parent(parent_);
  if (parent.locked()) {
    throw Error(*parent_, "cannot add '" + std::string(id) + "' below '" + std::string(parent.path()) + "' during synthesis", "locked");
  }
  if (const Construct* other = TreeAccess::link(*parent_, *this)) throwDuplicate(*parent_, textOf(id_), location_, *other);
}

Construct::Construct(Root, std::string_view id, Location at) : id_(TreeAccess::cleanId(id)), location_(at) {}

std::string_view Construct::toString() const {
  const std::string_view path = node().path();
  return path.empty() ? "<root>" : path;
}

namespace detail {

void storeMetadata(Construct& construct, const StoredMetadata& entry) {
  TreeAccess::ensureData(construct).metadata.push(entry);
  const std::string_view type = textOf(entry.type);
  if (type != "aws:cdk:error" && type != "aws:cdk:warning") return;
  if (AppData* app = findAppData(construct)) app->annotated = true;
}

AppData* findAppData(const Construct& construct) {
  const Construct* root = &construct;
  while (TreeAccess::parent(*root)) root = TreeAccess::parent(*root);
  return App::isApp(*root) ? &static_cast<const App*>(root)->appData() : nullptr;
}

std::string_view className(const Construct& construct) {
  return typeName(typeid(construct));
}

std::string_view typeName(const std::type_info& type) {
  int status = 0;
  char* name = abi::__cxa_demangle(type.name(), nullptr, nullptr, &status);
  const std::string text = replaceAll(status == 0 ? name : type.name(), "(anonymous namespace)::", "");
  const std::string_view kept = keep(text);
  std::free(name);
  return kept.starts_with("cdk::") ? kept.substr(5) : kept;
}

Location userLocation(const Construct& construct) {
  for (const Construct* at = &construct; at; at = TreeAccess::parent(*at)) {
    const std::string_view file = at->location().file;
    if (!file.starts_with("cdkpp:") && !file.empty()) return at->location();
  }
  return construct.location();
}

}  // namespace detail
}  // namespace cdk
