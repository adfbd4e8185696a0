#include <fstream>
#include <string>

#include <cdk/app.hpp>
#include <cdk/file_system.hpp>
#include <cdk/legacy_stack_synthesizer.hpp>
#include <cdk/stack.hpp>
#include <constructs/aws/ecr_assets/docker_image_asset.hpp>
#include <constructs/aws/s3/bucket.hpp>
#include <constructs/aws/s3_assets/asset.hpp>

using namespace cdk;

int main() {
  return run([](App& app) {
    const std::string folder(FileSystem::mkdtemp("parity-").text());
    std::ofstream(folder + "/Dockerfile") << "FROM scratch\n";
    std::ofstream(folder + "/file.txt") << "hello\n";
    auto& stack = app.add<Stack>("Old", StackProps{.synthesizer = LegacyStackSynthesizer()});
    const auto bucket = [&](const char* id, const Str& name) { stack.add<s3::Bucket>(id, s3::BucketProps{.bucketName = name}); };
    bucket("Bucket", stack.add<s3_assets::Asset>("Folder", {.path = folder}).s3BucketName());
    bucket("Two", stack.add<s3_assets::Asset>("File", {.path = folder + "/file.txt"}).s3ObjectUrl());
    bucket("Three", stack.add<ecr_assets::DockerImageAsset>("Image", {.directory = folder}).imageUri());
  });
}
