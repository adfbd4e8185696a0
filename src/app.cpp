#include <cdk/app.hpp>

#include <malloc.h>

#include <cstdio>
#include <cstdlib>
#include <exception>
#include <string>

#include "detail/app_data.hpp"
#include "detail/assembly.hpp"
#include "detail/asset_metadata.hpp"
#include "detail/flags.hpp"
#include "detail/synthesis.hpp"
#include "detail/tree.hpp"
#include "detail/validation_report.hpp"

namespace cdk {

using namespace detail;

namespace {

void setAll(ContextStore& store, const Map<Json>& values) {
  if (!values) return;
  std::size_t count = 0;
  const MapEntry* entries = entriesOf(values.val(), count);
  for (std::size_t i = 0; i < count; ++i) store.set(textOf(entries[i].key), entries[i].value);
}

std::string outdirFor(const Str& given) {
  if (given) return std::string(given.text());
  const char* fromCli = std::getenv("CDK_OUTDIR");
  return fromCli && *fromCli ? fromCli : "cdk.out";
}

bool contextIsTrue(const ContextStore& context, std::string_view key) {
  const Val* value = context.find(key);
  return value && (Json(value).asBool().isTrue() || Json(value).asStr().is("true"));
}

std::size_t countConstructs(Construct& root) {
  std::size_t count = 0;
  preorder(root, [&](Construct&) { ++count; });
  return count;
}

void checkUnchanged(Construct& root, std::size_t before) {
  const std::size_t now = countConstructs(root);
  if (now == before) return;
  throw Error("the construct tree was changed after the first synthesis, from " + std::to_string(before) + " to " + std::to_string(now) +
                  " constructs; call synth() once at the end, or with force",
              "changed-after-synth");
}

}  // namespace

App::App(const AppProps& props, Location at) : Stage(Root{}, {.propertyInjectors = props.propertyInjectors}, at), appData_(owned<AppData>()) {
  mark(Trait::App);
  appData_->outdir = outdirFor(props.outdir);
  appData_->defaultSynthesizer = props.defaultStackSynthesizer;
  appData_->treeMetadata = props.treeMetadata.valueOr(true);
  setAll(appData_->context, props.context);
  if (props.readProject.isTrue() && !std::getenv("CDK_CONTEXT_JSON")) loadProjectContext(*this);
  loadContext(*this);
  setAll(appData_->context, props.postCliContext);
  appData_->pathMetadata = contextIsTrue(appData_->context, kPathMetadata);
  appData_->assetMetadata = contextIsTrue(appData_->context, kAssetMetadata);
}

bool App::isApp(const Construct& construct) {
  return TreeAccess::is(construct, TreeAccess::Trait::App);
}

CloudAssembly App::synth(const StageSynthesisOptions& options) {
  if (appData_->synthesized && !options.force) {
    if (options.errorOnDuplicateSynth) checkUnchanged(*this, appData_->constructs);
    return appData_->assembly;
  }
  appData_->checksCircles = !options.skipValidation;
  warnOfFlags(*this);
  prepareStage(*this);
  if (!options.skipValidation) validateTree(*this);
  const Val* failing = appData_->context.find("@aws-cdk/core:failSynthOnValidationErrors");
  if (!failing || !Json(failing).asBool().isFalse()) failOnErrors(*this);
  appData_->prepared = true;
  OutputFolder folder(appData_->outdir);
  writeStage(*this, folder, "");
  appData_->assets.write(folder);
  checkTemplates(*this, folder);
  folder.commit();
  appData_->synthesized = true;
  if (!appData_->treeMetadata) appData_->constructs = countConstructs(*this);
  appData_->assembly = {.directory = keep(folder.target()), .stacks = appData_->stacks.size()};
  return appData_->assembly;
}

namespace detail {

App& appOf(const Construct& construct) {
  const Construct* top = &construct;
  while (TreeAccess::parent(*top)) top = TreeAccess::parent(*top);
  if (!TreeAccess::is(*top, TreeAccess::Trait::App)) throw Error(construct, "is not below an App", "no-app");
  return *static_cast<App*>(const_cast<Construct*>(top));
}

namespace {

void report(const char* message, const char* code) {
  std::fprintf(stderr, "%s\n", message);
  const char* file = std::getenv("CDK_ERROR_FILE");
  if (!file || !*code) return;
  if (std::FILE* out = std::fopen(file, "w")) {
    std::fprintf(out, "%s\n", code);
    std::fclose(out);
  }
}

/// The construct that is being made, of several in each other the innermost; null when none is.
const Construct* beingMade(App& app) {
  const Construct* found = nullptr;
  preorder(app, [&](Construct& c) {
    if (&c != &app && !TreeAccess::is(c, TreeAccess::Trait::Finished)) found = &c;
  });
  return found;
}

/// Lets the user's code build; what it raises gets the place of the construct whose constructor raised it.
void buildIn(App& app, void (*build)(App& app)) {
  try {
    build(app);
  } catch (const Error& error) {
    const Construct* where = error.located() ? nullptr : beingMade(app);
    if (!where) throw;
    throw Error(*where, error.what(), error.code());
  } catch (const std::exception& error) {
    const Construct* where = beingMade(app);
    if (!where) throw;
    throw Error(*where, error.what(), "exception");
  }
}

}  // namespace
}  // namespace detail

namespace {

/// The process ends with the synthesis: memory that is free is kept for the next text instead of being given back and asked for again.
void keepFreeMemory() {
#ifdef __GLIBC__
  mallopt(M_MMAP_THRESHOLD, 32 * 1024 * 1024);  // the largest that is taken
  mallopt(M_TRIM_THRESHOLD, 1 << 30);
#endif
}

}  // namespace

int run(void (*build)(App& app), const AppProps& props, Location at) {
  keepFreeMemory();
  try {
    AppProps own = props;
    own.readProject = props.readProject.valueOr(true);
    App app(own, at);
    buildIn(app, build);
    app.synth();
    return 0;
  } catch (const Error& error) {
    detail::report(error.what(), error.code());
  } catch (const std::exception& error) {
    detail::report(error.what(), "exception");
  }
  return 1;
}

}  // namespace cdk
