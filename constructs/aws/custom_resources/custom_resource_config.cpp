#include <constructs/aws/custom_resources/custom_resource_config.hpp>

#include <cdk/aspects.hpp>
#include <cdk/cfn/lambda/function.hpp>
#include <cdk/feature_flags.hpp>
#include <constructs/aws/logs/log_group.hpp>

namespace cdk::custom_resources {

namespace {

/// What a construct is marked with, or an empty value.
Json markOf(const Construct& node, std::string_view mark) {
  for (const MetadataEntry& entry : node.node().metadata()) {
    if (entry.type == mark) return entry.data;
  }
  return {};
}

CfnResource* resourceOf(Construct& node) {
  return dynamic_cast<CfnResource*>(node.node().defaultChild());
}

class LogRetention final : public IAspect {
 public:
  explicit LogRetention(logs::RetentionDays retention) : retention_(retention) {}
  void visit(Construct& node) override {
    CfnResource* resource = resourceOf(node);
    if (!resource) return;
    if (markOf(node, CustomResourceConfig::SINGLETON_LOG_GROUP)) {
      resource->addPropertyOverride("RetentionInDays", static_cast<int>(retention_));
    }
    auto* function = dynamic_cast<lambda::CfnFunction*>(resource);
    if (!function || !markOf(node, CustomResourceConfig::SINGLETON) || function->props().loggingConfig) return;
    auto& group = function->add<logs::LogGroup>("logGroup", {.retention = retention_}, function->location());
    group.node().addMetadata(CustomResourceConfig::SINGLETON_LOG_GROUP, true);
    function->addPropertyOverride("LoggingConfig", Json::obj({{"LogGroup", group.logGroupName()}}));
  }

 private:
  logs::RetentionDays retention_;
};

class LogRemoval final : public IAspect {
 public:
  explicit LogRemoval(RemovalPolicy policy) : policy_(policy) {}
  void visit(Construct& node) override {
    CfnResource* resource = resourceOf(node);
    if (resource && markOf(node, CustomResourceConfig::SINGLETON_LOG_GROUP)) resource->applyRemovalPolicy(policy_);
  }

 private:
  RemovalPolicy policy_;
};

class LambdaRuntime final : public IAspect {
 public:
  explicit LambdaRuntime(const lambda::Runtime& runtime) : runtime_(runtime) {}
  void visit(Construct& node) override {
    const Json family = markOf(node, CustomResourceConfig::RUNTIME_FAMILY);
    CfnResource* resource = resourceOf(node);
    if (!resource || !family || !runtime_.family() || family.asNum().number() != static_cast<int>(*runtime_.family())) return;
    resource->addPropertyOverride("Runtime", runtime_.name());
  }

 private:
  lambda::Runtime runtime_;
};

void add(Construct& scope, Use<IAspect> aspect) {
  const bool mutating = FeatureFlags::of(scope).isEnabled("@aws-cdk/core:aspectPrioritiesMutating");
  Aspects::of(scope).add(aspect, {.priority = mutating ? AspectPriority::MUTATING : AspectPriority::DEFAULT});
}

}  // namespace

void CustomResourceConfig::addLogRetentionLifetime(logs::RetentionDays retention) {
  add(*scope_, make<LogRetention>(retention));
}

void CustomResourceConfig::addRemovalPolicy(RemovalPolicy removalPolicy) {
  add(*scope_, make<LogRemoval>(removalPolicy));
}

void CustomResourceConfig::addLambdaRuntime(const lambda::Runtime& lambdaRuntime) {
  add(*scope_, make<LambdaRuntime>(lambdaRuntime));
}

}  // namespace cdk::custom_resources
