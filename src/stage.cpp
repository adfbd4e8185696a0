#include <cdk/stage.hpp>

#include <algorithm>
#include <cctype>
#include <string>

#include "detail/app_data.hpp"
#include "detail/tree.hpp"

namespace cdk {

using namespace detail;

namespace {

void checkStageName(const Construct& stage, std::string_view name) {
  const auto fits = [](char c) { return std::isalnum(static_cast<unsigned char>(c)) || c == '-' || c == '_' || c == '.'; };
  if (!name.empty() && std::isalpha(static_cast<unsigned char>(name[0])) && std::all_of(name.begin(), name.end(), fits)) return;
  throw Error(stage, "a stage name begins with a letter and holds letters, digits, '-', '_' and '.', got '" + std::string(name) + "'", "stage-name");
}

}  // namespace

Stage::Stage(Scope scope, std::string_view id, const StageProps& props) : Construct(scope, id), stageData_(owned<StageData>()) {
  const Stage* parent = TreeAccess::stage(*this);
  mark(Trait::Stage);
  setStage(this);
  setStack(nullptr);
  checkStageName(*this, props.stageName ? props.stageName.text(this) : node().id());
  stageData_->account = props.env.account ? props.env.account : parent ? parent->account() : Str();
  stageData_->region = props.env.region ? props.env.region : parent ? parent->region() : Str();
  const std::string own(props.stageName ? props.stageName.text(this) : node().id());
  const std::string_view above = parent ? parent->stageName() : "";
  stageData_->name = above.empty() ? Str(own) : Str(std::string(above) + "-" + own);
  if (isBelowStack(*this)) appOf(*this).appData().nests = true;
  configure(props);
}

Stage::Stage(Root root, const StageProps& props, Location at) : Construct(root, "", at), stageData_(owned<StageData>()) {
  mark(Trait::Stage);
  setStage(this);
  stageData_->account = props.env.account;
  stageData_->region = props.env.region;
  stageData_->name = Str("");
  configure(props);
}

void Stage::configure(const StageProps& props) {
  if (props.propertyInjectors) PropertyInjectors::of(*this).add(props.propertyInjectors);
  if (props.permissionsBoundary) props.permissionsBoundary->bind(*this);
}

Stage* Stage::of(const Construct& construct) {
  return TreeAccess::stage(construct);
}

bool Stage::isStage(const Construct& construct) {
  return TreeAccess::is(construct, TreeAccess::Trait::Stage);
}

Str Stage::account() const { return stageData_->account; }
Str Stage::region() const { return stageData_->region; }
std::string_view Stage::stageName() const { return stageData_->name.text(); }

Stage* Stage::parentStage() const {
  const Construct* parent = TreeAccess::parent(*this);
  return parent ? TreeAccess::stage(*parent) : nullptr;
}

std::string_view Stage::artifactId() const {
  std::string path(node().path());
  std::replace(path.begin(), path.end(), '/', '-');
  return path.empty() ? std::string_view("") : keep("assembly-" + path);
}

std::string_view Stage::outdir() const {
  const Stage* parent = parentStage();
  if (!parent) return appOf(*this).appData().outdir;
  return keep(std::string(parent->outdir()) + "/" + std::string(artifactId()));
}

std::string_view Stage::assetOutdir() const {
  return appOf(*this).appData().outdir;
}

CloudAssembly Stage::synth() { return synth(StageSynthesisOptions{}); }

CloudAssembly Stage::synth(const StageSynthesisOptions& options) {
  const CloudAssembly whole = appOf(*this).synth(options);
  const Stage* self = this;
  const auto& all = appOf(*this).appData().stacks;
  const auto mine = std::count_if(all.begin(), all.end(), [&](Stack* stack) { return Stage::of(*stack) == self; });
  return parentStage() ? CloudAssembly{.directory = outdir(), .stacks = static_cast<std::size_t>(mine)} : whole;
}

}  // namespace cdk
