#include <constructs/aws/lambda/architecture.hpp>

namespace cdk::lambda {

constinit const Architecture Architecture::X86_64("x86_64", "linux/amd64");
constinit const Architecture Architecture::ARM_64("arm64", "linux/arm64");

Architecture Architecture::custom(const Str& name, const Str& dockerPlatform) {
  Architecture out;
  out.custom_ = name;
  out.customPlatform_ = dockerPlatform;
  return out;
}

}  // namespace cdk::lambda
