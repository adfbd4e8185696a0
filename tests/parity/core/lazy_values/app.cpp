#include <string>

#include <cdk/app.hpp>
#include <cdk/cfn_json.hpp>
#include <cdk/cfn_output.hpp>
#include <cdk/cfn_resource.hpp>
#include <cdk/fn.hpp>
#include <cdk/lazy.hpp>
#include <cdk/stack.hpp>
#include <cdk/token.hpp>

using namespace cdk;

int main() {
  return run([](App& app) {
    auto& stack = app.add<Stack>("Late");
    const auto res = [&](const char* id, const Map<Json>& properties) {
      stack.add<CfnResource>(id, CfnResourceProps{.properties = properties, .type = "My::Test::Res"});
    };
    const Str once = Lazy::string([count = 0]() mutable { return "once " + std::to_string(++count); });
    const Str each = Lazy::uncachedString([] { return "each time"; });
    res("A", {{"Once", once},
              {"Again", once},
              {"Each", "<" + each + ">"},
              {"Number", Lazy::number([] { return 7; })},
              {"Uncached", Lazy::uncachedNumber([](const ResolveContext&) { return 8; })},
              {"List", Lazy::list([] {
                 return List<Str>{"x", "y"};
               })},
              {"Empty", Lazy::list([] { return List<Str>(nullptr, 0); })},
              {"Omitted", Lazy::list([] { return List<Str>(nullptr, 0); }, {.omitEmpty = true})},
              {"UncachedList", Lazy::uncachedList([] { return List<Str>{"z"}; }, {.omitEmpty = true})},
              {"Any", Lazy::any([] {
                 return Json::obj({{"a", Json::arr({1, Json::obj({{"b", Fn::ref("X")}})})}});
               })},
              {"EmptyAny", Lazy::any([] { return Json::arr(); })},
              {"OmittedAny", Lazy::uncachedAny([] { return Json::arr(); }, {.omitEmptyArray = true})}});
    auto& json = stack.add<CfnJson>("Json", {.value = Json::obj({{Fn::ref("Key") + ":sub", "value"},
                                                                 {"plain", Json::arr({1, true})},
                                                                 {"inner", Json::obj({{Fn::getAtt("Q", "Arn"), Fn::ref("V")}})}})});
    res("B", {{"Condition", Json::obj({{"StringEquals", json.value()}})}});
    const List<Str> list = Token::asList(Json::obj({{"Ref", "ListParameter"}}));
    stack.add<CfnOutput>(
        "Text",
        CfnOutputProps{
            .value = stack.toJsonString(Json::obj(
                {{"list", list}, {"other", Fn::split(",", Fn::ref("P"))}, {"n", Token::asNumber(Fn::ref("N"))}, {"s", Fn::ref("S")}}))});
    stack.add<CfnOutput>("Same", CfnOutputProps{.value = stack.toJsonString(Json(List<Json>{list}), 2)});
  });
}
