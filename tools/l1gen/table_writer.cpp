#include "table_writer.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>

#include "type_text.hpp"

namespace l1gen {
namespace {


std::string structPointer(const Resource& resource, const Type& type) {
  const Type* behind = structBehind(type);
  if (!behind) return "nullptr";
  if (behind->base == Type::Tag) return "&cdk::CfnTag::typeInfo";
  return fmt::format("&{}::{}::typeInfo", resource.className, structName(*behind));
}

int flagsOf(const Property& field) { return (field.required ? 1 : 0) | (field.update == 'R' ? 2 : 0) | (field.update == 'C' ? 4 : 0); }

class Tables {
public:
  Tables(std::string& out, ValueSets& sets) : out_(out), sets_(sets) {}

  void add(const Resource& resource) {
    for (const Struct& type : resource.types) add(resource, type);
    add(resource, resource.props);
    fmt::format_to(std::back_inserter(out_),
                   "constinit const ResourceInfo {0}::resourceInfo{{\"{1}\", &{0}::Props::typeInfo, TagKind::{2}, {3}{4}}};\n",
                   resource.className, resource.type, resource.tagKind, resource.tagSlot,
                   resource.transform.empty() ? "" : ", \"" + resource.transform + "\"");
  }

private:
  void add(const Resource& resource, const Struct& type) {
    std::vector<std::size_t> order(type.fields.size());
    for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
    std::ranges::sort(order, {}, [&](std::size_t i) -> const std::string& { return type.fields[i].name; });

    auto to = std::back_inserter(out_);
    std::string table = "nullptr";
    if (!order.empty()) {
      table = fmt::format("t{}", count_++);
      fmt::format_to(to, "constexpr PropInfo {}[] = {{", table);
      for (std::size_t slot : order) {
        const Property& field = type.fields[slot];
        fmt::format_to(to, "{{\"{}\",{},{},{},K::{},{}}},", field.name, structPointer(resource, field.type), slot,
                       sets_.number(field.values), kindName(field.type), flagsOf(field));
      }
      out_ += "};\n";
    }
    fmt::format_to(to, "constinit const TypeInfo {}::{}::typeInfo{{\"{}\", {}, {}}};\n", resource.className, type.cppName, type.name, table,
                   order.size());
  }

  std::string& out_;
  ValueSets& sets_;
  std::size_t count_ = 0;
};

}  // namespace

std::size_t ValueSets::number(const std::vector<std::string>& values) {
  if (values.empty()) return 0;
  const auto [at, isNew] = numbers_.try_emplace(values, sets_.size() + 1);
  if (isNew) sets_.push_back(values);
  return at->second;
}

std::string ValueSets::source() const {
  std::string out = "\nnamespace cdk::detail {\nconstexpr const char* s0[] = {nullptr};\n";
  auto to = std::back_inserter(out);
  for (std::size_t i = 0; i < sets_.size(); ++i) {
    fmt::format_to(to, "constexpr const char* s{}[] = {{", i + 1);
    for (const std::string& value : sets_[i]) fmt::format_to(to, "R\"({})\",", value);
    out += "nullptr};\n";
  }
  out += "constinit const AllowedValues allowedValues[] = {";
  for (std::size_t i = 0; i <= sets_.size(); ++i) fmt::format_to(to, "{{s{}}},", i);
  return out + "};\n}  // namespace cdk::detail\n";
}

std::string tableSource(const std::vector<const Service*>& services, ValueSets& sets) {
  std::string out(kBanner);
  auto to = std::back_inserter(out);
  for (const Service* service : services) fmt::format_to(to, "#include <cdk/cfn/{}.hpp>\n", service->name);
  out += "\nnamespace cdk {\nusing K = PropKind;\n}\n";
  Tables tables(out, sets);
  for (const Service* service : services) {
    fmt::format_to(to, "\nnamespace cdk::{} {{\n", service->name);
    for (const Resource& resource : service->resources) tables.add(resource);
    fmt::format_to(to, "}}  // namespace cdk::{}\n", service->name);
  }
  return out;
}

std::string registryHeader() {
  return std::string(kBanner) +
         "#pragma once\n#include <cstddef>\n\n#include <cdk/cfn_resource.hpp>\n\nnamespace cdk::detail {\n"
         "/// All generated resource types, sorted by service and name; linked only by who asks for them all.\n"
         "extern const ResourceInfo* const allResources[];\nextern const std::size_t allResourceCount;\n\n"
         "/// A generated class, for who knows its name only.\n"
         "struct ResourceClass {\n  const ResourceInfo* info;\n"
         "  /// Makes one; `props` are the slots of its properties.\n"
         "  CfnResource& (*add)(Construct& scope, std::string_view id, const void* props, Location at);\n};\n"
         "extern const ResourceClass allResourceClasses[];\nextern const std::size_t allResourceClassCount;\n}  // namespace cdk::detail\n";
}

namespace {

std::string withAllHeaders(const std::vector<Service>& services) {
  std::string out(kBanner);
  out += "#include <cdk/cfn/registry.hpp>\n\n";
  for (const Service& service : services) fmt::format_to(std::back_inserter(out), "#include <cdk/cfn/{}.hpp>\n", service.name);
  return out + "\nnamespace cdk::detail {\n";
}

}  // namespace

std::string factoriesSource(const std::vector<Service>& services) {
  std::string out = withAllHeaders(services);
  auto to = std::back_inserter(out);
  out += "namespace {\n\ntemplate <class T>\nCfnResource& add(Construct& scope, std::string_view id, const void* props, Location at) {\n"
         "  return scope.add<T>(id, *static_cast<const typename T::Props*>(props), at);\n}\n\n}  // namespace\n\n"
         "constinit const ResourceClass allResourceClasses[] = {\n";
  std::size_t count = 0;
  for (const Service& service : services) {
    for (const Resource& resource : service.resources) {
      fmt::format_to(to, "    {{&{0}::{1}::resourceInfo, &add<{0}::{1}>}},\n", service.name, resource.className);
    }
    count += service.resources.size();
  }
  fmt::format_to(to, "}};\nconstinit const std::size_t allResourceClassCount = {};\n}}  // namespace cdk::detail\n", count);
  return out;
}

std::string registrySource(const std::vector<Service>& services) {
  std::string out = withAllHeaders(services);
  auto to = std::back_inserter(out);
  out += "constinit const ResourceInfo* const allResources[] = {\n";
  std::size_t count = 0;
  for (const Service& service : services) {
    for (const Resource& resource : service.resources) fmt::format_to(to, "    &{}::{}::resourceInfo,\n", service.name, resource.className);
    count += service.resources.size();
  }
  fmt::format_to(to, "}};\nconstinit const std::size_t allResourceCount = {};\n}}  // namespace cdk::detail\n", count);
  return out;
}

}  // namespace l1gen
