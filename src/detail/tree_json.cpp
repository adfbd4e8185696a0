#include <string>

#include <cdk/cfn_element.hpp>
#include <cdk/cfn_resource.hpp>

#include "assembly.hpp"
#include "json_text.hpp"
#include "tree.hpp"

namespace cdk::detail {
namespace {

/// `cdk::s3::Bucket` as `cdkpp.s3.Bucket`, a class of the app by its own name.
std::string fqnOf(const Construct& construct) {
  std::string name;
  const std::string_view type = className(construct);
  for (std::size_t i = 0; i < type.size(); ++i) {
    if (type[i] == ':' && i + 1 < type.size() && type[i + 1] == ':') {
      name += '.';
      ++i;
    } else {
      name += type[i];
    }
  }
  return "cdkpp." + name;
}

void member(std::string& out, std::string_view key, std::string_view text) {
  appendJsonString(out, key);
  out += ':';
  appendJsonString(out, text);
}

void visit(std::string& out, Construct& construct, const std::string& path) {
  out += '{';
  const bool root = TreeAccess::parent(construct) == nullptr;
  member(out, "id", root ? std::string_view("App") : textOf(TreeAccess::id(construct)));
  out += ',';
  member(out, "path", path);
  out += ",\"constructInfo\":{";
  member(out, "fqn", fqnOf(construct));
  out += ",\"version\":\"" CDKPP_VERSION "\"}";
  // Only resources of generated classes, as in the CDK.
  if (CfnResource* resource = CfnResource::from(construct); resource && resource->info()) {
    out += ",\"attributes\":{";
    member(out, "aws:cdk:cloudformation:type", resource->cfnResourceType());
    out += ',';
    member(out, "aws:cdk:cloudformation:logicalId", resource->logicalIdText());
    out += '}';
  }
  if (TreeAccess::firstChild(construct)) {
    out += ",\"children\":{";
    bool any = false;
    for (Construct* child = TreeAccess::firstChild(construct); child; child = TreeAccess::next(*child)) {
      if (any) out += ',';
      any = true;
      const std::string id(textOf(TreeAccess::id(*child)));
      appendJsonString(out, id);
      out += ':';
      visit(out, *child, path.empty() ? id : path + "/" + id);
    }
    out += '}';
  }
  out += '}';
}

}  // namespace

std::string treeJson(Construct& root) {
  std::string out = "{\"version\":\"tree-0.1\",\"tree\":";
  visit(out, root, "");
  out += '}';
  return out;
}

}  // namespace cdk::detail
