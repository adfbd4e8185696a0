#pragma once
#include <cdk/stage.hpp>

namespace cdk {

class IStackSynthesizer;
class IPropertyInjector;
namespace detail {
struct AppData;
}

struct AppProps {
  /// Version reporting. cdkpp writes none; kept for its name.
  Bool analyticsReporting = {};
  /// Synthesizes when main returns without a call of synth(). Default: the caller synthesizes.
  Bool autoSynth = {};
  /// Checks that CloudFormation would make by itself. cdkpp always makes its own; kept for its name.
  Bool builtinCloudFormationValidation = {};
  /// Says that no validation plug-in writes into the assembly. cdkpp reads it back in any case; kept for its name.
  Bool confirmValidationPluginsDoNotMutate = {};
  /// Context values; those of the command line win.
  Map<Json> context = {};
  Use<IStackSynthesizer> defaultStackSynthesizer = {};
  /// Folder of the assembly. Default: what the CDK CLI says, else `cdk.out`.
  Str outdir = {};
  /// Reports slow synthesis. cdkpp does not; kept for its name.
  Bool performanceReporting = {};
  /// Context values that win over those of the command line.
  Map<Json> postCliContext = {};
  /// Change the properties of constructs made anywhere in the app.
  List<Use<IPropertyInjector>> propertyInjectors = {};
  /// Takes the context of cdk.json and cdk.context.json when the CDK CLI does not run the app. Default: false; run() sets it
  Bool readProject = {};
  /// Keeps source lines of constructs. cdkpp always does; kept for its name.
  Bool stackTraces = {};
  /// Writes tree.json. Default: true
  Bool treeMetadata = {};
};

struct StageSynthesisOptions {
  /// Kept for its name: whether aspects run until none changes anything is said by the flag `@aws-cdk/core:aspectStabilization`.
  bool aspectStabilization = true;
  /// A tree that was changed since the last synthesis is an error. Default: true
  bool errorOnDuplicateSynth = true;
  /// Synthesizes again although it was done.
  bool force = false;
  /// Skips the checks of constructs.
  bool skipValidation = false;
  /// Asks the CLI to check the templates. cdkpp checks them itself; kept for its name.
  bool validateOnSynthesis = false;
};

/// What synth wrote.
struct CloudAssembly {
  std::string_view directory;
  std::size_t stacks = 0;
};

/// The root of the tree: `App app; app.add<MyStack>("Id"); app.synth();`
class App : public Stage {
 public:
  explicit App(const AppProps& props = {}, Location at = Location::current());
  App(const App&) = delete;

  static bool isApp(const Construct& construct);
  /// Writes the assembly: templates, assets, manifest. Errors leave the last good assembly as it was.
  CloudAssembly synth(const StageSynthesisOptions& options = {});

  detail::AppData& appData() const { return *appData_; }

 private:
  detail::AppData* appData_;
};

/// Runs `build(app)` and synthesizes, with every error as one clear message on standard error: the whole of a main().
/// Returns the exit code.
int run(void (*build)(App& app), const AppProps& props = {}, Location at = Location::current());

}  // namespace cdk
