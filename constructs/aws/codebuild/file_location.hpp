#pragma once
#include <cdk/cfn/codebuild/project.hpp>

namespace cdk::codebuild {

class IProject;

/// What a file system means for its project.
struct FileSystemConfig {
  CfnProject::ProjectFileSystemLocationProperty location;
};

/// A file system that builds can use. Derive from it for a kind of your own and pass make<Mine>(...).
class IFileSystemLocation {
 public:
  virtual FileSystemConfig bind(Construct& scope, IProject& project) = 0;

 protected:
  ~IFileSystemLocation() = default;
};

struct EfsFileSystemLocationProps {
  /// The variable `CODEBUILD_<identifier>` in upper case holds the folder.
  Req<Str, "identifier"> identifier;
  /// Host name of the file system and a folder, such as `fs-12345678.efs.us-east-1.amazonaws.com:/folder`.
  Req<Str, "location"> location;
  /// Default: `nfsvers=4.1,rsize=1048576,wsize=1048576,hard,timeo=600,retrans=2`
  Str mountOptions = {};
  /// Folder in the container.
  Req<Str, "mountPoint"> mountPoint;
};

/// Makers of file systems.
class FileSystemLocation {
 public:
  static Use<IFileSystemLocation> efs(const EfsFileSystemLocationProps& props);
};

}  // namespace cdk::codebuild
