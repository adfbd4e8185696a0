#pragma once
#include <cdk/cfn/codecommit/repository.hpp>
#include <cdk/value/use.hpp>

namespace cdk::s3_assets {
class Asset;
}

namespace cdk::codecommit {

/// Files that a repository begins with, as its template names them.
struct CodeConfig {
  Box<CfnRepository::CodeProperty> code = {};
};

/// Files that a repository begins with; derive from it for a kind of your own and pass make<Mine>(...).
class Code {
 public:
  /// The files of a folder; a relative path begins where the app is run. Error when it is none. Default branch: that of the service
  static Use<Code> fromDirectory(std::string_view directoryPath, const Str& branch = {});
  /// The files in a zip file; a relative path begins where the app is run. Error when it is none. Default branch: that of the service
  static Use<Code> fromZipFile(std::string_view filePath, const Str& branch = {});
  /// An asset that is a folder or a zip file. Default branch: that of the service
  static Use<Code> fromAsset(s3_assets::Asset& asset, const Str& branch = {});

  /// Called by the repository; constructs are made below it.
  virtual CodeConfig bind(Construct& scope) = 0;

 protected:
  ~Code() = default;
};

}  // namespace cdk::codecommit
