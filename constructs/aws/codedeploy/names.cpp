#include "names.hpp"

namespace cdk::codedeploy::detail {

namespace {

bool isAllowed(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
         std::string_view("._+=,@-").find(c) != std::string_view::npos;
}

class Check final : public IValidation {
 public:
  Check(const char* thing, const Str& name) : thing_(thing), name_(name) {}
  List<Str> validate() override {
    if (!name_ || name_.isToken()) return {};
    Vec<Str> problems;
    bool good = !name_.text().empty();
    for (char c : name_.text()) good = good && isAllowed(c);
    if (name_.text().size() > 100) problems.push(format("the name of the {} must have at most 100 characters, got '{}'", thing_, name_));
    if (!good)
      problems.push(format("the name of the {} must consist of letters, digits and characters of ._+=,@-, got '{}'", thing_, name_));
    return List<Str>(problems);
  }

 private:
  const char* thing_;
  Str name_;
};

}  // namespace

ArnComponents arnParts(const char* resource, const Str& name) {
  return {.arnFormat = ArnFormat::COLON_RESOURCE_NAME, .resource = resource, .resourceName = name, .service = "codedeploy"};
}

void checkNameLater(Construct& resource, const char* thing, const Str& name) {
  resource.node().addValidation(make<Check>(thing, name));
}

}  // namespace cdk::codedeploy::detail
