// Apps that are wrong in one way each: `misuse CASE`. bad_input_test.py looks at what they print and leave.
#include <cdk/app.hpp>
#include <cdk/cfn/s3/bucket.hpp>
#include <cdk/cfn/sns/subscription.hpp>
#include <cdk/cfn/sns/topic.hpp>
#include <cdk/duration.hpp>
#include <cdk/lazy.hpp>
#include <cdk/stack.hpp>
#include <constructs/delivery/tagging_aspect/tagging_aspect.hpp>

#include <cstdio>
#include <stdexcept>
#include <string_view>

namespace {

using cdk::s3::CfnBucket;

void fine(cdk::App& app) { app.add<cdk::Stack>("Good").add<CfnBucket>("Bucket"); }

void idTwice(cdk::App& app) {
  auto& stack = app.add<cdk::Stack>("Bad");
  stack.add<CfnBucket>("Bucket");
  stack.add<CfnBucket>("Bucket");
}

void tokenAsText(cdk::App& app) {
  auto& stack = app.add<cdk::Stack>("Bad");
  auto& bucket = stack.add<CfnBucket>("Bucket");
  stack.add<cdk::sns::CfnTopic>(bucket.ref().text(&bucket));
}

void missingTag(cdk::App& app) {
  auto& stack = app.add<cdk::Stack>("Bad");
  stack.add<CfnBucket>("Bucket");
  cdk::Aspects::of(stack).add(cdk::make<cdk::delivery::RequiredTagsCheck>(), {.priority = cdk::AspectPriority::READONLY});
}

void cycle(cdk::App& app) {
  auto& a = app.add<cdk::Stack>("A");
  auto& b = app.add<cdk::Stack>("B");
  auto& left = a.add<CfnBucket>("Left");
  auto& right = b.add<CfnBucket>("Right", CfnBucket::Props{.bucketName = left.ref()});
  a.add<CfnBucket>("Back", CfnBucket::Props{.bucketName = right.ref()});
}

void circle(cdk::App& app) {
  auto& stack = app.add<cdk::Stack>("Bad");
  auto& first = stack.add<CfnBucket>("First");
  auto& second = stack.add<CfnBucket>("Second", CfnBucket::Props{.bucketName = first.ref()});
  first.addDependency(second);
}

void logicalIdTwice(cdk::App& app) {
  auto& stack = app.add<cdk::Stack>("Bad");
  stack.add<CfnBucket>("One").overrideLogicalId("Same");
  stack.add<CfnBucket>("Two").overrideLogicalId("Same");
}

void tokenAsStackName(cdk::App& app) {
  auto& bucket = app.add<cdk::Stack>("Bad").add<CfnBucket>("Bucket");
  app.add<cdk::Stack>("Named", cdk::StackProps{.stackName = "of-" + bucket.ref()});
}

/// Reads a length of time from a value that is not known yet.
class Waits : public cdk::Construct {
 public:
  struct Props {
    cdk::Str wait = {};
  };
  Waits(cdk::Scope scope, std::string_view id, const Props& props) : Construct(scope, id) { (void)cdk::Duration::parse(props.wait.text()); }
};

void tokenParsed(cdk::App& app) {
  auto& stack = app.add<cdk::Stack>("Bad");
  stack.add<Waits>("Waits", {.wait = cdk::Lazy::string([] { return cdk::Str("PT1H"); })});
}

class Fails : public cdk::Construct {
 public:
  Fails(cdk::Scope scope, std::string_view id) : Construct(scope, id) { throw std::out_of_range("no third zone"); }
};

void constructorFails(cdk::App& app) { app.add<cdk::Stack>("Bad").add<Fails>("Part"); }

class AddsWithoutEnd : public cdk::IAspect {
 public:
  void visit(cdk::Construct& node) override { node.add<cdk::Construct>("More"); }
};

void endlessAspect(cdk::App& app) {
  auto& stack = app.add<cdk::Stack>("Bad");
  cdk::Aspects::of(stack).add(cdk::make<AddsWithoutEnd>());
}

struct Itself {
  cdk::Str value;
  cdk::Str produce() { return value; }
};

void endlessValue(cdk::App& app) {
  auto* itself = cdk::make<Itself>().get();
  itself->value = cdk::lazy<&Itself::produce>(itself);
  app.add<cdk::Stack>("Bad").add<CfnBucket>("Bucket", CfnBucket::Props{.bucketName = itself->value});
}

void lazyFails(cdk::App& app) {
  const cdk::Str name = cdk::Lazy::string([]() -> cdk::Str { throw std::runtime_error("the list of names is empty"); });
  app.add<cdk::Stack>("Bad").add<CfnBucket>("Bucket", CfnBucket::Props{.bucketName = name});
}

void lazyNothing(cdk::App& app) {
  const cdk::Str nothing = cdk::Lazy::string([] { return cdk::Str(); });
  app.add<cdk::Stack>("Bad").add<cdk::sns::CfnSubscription>("Mail", cdk::sns::CfnSubscription::Props{.protocol = nothing, .topicArn = "arn"});
}

void requiredEmpty(cdk::App& app) {
  app.add<cdk::Stack>("Bad").add<cdk::sns::CfnSubscription>("Mail", cdk::sns::CfnSubscription::Props{.protocol = cdk::Str(), .topicArn = "arn"});
}

void noStack(cdk::App& app) { app.add<CfnBucket>("Bucket"); }

struct Case {
  std::string_view name;
  void (*build)(cdk::App& app);
};
constexpr Case kCases[] = {
    {"fine", fine},
    {"id-twice", idTwice},
    {"token-as-text", tokenAsText},
    {"missing-tag", missingTag},
    {"cycle", cycle},
    {"circle", circle},
    {"logical-id-twice", logicalIdTwice},
    {"token-as-stack-name", tokenAsStackName},
    {"token-parsed", tokenParsed},
    {"constructor-fails", constructorFails},
    {"endless-aspect", endlessAspect},
    {"endless-value", endlessValue},
    {"lazy-fails", lazyFails},
    {"lazy-nothing", lazyNothing},
    {"required-empty", requiredEmpty},
    {"no-stack", noStack},
};

}  // namespace

int main(int argc, char** argv) {
  for (const Case& one : kCases) {
    if (argc == 2 && one.name == argv[1]) return cdk::run(one.build);
  }
  std::fprintf(stderr, "usage: misuse CASE\n");
  return 2;
}
