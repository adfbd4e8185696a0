#include "assembly.hpp"

#include <algorithm>
#include <bit>
#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include <cdk/cfn_output.hpp>
#include <cdk/cfn_resource.hpp>
#include <cdk/stack.hpp>
#include <cdk/stack_synthesizer.hpp>

#include "app_data.hpp"
#include "hash.hpp"
#include "json_print.hpp"
#include "place.hpp"
#include "template_head.hpp"
#include "template_writer.hpp"
#include "tree.hpp"

namespace cdk::detail {

namespace {

struct Section {
  std::string_view name;
  std::vector<CfnElement*> elements;
  std::vector<std::pair<CfnElement*, const Val*>> brought;  // what elements without a section of their own have in this one

  /// How much stands in it.
  std::size_t count() const {
    std::size_t all = elements.size() - brought.size();
    for (const auto& [owner, entries] : brought) all += entries->size;
    return all;
  }
  const Val* broughtBy(const CfnElement* element) const {
    for (const auto& [owner, entries] : brought) {
      if (owner == element) return entries;
    }
    return nullptr;
  }
};

void addTo(std::vector<Section>& sections, std::string_view name, CfnElement& element, const Val* brought = nullptr) {
  const auto named = [&](const Section& one) { return one.name.data() == name.data() || one.name == name; };
  auto at = std::find_if(sections.begin(), sections.end(), named);
  if (at == sections.end()) at = sections.insert(at, {name, {}, {}});
  at->elements.push_back(&element);
  if (brought) at->brought.emplace_back(&element, brought);
}

constexpr std::string_view kElementSections[] = {"Parameters", "Mappings", "Conditions", "Rules", "Resources", "Outputs", "Hooks"};

/// An element without a section brings whole ones, such as Description and Metadata.
void addFragment(CfnElement& element, TemplateHead& head, std::vector<Section>& sections) {
  TemplateWriter writer(element.stack(), 0, true);
  if (!renderElement(element, writer)) return;
  const Map<Json> parts = Json::parse(writer.take()).asObject();
  for (std::size_t i = 0; i < parts.size(); ++i) {
    const std::string_view name = parts.at(i).key.text();
    const Val* part = parts.at(i).value.val();
    const bool ofElements = std::find(std::begin(kElementSections), std::end(kElementSections), name) != std::end(kElementSections);
    if (ofElements && part->kind == Kind::Map) {
      addTo(sections, name, element, part);
    } else {
      head.add(name, part);
    }
  }
}

/// The elements of one template by section, in the order of their first appearance; what fragments bring goes into the head.
std::vector<Section> sectionsOf(Stack& stack, TemplateHead& head) {
  std::vector<Section> sections;
  preorderWhile(stack, [&](Construct& c) {
    if (&c != &stack && (TreeAccess::is(c, TreeAccess::Trait::Stack) || TreeAccess::is(c, TreeAccess::Trait::Stage))) return false;
    if (!CfnElement::isCfnElement(c)) return true;
    auto& element = static_cast<CfnElement&>(c);
    const std::string_view name = element.section();
    if (name.empty()) {
      addFragment(element, head, sections);
    } else {
      addTo(sections, name, element);
    }
    return true;
  });
  return sections;
}

/// The key of an element in its section; an output may have one of its own.
std::string_view idIn(const Section& section, const CfnElement& element) {
  const Str key = section.name == "Outputs" ? static_cast<const CfnOutput&>(element).key() : Str();
  return key ? key.text(&element) : element.logicalIdText();
}

/// The ids of a section, each with its element.
class Ids {
 public:
  explicit Ids(std::size_t most) : places_(std::bit_ceil(2 * most + 1)) { entries_.reserve(most); }

  /// Null, or the element that has the id already.
  CfnElement* add(std::string_view id, CfnElement* element) {
    for (std::size_t at = std::hash<std::string_view>()(id);; ++at) {
      std::uint32_t& place = places_[at & (places_.size() - 1)];
      if (place == 0) {
        entries_.push_back({id, element});
        place = static_cast<std::uint32_t>(entries_.size());
        return nullptr;
      }
      if (entries_[place - 1].id == id) return entries_[place - 1].element;
    }
  }

 private:
  struct Entry {
    std::string_view id;
    CfnElement* element;
  };
  std::vector<Entry> entries_;
  std::vector<std::uint32_t> places_;  // by hash: which entry, counted from one
};

void writeSection(const Section& section, Stack& stack, TemplateWriter& out, TextSink& sink) {
  Ids seen(section.count());
  const auto see = [&](std::string_view id, CfnElement* element) {
    if (const CfnElement* first = seen.add(id, element)) {
      throw Error(*element,
                  "section '" + std::string(section.name) + "' of stack '" + std::string(stack.node().path()) + "' already contains '" +
                      std::string(id) + "', from " + placeOf(*first) + "; override one of the logical ids",
                  "duplicate-logical-id");
    }
  };
  out.key(section.name);
  out.beginLater();
  for (CfnElement* element : section.elements) {
    out.pass(sink);
    if (const Val* brought = section.broughtBy(element)) {
      for (std::size_t i = 0; i < brought->size; ++i) {
        const MapEntry& entry = as<MapVal>(brought).entries()[i];
        out.member(textOf(entry.key), entry.value);
        see(textOf(entry.key), element);
      }
      continue;
    }
    const std::string_view id = idIn(section, *element);
    out.key(id);
    if (renderElement(*element, out)) see(id, element);
  }
  out.end();
}

constexpr std::size_t kDefaultResourceLimit = 500;

/// Types and how often each is there, as in `AWS::SQS::Queue (2), AWS::S3::Bucket (1)`.
std::string countedTypes(const Section& resources) {
  std::vector<std::pair<std::string_view, int>> counts;
  const auto count = [&](std::string_view type) {
    auto at = counts.begin();
    while (at != counts.end() && at->first != type) ++at;
    if (at == counts.end()) at = counts.insert(at, {type, 0});
    ++at->second;
  };
  for (CfnElement* element : resources.elements) {
    if (!resources.broughtBy(element)) count(static_cast<CfnResource*>(element)->cfnResourceType());
  }
  for (const auto& [owner, entries] : resources.brought) {
    for (std::size_t i = 0; i < entries->size; ++i) {
      const Val* resource = as<MapVal>(entries).entries()[i].value;
      const Val* type = resource->kind == Kind::Map ? findEntry(resource, "Type") : nullptr;
      count(type && isText(type) ? textOf(type) : "no type");
    }
  }
  std::string list;
  for (const auto& [type, number] : counts) list += (list.empty() ? "" : ", ") + std::string(type) + " (" + std::to_string(number) + ")";
  return list;
}

void checkResourceCount(Stack& stack, const std::vector<Section>& sections) {
  const Json given = stack.node().tryGetContext("@aws-cdk/core:stackResourceLimit");
  const std::size_t limit = given.isNumber() ? static_cast<std::size_t>(given.asNum().number()) : kDefaultResourceLimit;
  for (const Section& section : sections) {
    if (section.name != "Resources" || limit == 0) continue;
    const std::size_t resources = section.count();
    if (resources <= limit) continue;
    throw Error(stack,
                "the number of resources is " + std::to_string(resources) + ", more than the allowed maximum of " + std::to_string(limit) +
                    ": " + countedTypes(section) + "; split the stack",
                "resource-limit");
  }
}

void checkRenames(const Stack& stack) {
  const StackData& data = stack.data();
  std::string unused;
  for (std::size_t i = 0; i < data.renames.size(); ++i) {
    if (!data.renameUsed[i]) unused += (unused.empty() ? "'" : ", '") + data.renames[i].first + "'";
  }
  if (!unused.empty()) throw Error(stack, "these logical ids were renamed but do not exist: " + unused, "rename");
}

}  // namespace

void renderTemplate(Stack& stack, TextSink& sink, bool compact) {
  StackData& data = stack.data();
  TemplateHead head(stack);
  const std::vector<Section> sections = sectionsOf(stack, head);
  checkResourceCount(stack, sections);
  const List<Str> transforms = data.options.transforms;
  const std::size_t resources = data.lateResources;
  TemplateWriter out(stack, compact || data.compact ? 0 : 1);
  constexpr std::size_t kUsualLength = 800;  // of an element
  std::size_t elements = 0;
  for (const Section& section : sections) elements += section.elements.size();
  out.reserve(elements * kUsualLength);
  out.beginObject();
  for (const MapEntry& entry : head.entries()) out.member(textOf(entry.key), entry.value);
  for (const Section& section : sections) {
    ResourceNeeds needs;
    if (data.app->checksCircles && section.name == "Resources") out.noteNeeds(&needs);
    writeSection(section, stack, out, sink);
    out.noteNeeds(nullptr);
    needs.check(section.elements);
  }
  out.end();
  out.flush(sink);
  const auto again = [&] {
    sink.restart();
    renderTemplate(stack, sink, compact);
  };
  // Values that ask for a transform or a resource did so when references were looked for; where there was nothing to look for, just now.
  const bool asked = data.options.transforms.size() != transforms.size() || data.lateResources != resources;
  if (asked && !data.app->searched) {
    data.app->searched = true;
    return again();
  }
  // The values of a nested stack ask once more than those of others, as its template is made before those of the stacks around it.
  if (data.nestedParent && transforms.size() == 1 && data.options.transforms.size() > 1) return again();
  data.options.transforms = transforms;  // how often it is written does not count
  checkRenames(stack);
}

namespace {

/// Hashes a text, and writes it where there is a file.
class HashSink final : public TextSink {
 public:
  explicit HashSink(OutputFile* file = nullptr) : file_(file) {}
  void write(std::string_view piece) override {
    hash_.update(piece);
    if (file_) file_->writeAll(piece);
  }
  void restart() override {
    hash_ = {};
    if (file_) file_->restart();
  }
  std::string digest() { return hash_.hexDigest(); }

 private:
  Sha256 hash_;
  OutputFile* file_;
};

}  // namespace

std::string writeTemplate(AssemblyBuilder& assembly, Stack& stack) {
  OutputFile file = assembly.open(std::string(stack.templateFile()));
  HashSink sink(&file);
  renderTemplate(stack, sink);
  file.close();
  return sink.digest();
}

std::string templateHash(Stack& stack) {
  HashSink sink;
  renderTemplate(stack, sink, true);
  return sink.digest();
}

}  // namespace cdk::detail
