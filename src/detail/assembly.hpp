#pragma once
// Writing a cloud assembly: a folder with a manifest.
#include <string>
#include <string_view>
#include <vector>

#include <cdk/value/json.hpp>

namespace cdk {
class Stage;
class Stack;
}  // namespace cdk

namespace cdk::detail {

/// Files of an assembly, written beside the target and moved into it once all went well.
class OutputFolder {
 public:
  explicit OutputFolder(std::string target);
  ~OutputFolder();
  OutputFolder(const OutputFolder&) = delete;

  /// `name` is relative to the folder; folders in it are made.
  void write(const std::string& name, std::string_view text);
  /// Moves everything into the target and takes away files of an earlier assembly.
  void commit();
  const std::string& target() const { return target_; }
  /// Where the files are until then.
  const std::string& work() const { return work_; }

 private:
  std::string target_;
  std::string work_;
  std::vector<std::string> files_;
};

/// One artifact of a manifest.
struct Artifact {
  std::string id;
  std::vector<MapEntry> fields;
};

/// The assembly of one stage.
class AssemblyBuilder {
 public:
  AssemblyBuilder(OutputFolder& folder, std::string prefix) : folder_(folder), prefix_(std::move(prefix)) {}

  /// Folder of this assembly below the root assembly: empty or `assembly-X/`.
  const std::string& prefix() const { return prefix_; }
  OutputFolder& folder() { return folder_; }
  void write(const std::string& name, std::string_view text) { folder_.write(prefix_ + name, text); }
  void addArtifact(Artifact artifact) { artifacts_.push_back(std::move(artifact)); }
  /// A lookup that the CLI has to make; each key once.
  void addMissing(const Val* missing);
  /// Writes manifest.json.
  void finish();

 private:
  OutputFolder& folder_;
  std::string prefix_;
  std::vector<Artifact> artifacts_;
  std::vector<const Val*> missing_;
};

/// The template of a stack as text, with what its synthesizer adds; `compact` overrides the stack's own layout.
std::string renderTemplate(Stack& stack, bool compact = false);
/// Metadata of the constructs of a stack, as the manifest holds it; empty when there is none.
const Val* stackMetadata(Stack& stack);
/// The text of tree.json.
std::string treeJson(Construct& root);

inline constexpr std::string_view kManifestVersion = "43.0.0";

}  // namespace cdk::detail
