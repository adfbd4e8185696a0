#include <algorithm>
#include <string>

#include <cdk/app.hpp>
#include <cdk/aspects.hpp>
#include <cdk/cfn_resource.hpp>
#include <cdk/mixins.hpp>
#include <cdk/property_injectors.hpp>
#include <cdk/stack.hpp>
#include <constructs/aws/s3/bucket.hpp>

using namespace cdk;

class Versioned : public PropertyInjector<s3::Bucket> {
 public:
  Props inject(const Props& original, const InjectionContext& context) override {
    Props props = original;
    if (!props.versioned.isSet()) props.versioned = true;
    std::string name(context.id);
    std::transform(name.begin(), name.end(), name.begin(), [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    props.bucketName = "name-" + name;
    return props;
  }
};

class Encrypted : public PropertyInjector<s3::Bucket> {
 public:
  Props inject(const Props& original, const InjectionContext&) override {
    Props props = original;
    props.encryption = s3::BucketEncryption::S3_MANAGED;
    return props;
  }
};

class Labelled : public Mixin {
 public:
  explicit Labelled(const char* text) : text_(text) {}
  bool supports(Construct& c) override { return CfnResource::isCfnResource(c); }
  void applyTo(Construct& c) override { CfnResource::from(c)->addMetadata(text_, c.node().id()); }

 private:
  const char* text_;
};

int main() {
  const AppProps props{.propertyInjectors = {make<Versioned>()}};
  return run(
      [](App& app) {
        auto& stack = app.add<Stack>("Injected");
        stack.add<s3::Bucket>("One");
        stack.add<s3::Bucket>("Two", s3::BucketProps{.versioned = false});
        auto& inner = stack.add<Construct>("Inner");
        PropertyInjectors::of(inner).add({make<Encrypted>()});
        inner.add<s3::Bucket>("Three");
        auto& other = app.add<Stack>("Other", StackProps{.propertyInjectors = {make<Encrypted>()}});
        other.add<s3::Bucket>("Four");
        auto& mixed = app.add<Stack>("Mixed");
        for (const char* id : {"A", "Bee", "Bar"}) {
          mixed.add<CfnResource>(id, CfnResourceProps{.type = *id == 'A' ? "My::Test::A" : "My::Test::B"});
        }
        mixed.add<Construct>("Deep").add<CfnResource>("Bar", CfnResourceProps{.type = "My::Test::B"});
        mixed.with({make<Labelled>("all")});
        Mixins::of(mixed, ConstructSelector::resourcesOfType({"My::Test::A"})).apply({make<Labelled>("type")});
        Mixins::of(mixed, ConstructSelector::byId("B*")).requireAll().apply({make<Labelled>("id")});
        Mixins::of(mixed, ConstructSelector::byPath("Mixed/B*")).apply({make<Labelled>("path")});
        Mixins::of(mixed, ConstructSelector::byPath("**/Bar")).apply({make<Labelled>("anywhere")});
        Aspects::of(mixed).add(Shims::asAspect(make<Labelled>("aspect")));
      },
      props);
}
