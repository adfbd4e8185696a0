#include <filesystem>
#include <fstream>
#include <string>

#include <cdk/app.hpp>
#include <cdk/file_system.hpp>
#include <cdk/stack.hpp>
#include <constructs/aws/codebuild/build_image.hpp>
#include <constructs/aws/codebuild/build_spec.hpp>
#include <constructs/aws/codebuild/project.hpp>
#include <constructs/aws/ecr_assets/docker_image_asset.hpp>

using namespace cdk;
namespace cb = cdk::codebuild;

int main() {
  return cdk::run([](App& app) {
    const std::string root(FileSystem::mkdtemp("parity-").text());
    std::filesystem::create_directory(root + "/image");
    std::ofstream(root + "/image/Dockerfile") << "FROM scratch\n";
    std::ofstream(root + "/build.yml") << "version: 0.2\n";

    auto& stack = app.add<Stack>("Assets", StackProps{.env = {.account = "111111111111", .region = "eu-west-1"}});
    const auto spec = cb::BuildSpec::fromAsset(root + "/build.yml");
    stack.add<cb::Project>(
        "Linux",
        cb::ProjectProps{.buildSpec = spec,
                         .environment = {.buildImage = cb::LinuxBuildImage::fromAsset(stack, "Image", {.directory = root + "/image"})}});
    stack.add<cb::Project>(
        "Windows", cb::ProjectProps{.buildSpec = spec,
                                    .environment = {.buildImage = cb::WindowsBuildImage::fromAsset(
                                                        stack, "WindowsImage", {.buildArgs = {{"A", "b"}}, .directory = root + "/image"},
                                                        cb::WindowsImageType::SERVER_2022)}});
    std::filesystem::remove_all(root);
  });
}
