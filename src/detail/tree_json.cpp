#include <string>
#include <typeinfo>
#include <unordered_map>
#include <utility>

#include <cdk/cfn_element.hpp>
#include <cdk/cfn_resource.hpp>

#include "assembly.hpp"
#include "json_text.hpp"
#include "replace_all.hpp"
#include "tree.hpp"

namespace cdk::detail {
namespace {

void member(std::string& out, std::string_view key, std::string_view text) {
  appendJsonString(out, key);
  out += ':';
  appendJsonString(out, text);
}

/// Classes as the file names them, `cdkpp.s3.Bucket`; a class of the app by its own name.
class ClassNames {
 public:
  const std::string& of(const Construct& construct) {
    std::string& name = names_[&typeid(construct)];
    if (name.empty()) name = "cdkpp." + replaceAll(std::string(className(construct)), "::", ".");
    return name;
  }

 private:
  std::unordered_map<const std::type_info*, std::string> names_;
};

class TreeText {
 public:
  explicit TreeText(OutputFile& file) : file_(file), out_(file.text()) {}

  std::size_t count() const { return count_; }

  void visit(Construct& construct) {
    ++count_;
    file_.pass();
    out_ += '{';
    const bool root = TreeAccess::parent(construct) == nullptr;
    member(out_, "id", root ? std::string_view("App") : textOf(TreeAccess::id(construct)));
    out_ += ',';
    member(out_, "path", path_);
    out_ += ",\"constructInfo\":{";
    member(out_, "fqn", names_.of(construct));
    out_ += ",\"version\":\"" CDKPP_VERSION "\"}";
    // Only resources of generated classes, as in the CDK.
    if (CfnResource* resource = CfnResource::from(construct); resource && resource->info()) {
      out_ += ",\"attributes\":{";
      member(out_, "aws:cdk:cloudformation:type", resource->cfnResourceType());
      out_ += ',';
      member(out_, "aws:cdk:cloudformation:logicalId", resource->logicalIdText());
      out_ += '}';
    }
    if (TreeAccess::firstChild(construct)) children(construct);
    out_ += '}';
  }

 private:
  void children(const Construct& parent) {
    const std::size_t length = path_.size();
    char separator = '{';
    out_ += ",\"children\":";
    for (Construct* child = TreeAccess::firstChild(parent); child; child = nextOf(*child)) {
      const std::string_view id = textOf(TreeAccess::id(*child));
      out_ += std::exchange(separator, ',');
      appendJsonString(out_, id);
      out_ += ':';
      if (length) path_ += '/';
      path_ += id;
      visit(*child);
      path_.resize(length);
    }
    out_ += '}';
  }

  OutputFile& file_;
  std::string& out_;
  std::string path_;
  ClassNames names_;
  std::size_t count_ = 0;
};

}  // namespace

std::size_t writeTree(Construct& root, OutputFile& file) {
  file.text() += "{\"version\":\"tree-0.1\",\"tree\":";
  TreeText text(file);
  text.visit(root);
  file.text() += '}';
  return text.count();
}

}  // namespace cdk::detail
