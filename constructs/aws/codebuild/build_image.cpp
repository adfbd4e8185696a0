#include <constructs/aws/codebuild/build_image.hpp>

#include <string>

#include <constructs/aws/codebuild/build_environment.hpp>
#include <constructs/aws/codebuild/build_spec.hpp>
#include <constructs/aws/ecr/repository.hpp>

#include "build_image_kinds.hpp"

namespace cdk::codebuild {

Str IBuildImage::imageIdFor(Construct&) const {
  return imageId();
}

void IBuildImage::bind(Construct&, IProject&, const BuildImageBindOptions&) {}

namespace detail {

namespace {

void noLambdaSize(const BuildEnvironment& environment, Vec<Str>& problems) {
  if (environment.computeType && isLambdaComputeType(*environment.computeType)) {
    problems.push(format("this image does not run on the compute type {} of Lambda", text(*environment.computeType)));
  }
}

void noKernel(const BuildEnvironment& environment, Vec<Str>& problems) {
  if (environment.hostKernel) problems.push("this image does not take a hostKernel; leave it out");
}

void checkWindows(const BuildEnvironment& environment, Vec<Str>& problems) {
  if (environment.privileged.isTrue()) problems.push("images for Windows have no privileged mode");
  noLambdaSize(environment, problems);
  noKernel(environment, problems);
  for (ComputeType type : {ComputeType::SMALL, ComputeType::X_LARGE, ComputeType::X2_LARGE}) {
    if (environment.computeType == type) problems.push(format("images for Windows do not run on the compute type {}", text(type)));
  }
}

void checkMac(const BuildEnvironment& environment, Vec<Str>& problems) {
  noLambdaSize(environment, problems);
  if (!environment.fleet) problems.push("images for macOS need a fleet");
  noKernel(environment, problems);
}

void checkLambda(const BuildEnvironment& environment, Vec<Str>& problems) {
  if (environment.privileged.isTrue()) problems.push("images for Lambda have no privileged mode");
  if (environment.computeType && !isLambdaComputeType(*environment.computeType)) {
    problems.push(format("images for Lambda run on compute types from LAMBDA_1GB to LAMBDA_10GB, got {}", text(*environment.computeType)));
  }
  noKernel(environment, problems);
}

Use<BuildSpec> spec(const Json& prepare, const Json& build) {
  return BuildSpec::fromObject(
      Json::obj({{"version", "0.2"},
                 {"phases", Json::obj({{"pre_build", Json::obj({{"commands", prepare}})}, {"build", Json::obj({{"commands", build}})}})}}));
}

Use<BuildSpec> runOnLinux(const Str& entrypoint) {
  return spec(Json::arr({"echo \"Downloading scripts from s3://${SCRIPT_S3_BUCKET}/${SCRIPT_S3_KEY}\"",
                         "aws s3 cp s3://${SCRIPT_S3_BUCKET}/${SCRIPT_S3_KEY} /tmp", "mkdir -p /tmp/scriptdir",
                         "unzip /tmp/$(basename $SCRIPT_S3_KEY) -d /tmp/scriptdir"}),
              Json::arr({"export SCRIPT_DIR=/tmp/scriptdir", "echo \"Running " + entrypoint + "\"", "chmod +x /tmp/scriptdir/" + entrypoint,
                         "/tmp/scriptdir/" + entrypoint}));
}

Use<BuildSpec> runOnWindows(const Str& entrypoint) {
  return spec(Json::arr(), Json::arr({"Set-Variable -Name TEMPDIR -Value (New-TemporaryFile).DirectoryName",
                                      "aws s3 cp s3://$env:SCRIPT_S3_BUCKET/$env:SCRIPT_S3_KEY $TEMPDIR\\scripts.zip",
                                      "New-Item -ItemType Directory -Path $TEMPDIR\\scriptdir",
                                      "Expand-Archive -Path $TEMPDIR/scripts.zip -DestinationPath $TEMPDIR\\scriptdir",
                                      "$env:SCRIPT_DIR = \"$TEMPDIR\\scriptdir\"", "& $TEMPDIR\\scriptdir\\" + entrypoint}));
}

}  // namespace

constinit const ImageKind kLinux{"LINUX_CONTAINER", ComputeType::SMALL, false, &noLambdaSize, &runOnLinux};
constinit const ImageKind kArm{"ARM_CONTAINER", ComputeType::LARGE, false, &noLambdaSize, &runOnLinux};
constinit const ImageKind kLambda{"LINUX_LAMBDA_CONTAINER", ComputeType::LAMBDA_1GB, true, &checkLambda, &runOnLinux};
constinit const ImageKind kArmLambda{"ARM_LAMBDA_CONTAINER", ComputeType::LAMBDA_1GB, true, &checkLambda, &runOnLinux};
constinit const ImageKind kWindows{"WINDOWS_CONTAINER", ComputeType::MEDIUM, false, &checkWindows, &runOnWindows};
constinit const ImageKind kWindows2019{"WINDOWS_SERVER_2019_CONTAINER", ComputeType::MEDIUM, false, &checkWindows, &runOnWindows};
constinit const ImageKind kWindows2022{"WINDOWS_SERVER_2022_CONTAINER", ComputeType::MEDIUM, false, &checkWindows, &runOnWindows};
constinit const ImageKind kMac{"MAC_ARM", ComputeType::MEDIUM, false, &checkMac, &runOnLinux};

List<Str> Image::validate(const BuildEnvironment& environment) const {
  Vec<Str> problems;
  kind_->check(environment, problems);
  return List<Str>(problems);
}

BuildImage ownImage(const ImageKind& kind, const Str& id) {
  return BuildImage(
      make<Image>(kind, id, ImagePullPrincipalType::CODEBUILD, Use<secretsmanager::ISecret>(), Use<ecr::IRepository>()).get());
}

BuildImage registryImage(const ImageKind& kind, const Str& name, const DockerImageOptions& options) {
  return BuildImage(
      make<Image>(kind, name, ImagePullPrincipalType::SERVICE_ROLE, options.secretsManagerCredentials, Use<ecr::IRepository>()).get());
}

BuildImage repositoryImage(const ImageKind& kind, Use<ecr::IRepository> repository, const Str& tagOrDigest) {
  const Str uri = repository->repositoryUriForTagOrDigest(tagOrDigest);
  return BuildImage(make<Image>(kind, uri, ImagePullPrincipalType::SERVICE_ROLE, Use<secretsmanager::ISecret>(), repository).get());
}

}  // namespace detail
}  // namespace cdk::codebuild
