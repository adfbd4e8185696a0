#include <stdlib.h>

#include <filesystem>
#include <fstream>
#include <string>

#include <cdk/app.hpp>
#include <cdk/stack.hpp>
#include <constructs/aws/ecr/repository.hpp>
#include <constructs/aws/iam/principal.hpp>
#include <constructs/aws/lambda/alias.hpp>
#include <constructs/aws/lambda/code_signing_config.hpp>
#include <constructs/aws/lambda/docker_image_function.hpp>
#include <constructs/aws/lambda/layer_version.hpp>
#include <constructs/aws/lambda/scalable_function_attribute.hpp>
#include <constructs/aws/lambda/singleton_function.hpp>

using namespace cdk;

namespace {

/// A folder with the same files as the other app's.
struct Folder {
  Folder() {
    std::string name = (std::filesystem::temp_directory_path() / "parity-XXXXXX").string();
    path = mkdtemp(name.data());
    std::ofstream(path / "Dockerfile") << "FROM public.ecr.aws/lambda/python:3.14\nCOPY index.py ./\n";
    std::ofstream(path / "index.py") << "def handler(event, context):\n    return \"ok\"\n";
  }
  ~Folder() { std::filesystem::remove_all(path); }
  std::filesystem::path path;
};
Folder* source = nullptr;

}  // namespace

int main() {
  Folder made;
  source = &made;
  return run([](App& app) {
    auto& stack = app.add<Stack>("Images", {.env = {.account = "111111111111", .region = "eu-west-1"}});
    const Str folder = source->path.string();

    auto& repository = stack.add<ecr::Repository>("Repository");
    using lambda::DockerImageCode;
    stack.add<lambda::DockerImageFunction>(
        "Stored", {.code = DockerImageCode::fromEcr(
                       repository, {.cmd = {"a", "b"}, .entrypoint = {"/e"}, .tagOrDigest = "v1", .workingDirectory = "/w"}),
                   .timeout = Duration::seconds(9)});
    stack.add<lambda::DockerImageFunction>("Latest",
                                           {.architecture = lambda::Architecture::ARM_64, .code = DockerImageCode::fromEcr(repository)});
    stack.add<lambda::DockerImageFunction>(
        "Built", {.architecture = lambda::Architecture::ARM_64, .code = DockerImageCode::fromImageAsset(folder, {.cmd = {"index.other"}})});

    auto& signing = lambda::CodeSigningConfig::fromCodeSigningConfigArn(
        stack, "Signing", "arn:aws:lambda:eu-west-1:111111111111:code-signing-config/csc-0123");
    const auto code = lambda::Code::fromAsset(folder);
    auto& files = stack.add<lambda::Function>(
        "Files", {.code = code, .codeSigningConfig = signing, .handler = "index.handler", .runtime = lambda::Runtime::PYTHON_3_14});
    stack.add<lambda::LayerVersion>("Layer", {.code = lambda::Code::fromAsset(folder)});
    auto& alias = files.addAlias("live", {.provisionedConcurrentExecutions = 1});
    auto& scaling = alias.addAutoScaling({.maxCapacity = 5});
    scaling.scaleOnUtilization({.scaleInCooldown = Duration::minutes(1), .utilizationTarget = 0.7});
    scaling.scaleOnSchedule("Morning",
                            {.minCapacity = 3, .schedule = applicationautoscaling::Schedule::cron({.hour = "8", .minute = "0"})});
    stack.add<lambda::SingletonFunction>("Single",
                                         {.code = code,
                                          .description = "one",
                                          .handler = "index.handler",
                                          .initialPolicy = {iam::PolicyStatement({.actions = {"s3:GetObject"}, .resources = {"*"}})},
                                          .runtime = lambda::Runtime::PYTHON_3_14,
                                          .uuid = "u-1"});
  });
}
