#include <constructs/aws/codebuild/file_location.hpp>

namespace cdk::codebuild {

namespace {

class Efs final : public IFileSystemLocation {
 public:
  explicit Efs(const EfsFileSystemLocationProps& props) : props_(props) {}
  FileSystemConfig bind(Construct&, IProject&) override {
    return {.location = {.identifier = props_.identifier,
                         .location = props_.location,
                         .mountOptions = props_.mountOptions,
                         .mountPoint = props_.mountPoint,
                         .type = "EFS"}};
  }

 private:
  EfsFileSystemLocationProps props_;
};

}  // namespace

Use<IFileSystemLocation> FileSystemLocation::efs(const EfsFileSystemLocationProps& props) {
  return make<Efs>(props);
}

}  // namespace cdk::codebuild
