#include "header_writer.hpp"

#include <fmt/format.h>

#include <iterator>
#include <set>

#include "type_text.hpp"

namespace l1gen {
namespace {

constexpr std::size_t kListedValues = 12;

void appendValues(std::string& out, const Property& field) {
  if (field.values.empty()) return;
  out += "; one of ";
  for (std::size_t i = 0; i < field.values.size() && i < kListedValues; ++i) out += (i ? ", " : "") + field.values[i];
  if (field.values.size() > kListedValues) out += fmt::format(" and {} more", field.values.size() - kListedValues);
}

// What an editor shows for a field.
std::string fieldNote(const Property& field) {
  std::string out = field.name;
  if (field.type.base == Type::Integer) out += ", a whole number";
  if (field.type.base == Type::DateTime) out += ", a date and time";
  if (field.update == 'R') out += "; a change replaces the resource";
  if (field.update == 'C') out += "; a change may replace the resource";
  appendValues(out, field);
  if (!field.otherwise.empty()) out += "; default " + field.otherwise;
  if (field.deprecated) out += "; deprecated";
  return out;
}

void writeStruct(std::string& out, const Struct& type, std::string_view title) {
  auto to = std::back_inserter(out);
  fmt::format_to(to, "  /// {}\n  struct {} {{\n", title, type.cppName);
  for (const Property& field : type.fields) {
    const std::string cpp = cppType(field.type);
    if (field.required) {
      fmt::format_to(to, "    Req<{}, \"{}\"> {};", cpp, field.member, field.member);
    } else {
      fmt::format_to(to, "    {} {} = {{}};", cpp, field.member);
    }
    fmt::format_to(to, "  ///< {}\n", fieldNote(field));
  }
  out += "    static const TypeInfo typeInfo;\n  };\n";
}

// Types of a cycle are named before they are complete.
void writeForward(std::string& out, const Resource& resource) {
  std::set<std::string> named;
  std::set<std::string> forward;
  for (const Struct& type : resource.types) {
    for (const Property& field : type.fields) {
      const Type* each = &field.type;
      while (!each->element.empty()) each = &each->inner();
      if (each->base == Type::Struct && each->ref != type.name && !named.contains(each->ref)) forward.insert(structName(*each));
    }
    named.insert(type.name);
  }
  for (const std::string& name : forward) fmt::format_to(std::back_inserter(out), "  struct {};\n", name);
}

std::string getterBody(const Attribute& attribute) {
  const Type& type = attribute.type;
  std::string_view result = "Json", call = "getAttJson";
  if (type.base == Type::String || type.base == Type::DateTime) {
    result = "Str", call = "getAtt";
  } else if (type.base == Type::Number || type.base == Type::Integer) {
    result = "Num", call = "getAttNum";
  } else if (type.base == Type::List && type.inner().base == Type::String) {
    result = "List<Str>", call = "getAttList";
  }
  return fmt::format("  {} {}() const {{ return {}(\"{}\"); }}\n", result, attribute.getter, call, attribute.name);
}

}  // namespace

std::string resourceHeader(const Service& service, const Resource& resource) {
  std::string out = fmt::format(
      "{}#pragma once\n#include <cdk/cfn_resource.hpp>\n\nnamespace cdk::{} {{\n\n/// {}\nclass {} : public cdk::CfnResource {{\n "
      "public:\n",
      kBanner, service.name, resource.type, resource.className);
  auto to = std::back_inserter(out);
  writeForward(out, resource);
  for (const Struct& type : resource.types) writeStruct(out, type, fmt::format("{}.{}", resource.type, type.name));
  writeStruct(out, resource.props, "Properties");
  fmt::format_to(to,
                 "\n  {}(Scope scope, std::string_view id, const Props& props) : cdk::CfnResource(scope, id, resourceInfo, &props) {{}}\n",
                 resource.className);
  if (!resource.needsProps) {
    fmt::format_to(to, "  {0}(Scope scope, std::string_view id) : {0}(scope, id, Props{{}}) {{}}\n", resource.className);
  }
  fmt::format_to(to,
                 "  /// The live properties; assign to change them.\n"
                 "  Props& props() {{ return *static_cast<Props*>(slots()); }}\n"
                 "  static constexpr const char* CFN_RESOURCE_TYPE_NAME = \"{}\";\n"
                 "  static const ResourceInfo resourceInfo;\n",
                 resource.type);
  if (!resource.attributes.empty()) out += '\n';
  for (const Attribute& attribute : resource.attributes) out += getterBody(attribute);
  fmt::format_to(to, "}};\n\nusing {0}Props = {0}::Props;\n\n}}  // namespace cdk::{1}\n", resource.className, service.name);
  return out;
}

std::string umbrellaHeader(const Service& service) {
  std::string out = std::string(kBanner) + "#pragma once\n";
  for (const Resource& resource : service.resources) out += fmt::format("#include <cdk/cfn/{}/{}.hpp>\n", service.name, resource.fileName);
  return out;
}

}  // namespace l1gen
