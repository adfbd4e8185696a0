#pragma once
#include <cdk/construct.hpp>
#include <cdk/environment.hpp>
#include <cdk/permissions_boundary.hpp>

namespace cdk {

class IPropertyInjector;
struct CloudAssembly;
struct StageSynthesisOptions;

namespace detail {
struct StageData;
}

struct StageProps {
  /// Default account and region of the stacks below.
  Environment env = {};
  /// Folder of the assembly; only for an app.
  Str outdir = {};
  /// Limits what the roles and users of the stage may ever do. Default: that of the stage above
  Opt<PermissionsBoundary> permissionsBoundary = {};
  /// Change the properties of constructs made below the stage.
  List<Use<IPropertyInjector>> propertyInjectors = {};
  /// Name used in stack names. Default: the id
  Str stageName = {};
};

/// Stacks that are deployed together, as one assembly inside the app's.
class Stage : public Construct {
 public:
  using Props = StageProps;
  Stage(Scope scope, std::string_view id, const StageProps& props = {});

  static Stage* of(const Construct& construct);
  static bool isStage(const Construct& construct);

  Str account() const;
  Str region() const;
  std::string_view stageName() const;
  std::string_view artifactId() const;
  std::string_view outdir() const;
  /// Folder of the assets: that of the app's assembly.
  std::string_view assetOutdir() const;
  Stage* parentStage() const;
  /// Synthesizes the whole app and says where this stage's assembly is.
  CloudAssembly synth();
  CloudAssembly synth(const StageSynthesisOptions& options);

  detail::StageData& data() const { return *stageData_; }

 protected:
  Stage(Root root, const StageProps& props, Location at);
  ~Stage() = default;
  void configure(const StageProps& props);
  detail::StageData* stageData_;
};

}  // namespace cdk
