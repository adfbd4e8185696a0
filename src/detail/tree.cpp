#include "tree.hpp"

#include <cstring>
#include <functional>
#include <string>

namespace cdk::detail {
namespace {

thread_local std::size_t treeChanges = 0;
constexpr std::uint32_t kTableFrom = 16;  // children from which a hash table is kept

std::size_t hashText(std::string_view text) {
  return std::hash<std::string_view>()(text);
}

/// Where a child of the id is in the table, or would be.
Construct*& placeInTable(const NodeData& data, std::string_view id) {
  std::size_t at = hashText(id) & (data.childTableSize - 1);
  while (data.childTable[at] && textOf(TreeAccess::id(*data.childTable[at])) != id) at = (at + 1) & (data.childTableSize - 1);
  return data.childTable[at];
}

bool hasTable(const NodeData* data, std::uint32_t children) {
  return children >= kTableFrom && data && data->childTable;
}

void rebuildTable(Construct& parent, std::uint32_t count) {
  NodeData& data = TreeAccess::ensureData(parent);
  data.childTableSize = 64;
  while (data.childTableSize < count * 4) data.childTableSize *= 2;
  const std::size_t bytes = data.childTableSize * sizeof(Construct*);
  data.childTable = static_cast<Construct**>(allocate(bytes));
  std::memset(static_cast<void*>(data.childTable), 0, bytes);
  for (Construct* c = TreeAccess::firstChild(parent); c; c = TreeAccess::next(*c)) placeInTable(data, textOf(TreeAccess::id(*c))) = c;
}

bool indexOf(const Construct& construct, unsigned long& index) {
  return isArrayIndex(textOf(TreeAccess::id(construct)), index);
}

}  // namespace

std::size_t TreeAccess::changes() {
  return treeChanges;
}

Construct* TreeAccess::link(Construct& parent, Construct& child) {
  const std::string_view id = textOf(child.id_);
  Construct** place = nullptr;
  if (hasTable(parent.data_, parent.childCount_)) {
    place = &placeInTable(*parent.data_, id);
    if (*place) return *place;
  } else if (Construct* other = findChild(parent, id)) {
    return other;
  }
  ++treeChanges;
  unsigned long mine = 0;
  unsigned long other = 0;
  Construct* before = parent.lastChild_;
  if (indexOf(child, mine) && before && !(indexOf(*before, other) && other < mine)) {
    before = nullptr;
    for (Construct* c = parent.firstChild_; c && indexOf(*c, other) && other < mine; c = c->next_) before = c;
  }
  child.next_ = before ? before->next_ : parent.firstChild_;
  (before ? before->next_ : parent.firstChild_) = &child;
  if (before == parent.lastChild_) parent.lastChild_ = &child;
  if (!parent.lastChild_) parent.lastChild_ = &child;
  ++parent.childCount_;
  if (parent.childCount_ >= kTableFrom && (!place || parent.childCount_ * 2 > parent.data_->childTableSize)) {
    rebuildTable(parent, parent.childCount_);
  } else if (place) {
    *place = &child;
  }
  if (parent.childCount_ >= kTableFrom) {
    Construct*& latest = parent.data_->latest[parent.childCount_ % kAhead];
    if (latest) latest->ahead_ = &child;
    latest = &child;
  }
  return nullptr;
}

const Val* TreeAccess::cleanId(std::string_view id) {
  if (id.find_first_of("/\n") == std::string_view::npos) return makeText(id);
  std::string clean;
  for (char c : id) {
    if (c == '/' || c == '\n') {
      clean += "--";
    } else {
      clean += c;
    }
  }
  return makeText(clean);
}

Construct* TreeAccess::findChild(const Construct& parent, std::string_view id) {
  if (hasTable(parent.data_, parent.childCount_)) return placeInTable(*parent.data_, id);
  for (Construct* c = parent.firstChild_; c; c = c->next_) {
    if (textOf(c->id_) == id) return c;
  }
  return nullptr;
}

bool TreeAccess::unlink(Construct& parent, std::string_view id) {
  ++treeChanges;
  Construct* before = nullptr;
  for (Construct* c = parent.firstChild_; c; before = c, c = c->next_) {
    if (textOf(c->id_) != id) continue;
    (before ? before->next_ : parent.firstChild_) = c->next_;
    if (parent.lastChild_ == c) parent.lastChild_ = before;
    --parent.childCount_;
    if (parent.data_ && parent.data_->childTable) rebuildTable(parent, parent.childCount_);
    return true;
  }
  return false;
}

}  // namespace cdk::detail
