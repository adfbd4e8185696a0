#pragma once
#include <cdk/construct.hpp>
#include <cdk/environment.hpp>

namespace cdk {

namespace detail {
struct StageData;
}

struct StageProps {
  /// Default account and region of the stacks below.
  Environment env = {};
  /// Folder of the assembly; only for an app.
  Str outdir = {};
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
  Stage* parentStage() const;

  detail::StageData& data() const { return *stageData_; }

 protected:
  Stage(Root root, const StageProps& props, Location at);
  ~Stage() = default;
  detail::StageData* stageData_;
};

}  // namespace cdk
