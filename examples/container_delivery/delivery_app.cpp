#include "delivery_app.hpp"

#include <string>

#include <constructs/delivery/tagging_aspect/tagging_aspect.hpp>

#include "access_stack.hpp"
#include "pipeline_stack.hpp"
#include "service_stack.hpp"
#include "tools_stack.hpp"

namespace container_delivery {

using cdk::delivery::TaggingAspect;

namespace {

/// Adds a stack with the name, place and tags that all of the system's stacks have.
class Adder {
 public:
  Adder(cdk::App& app, const Contract& contract) : app_(app), contract_(contract) {}

  cdk::StackProps props(const Str& name, const Str& description, const Str& account, const Str& environment) const {
    const Config& config = contract_.config();
    // The stack's own tags: CloudFormation passes them on to what no template can tag.
    return {.description = description,
            .env = {.account = account, .region = config.region},
            .stackName = name,
            .tags = {{"Environment", environment}, {"Project", config.project}, {"CostCenter", config.costCenter}}};
  }

  void tag(cdk::Stack& stack, const Str& environment) const {
    TaggingAspect::apply(stack, {.costCenter = contract_.config().costCenter, .environment = environment, .project = contract_.config().project});
  }

  void addTools() const {
    const cdk::delivery::NamingConvention& naming = contract_.tools();
    const Str account = contract_.config().toolsAccount;
    auto& tools = app_.add<ToolsStack>(
        "Tools", {&contract_, props(naming.name("stack-tools"), "Delivery of containers: artifacts, images, keys and notifications", account, "prod")});
    auto& pipeline = app_.add<PipelineStack>("Pipeline", {&contract_, &tools, props(naming.name("stack-pipeline"), "Delivery of containers: the pipeline", account, "prod")});
    // The pipeline releases to production: its own resources belong to that environment.
    tag(tools, "prod");
    tag(pipeline, "prod");
  }

  void addEnvironment(const EnvironmentConfig& environment) const {
    const Str name = environment.name;
    const std::string id(name.text());
    const cdk::delivery::NamingConvention naming = contract_.naming(name);
    auto& access = app_.add<AccessStack>(
        "Access-" + id,
        {&contract_, environment, props(naming.name("stack-access"), "Delivery of containers: what the pipeline may do in " + name, environment.account, name)});
    auto& service = app_.add<ServiceStack>(
        "Service-" + id, {&contract_, environment, props(naming.name("stack-service"), "Delivery of containers: the service in " + name, environment.account, name)});
    // The service reads the image tag that the access stack keeps.
    service.addStackDependency(access);
    tag(access, name);
    tag(service, name);
  }

 private:
  cdk::App& app_;
  const Contract& contract_;
};

}  // namespace

void addDelivery(cdk::App& app) {
  // Lives as long as the stacks, which keep a reference to it.
  const Contract& contract = *cdk::make<Contract>(readConfig(app));
  const Adder adder(app, contract);
  adder.addTools();
  for (EnvironmentConfig environment : contract.config().environments) adder.addEnvironment(environment);
}

}  // namespace container_delivery
