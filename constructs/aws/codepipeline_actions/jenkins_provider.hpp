#pragma once
#include <cdk/construct.hpp>
#include <cdk/value.hpp>

namespace cdk::codepipeline_actions {

/// A Jenkins server, made known here or imported.
class IJenkinsProvider : public Construct {
 public:
  using Construct::Construct;
  Str providerName() const { return providerName_; }
  Str serverUrl() const { return serverUrl_; }
  Str version() const { return version_; }
  /// For the library: an action of this kind is used.
  virtual void registerBuildProvider() = 0;
  virtual void registerTestProvider() = 0;

 protected:
  ~IJenkinsProvider() = default;
  Str providerName_ = {}, serverUrl_ = {}, version_ = {};
};
using BaseJenkinsProvider = IJenkinsProvider;

struct JenkinsProviderProps {
  /// Makes the kind of action for builds at once. Default: when it is used
  Bool forBuild = {};
  /// Makes the kind of action for tests at once. Default: when it is used
  Bool forTest = {};
  /// The name that the plugin of the server has.
  Req<Str, "providerName"> providerName;
  /// Such as `https://jenkins.example.com`.
  Req<Str, "serverUrl"> serverUrl;
  /// Default: `1`
  Str version = {};
};

struct JenkinsProviderAttributes {
  Req<Str, "providerName"> providerName;
  Req<Str, "serverUrl"> serverUrl;
  /// Default: `1`
  Str version = {};
};

/// A Jenkins server whose kinds of actions are made here.
class JenkinsProvider : public IJenkinsProvider {
 public:
  using Props = JenkinsProviderProps;
  JenkinsProvider(Scope scope, std::string_view id, const JenkinsProviderProps& props);
  static IJenkinsProvider& fromJenkinsProviderAttributes(Construct& scope, std::string_view id, const JenkinsProviderAttributes& attrs,
                                                         Location at = Location::current());
  void registerBuildProvider() override;
  void registerTestProvider() override;

 private:
  void addKind(std::string_view id, bool forBuild);
  bool build_ = false, test_ = false;
};

}  // namespace cdk::codepipeline_actions
