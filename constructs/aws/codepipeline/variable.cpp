#include <constructs/aws/codepipeline/variable.hpp>

#include <string>

#include <cdk/cfn/codepipeline/pipeline.hpp>
#include <cdk/error.hpp>

#include "validation.hpp"

namespace cdk::codepipeline {

namespace {

void checkLength(const Str& name, const char* what, const Str& text, std::size_t least, std::size_t most) {
  if (!text || text.isToken() || (text.text().size() >= least && text.text().size() <= most)) return;
  throw Error("the " + std::string(what) + " of the variable '" + std::string(name.textOr("(token)")) + "' must have " +
                  std::to_string(least) + " to " + std::to_string(most) + " characters, got " + std::to_string(text.text().size()),
              "variable");
}

}  // namespace

Variable::Variable(const VariableProps& props)
    : name_(props.variableName), description_(props.description), defaultValue_(props.defaultValue) {
  detail::checkName(nullptr, detail::kVariableName, name_);
  checkLength(name_, "defaultValue", defaultValue_, 1, 1000);
  checkLength(name_, "description", description_, 0, 200);
}

Str Variable::reference() const {
  return "#{variables." + name_ + "}";
}
Json Variable::render() const {
  return CfnPipeline::VariableDeclarationProperty{.defaultValue = defaultValue_, .description = description_, .name = name_};
}

}  // namespace cdk::codepipeline
