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

/// What the file says of a class: its name, as in `cdkpp.s3.Bucket`, and the version of the library.
class ClassTexts {
 public:
  const std::string& of(const Construct& construct) {
    std::string& text = texts_[&typeid(construct)];
    if (text.empty()) {
      text = ",\"constructInfo\":{\"fqn\":";
      appendJsonString(text, "cdkpp." + replaceAll(std::string(className(construct)), "::", "."));
      text += ",\"version\":\"" CDKPP_VERSION "\"}";
    }
    return text;
  }

 private:
  std::unordered_map<const std::type_info*, std::string> texts_;
};

class TreeText {
 public:
  explicit TreeText(OutputFile& file) : file_(file), out_(file.text()) {}

  std::size_t count() const { return count_; }

  void visit(Construct& construct) {
    ++count_;
    file_.pass();
    const bool root = TreeAccess::parent(construct) == nullptr;
    member("{\"id\":", root ? std::string_view("App") : textOf(TreeAccess::id(construct)));
    member(",\"path\":", path_);
    out_ += std::string_view(texts_.of(construct));
    // Only resources of generated classes, as in the CDK.
    if (CfnResource* resource = CfnResource::from(construct); resource && resource->info()) {
      member(",\"attributes\":{\"aws:cdk:cloudformation:type\":", resource->cfnResourceType());
      member(",\"aws:cdk:cloudformation:logicalId\":", resource->logicalIdText());
      out_ += '}';
    }
    if (TreeAccess::firstChild(construct)) children(construct);
    out_ += '}';
  }

 private:
  void children(const Construct& parent) {
    const std::size_t length = path_.size();
    char separator = '{';
    out_ += std::string_view(",\"children\":");
    for (Construct* child = TreeAccess::firstChild(parent); child; child = nextOf(*child)) {
      const std::string_view id = textOf(TreeAccess::id(*child));
      out_ += std::exchange(separator, ',');
      out_.json(id);
      out_ += ':';
      if (length) path_ += '/';
      path_ += id;
      visit(*child);
      path_.resize(length);
    }
    out_ += '}';
  }

  void member(std::string_view key, std::string_view text) {
    out_ += key;
    out_.json(text);
  }

  OutputFile& file_;
  TextOut& out_;
  std::string path_;
  ClassTexts texts_;
  std::size_t count_ = 0;
};

}  // namespace

std::size_t writeTree(Construct& root, OutputFile& file) {
  file.text() += std::string_view("{\"version\":\"tree-0.1\",\"tree\":");
  TreeText text(file);
  text.visit(root);
  file.text() += '}';
  return text.count();
}

}  // namespace cdk::detail
