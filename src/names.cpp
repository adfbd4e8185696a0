#include <cdk/names.hpp>

#include <algorithm>
#include <string>
#include <vector>

#include <cdk/stack.hpp>

#include "detail/app_data.hpp"
#include "detail/tree.hpp"
#include "detail/unique_id.hpp"

namespace cdk {

using namespace detail;

std::string_view Names::nodeUniqueId(Node node) {
  std::vector<std::string_view> ids;
  for (Use<Construct> c : node.scopes()) ids.push_back(c->node().id());
  ids.erase(ids.begin());  // the root
  return ids.empty() ? std::string_view("") : keep(makeUniqueId(ids));
}

std::string_view Names::uniqueId(const Construct& construct) {
  return nodeUniqueId(construct.node());
}

std::string_view Names::stackRelativeConstructPath(const Construct& construct) {
  std::string path;
  for (const Construct* c = &construct; c; c = TreeAccess::parent(*c)) {
    if (TreeAccess::is(*c, TreeAccess::Trait::Stack) && !static_cast<const Stack*>(c)->nested()) break;
    path.insert(0, std::string(c->node().id()) + (path.empty() ? "" : "/"));
  }
  return keep(path);
}

std::string_view Names::uniqueResourceName(const Construct& construct, const UniqueResourceNameOptions& options) {
  std::vector<std::string_view> ids;
  for (const Construct* c = &construct; c; c = TreeAccess::parent(*c)) {
    if (TreeAccess::is(*c, TreeAccess::Trait::Stack) && !static_cast<const Stack*>(c)->nested()) {
      ids.push_back(static_cast<const Stack*>(c)->data().name.text());
      break;
    }
    ids.push_back(c->node().id());
  }
  std::reverse(ids.begin(), ids.end());
  return keep(makeUniqueResourceName(
      ids, {.separator = options.separator.textOr(""), .allowedSpecial = options.allowedSpecialCharacters.textOr(""), .maxLength = static_cast<std::size_t>(options.maxLength)}));
}

}  // namespace cdk
