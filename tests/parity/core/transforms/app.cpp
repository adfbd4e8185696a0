#include <cdk/app.hpp>
#include <cdk/cfn/sam/function.hpp>
#include <cdk/cfn_output.hpp>
#include <cdk/cfn_parameter.hpp>
#include <cdk/fn.hpp>
#include <cdk/stack.hpp>
#include <cdk/stage.hpp>

#include <string>

using namespace cdk;

namespace {

Stack& lengths(Stack& stack, int count) {
  const List<Str> list = stack.add<CfnParameter>("List", CfnParameterProps{.type = "CommaDelimitedList"}).valueAsList();
  for (int i = 0; i < count; ++i) stack.add<CfnOutput>("Length" + std::to_string(i), CfnOutputProps{.value = Fn::len(list).str()});
  return stack;
}

}  // namespace

// How often a transform is asked for decides between a text and a list.
int main() {
  return run([](App& app) {
    lengths(app.add<Stack>("Once"), 1);
    lengths(app.add<Stack>("Twice"), 2);
    auto& added = app.add<Stack>("Added");
    added.addTransform("AWS::LanguageExtensions");
    added.addTransform("AWS::LanguageExtensions");
    lengths(app.add<Stack>("Mixed"), 1).addTransform("AWS::SecretsManager-2020-07-23");
    lengths(app.add<Stage>("Stage").add<Stack>("Once"), 1);
    app.add<Stack>("Sam").add<sam::CfnFunction>("Function", sam::CfnFunctionProps{.handler = "index.handler"});
    auto& sams = app.add<Stack>("Sams");
    sams.add<sam::CfnFunction>("First", sam::CfnFunctionProps{.handler = "index.handler"});
    sams.add<sam::CfnFunction>("Second", sam::CfnFunctionProps{.handler = "index.handler"});
  });
}
