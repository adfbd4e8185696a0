#include <cdk/node.hpp>

#include <string>
#include <vector>

#include "detail/app_data.hpp"
#include "detail/asset_metadata.hpp"
#include "detail/hash.hpp"
#include "detail/tree.hpp"

namespace cdk {

using namespace detail;

Children::Iterator& Children::Iterator::operator++() {
  at_ = TreeAccess::next(*at_);
  return *this;
}

std::string_view Node::id() const {
  return textOf(TreeAccess::id(*host_));
}

namespace {

std::size_t pathSize(const Construct& construct) {
  std::size_t size = 0;
  for (const Construct* c = &construct; c; c = TreeAccess::parent(*c)) {
    const std::size_t part = TreeAccess::id(*c)->size;
    if (part) size += part + (size ? 1 : 0);
  }
  return size;
}

void writePath(const Construct& construct, char* begin, std::size_t size) {
  char* at = begin + size;
  for (const Construct* c = &construct; c; c = TreeAccess::parent(*c)) {
    const std::string_view part = textOf(TreeAccess::id(*c));
    if (part.empty()) continue;
    at -= part.size();
    part.copy(at, part.size());
    if (at != begin) *--at = '/';
  }
}

}  // namespace

std::string_view Node::path() const {
  const std::size_t size = pathSize(*host_);
  char* text = static_cast<char*>(allocate(size, 1));
  writePath(*host_, text, size);
  return {text, size};
}

void detail::pathInto(std::string& text, const Construct& construct) {
  text.resize(pathSize(construct));
  writePath(construct, text.data(), text.size());
}

std::string_view Node::addr() const {
  std::vector<std::string_view> ids;
  for (Construct* c = host_; c; c = TreeAccess::parent(*c)) ids.push_back(textOf(TreeAccess::id(*c)));
  std::string all;
  for (auto it = ids.rbegin(); it != ids.rend(); ++it) {
    if (*it != "Default") all.append(*it).append("\n");
  }
  return keep("c8" + sha1(all));
}

Construct* Node::scope() const {
  return TreeAccess::parent(*host_);
}

List<Use<Construct>> Node::scopes() const {
  std::vector<Use<Construct>> up;
  for (Construct* c = host_; c; c = TreeAccess::parent(*c)) up.insert(up.begin(), Use<Construct>::of(*c));
  return List<Use<Construct>>(up);
}

Construct& Node::root() const {
  Construct* at = host_;
  while (TreeAccess::parent(*at)) at = TreeAccess::parent(*at);
  return *at;
}

Children Node::children() const {
  return Children(TreeAccess::firstChild(*host_));
}

List<Use<Construct>> Node::findAll(ConstructOrder order) const {
  std::vector<Use<Construct>> all;
  const auto take = [&](Construct& c) { all.push_back(Use<Construct>::of(c)); };
  if (order == ConstructOrder::PREORDER) {
    preorder(*host_, take);
  } else {
    postorder(*host_, take);
  }
  return List<Use<Construct>>(all);
}

Construct* Node::tryFindChild(std::string_view id) const {
  if (id.find_first_of("/\n") == std::string_view::npos) return TreeAccess::findChild(*host_, id);
  return TreeAccess::findChild(*host_, textOf(TreeAccess::cleanId(id)));
}

Construct& Node::findChild(std::string_view id) const {
  if (Construct* child = tryFindChild(id)) return *child;
  throw Error(*host_, "no child with id '" + std::string(id) + "'; use tryFindChild where it may be missing", "no-child");
}

bool Node::tryRemoveChild(std::string_view id) const {
  return TreeAccess::unlink(*host_, id);
}

Construct* Node::defaultChild() const {
  const NodeData* data = TreeAccess::data(*host_);
  if (data && data->defaultChild) return data->defaultChild;
  Construct* resource = tryFindChild("Resource");
  Construct* default_ = tryFindChild("Default");
  if (resource && default_) {
    throw Error(*host_, "cannot tell the default child: there are both a 'Resource' and a 'Default'; set one with setDefaultChild", "default-child");
  }
  return default_ ? default_ : resource;
}

void Node::setDefaultChild(Construct& child) const {
  TreeAccess::ensureData(*host_).defaultChild = &child;
}

Json Node::tryGetContext(std::string_view key) const {
  for (Construct* c = host_; c; c = TreeAccess::parent(*c)) {
    const NodeData* data = TreeAccess::data(*c);
    if (!data) continue;
    for (const ContextEntry& entry : data->context) {
      if (textOf(entry.key) == key) return Json(entry.value);
    }
  }
  const Construct& top = root();
  return TreeAccess::is(top, TreeAccess::Trait::App) ? Json(appOf(top).appData().context.find(key)) : Json();
}

Json Node::getContext(std::string_view key) const {
  const Json value = tryGetContext(key);
  if (!value) {
    throw Error(*host_, "no context value for '" + std::string(key) + "'; set it in cdk.json or with -c " + std::string(key) + "=...", "no-context");
  }
  return value;
}

Json Node::getAllContext() const {
  std::vector<MapEntry> entries;
  const Construct& top = root();
  if (TreeAccess::is(top, TreeAccess::Trait::App)) {
    for (const auto& entry : appOf(top).appData().context.entries()) entries.push_back(entry);
  }
  std::vector<Construct*> down;
  for (Construct* c = host_; c; c = TreeAccess::parent(*c)) down.insert(down.begin(), c);
  for (Construct* c : down) {
    const NodeData* data = TreeAccess::data(*c);
    if (!data) continue;
    for (const ContextEntry& entry : data->context) entries.push_back({entry.key, entry.value});
  }
  return Json(makeMap(entries.data(), entries.size()));
}

void Node::setContext(std::string_view key, const Json& value) const {
  if (TreeAccess::firstChild(*host_)) {
    throw Error(*host_, "context can only be set before the first child is added, got '" + std::string(key) + "'", "late-context");
  }
  for (ContextEntry& entry : TreeAccess::ensureData(*host_).context) {
    if (textOf(entry.key) == key) {
      entry.value = value.val();
      return;
    }
  }
  TreeAccess::ensureData(*host_).context.push({makeText(key), value.val()});
  const Construct& top = root();
  if ((key == kPathMetadata || key == kAssetMetadata) && TreeAccess::is(top, TreeAccess::Trait::App)) {
    appOf(top).appData().metadataByScope = true;
  }
}

void Node::dependOn(const Dependable& on) const {
  TreeAccess::ensureData(*host_).dependencies.push(on);
  if (AppData* app = findAppData(*host_)) app->depends = true;
}

List<Use<Construct>> Node::dependencies() const {
  std::vector<Use<Construct>> all;
  const auto take = [&](Use<Construct> one) {
    for (const Use<Construct>& known : all) {
      if (known == one) return;
    }
    all.push_back(one);
  };
  if (const NodeData* data = TreeAccess::data(*host_)) {
    for (const Dependable& d : data->dependencies) {
      if (d.construct()) {
        take(Use<Construct>::of(*d.construct()));
      } else {
        for (Use<Construct> root : d.group()->dependencyRoots()) take(root);
      }
    }
  }
  return List<Use<Construct>>(all);
}

void Node::addMetadata(std::string_view type, const Json& data) const {
  if (!data || data.isNull()) return;
  storeMetadata(*host_, {makeText(type), data.val()});
}

List<MetadataEntry> Node::metadata() const {
  std::vector<MetadataEntry> all;
  if (const NodeData* data = TreeAccess::data(*host_)) {
    for (const StoredMetadata& m : data->metadata) all.push_back({Str(m.type), Json(m.data)});
  }
  return List<MetadataEntry>(all);
}

void Node::addValidation(Use<IValidation> validation) const {
  TreeAccess::ensureData(*host_).validations.push(validation.get());
  if (AppData* app = findAppData(*host_)) app->validates = true;
}

List<Str> Node::validate() const {
  std::vector<Str> all;
  if (const NodeData* data = TreeAccess::data(*host_)) {
    for (IValidation* validation : data->validations) {
      for (Str message : validation->validate()) all.push_back(message);
    }
  }
  return List<Str>(all);
}

void Node::lock() const {
  TreeAccess::ensureData(*host_).locked = true;
}

bool Node::locked() const {
  for (const Construct* c = host_; c; c = TreeAccess::parent(*c)) {
    if (const NodeData* data = TreeAccess::data(*c); data && data->locked) return true;
  }
  return false;
}

}  // namespace cdk
