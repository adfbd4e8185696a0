#pragma once
// Writing a cloud assembly: a folder with a manifest.
#include <string>
#include <string_view>
#include <vector>

#include <cdk/value/json.hpp>

#include "text_out.hpp"
#include "text_sink.hpp"

namespace cdk {
class Stage;
class Stack;
}  // namespace cdk

namespace cdk::detail {

/// A file that is written while its text grows, so that never more than a piece of it is in memory.
class OutputFile {
 public:
  explicit OutputFile(std::string path);
  ~OutputFile();
  OutputFile(const OutputFile&) = delete;
  OutputFile& operator=(const OutputFile&) = delete;

  /// What is written next; append to it.
  TextOut& text() { return text_; }
  /// Writes at once what does not grow.
  void writeAll(std::string_view text);
  /// To be called between appends.
  void pass() {
    if (text_.size() >= kPiece) flush();
  }
  /// Writes the rest.
  void close();
  /// Takes back everything.
  void restart();

 private:
  static constexpr std::size_t kPiece = 64 * 1024;
  void flush();

  std::string path_;
  TextOut text_;
  int file_;
};

/// Files of an assembly, written beside the target and moved into it once all went well.
class OutputFolder {
 public:
  explicit OutputFolder(std::string target);
  ~OutputFolder();
  OutputFolder(const OutputFolder&) = delete;

  /// `name` is relative to the folder; folders in it are made.
  void write(const std::string& name, std::string_view text);
  /// A file to be written piece by piece.
  OutputFile open(const std::string& name);
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
  /// The metadata of its constructs come behind the fields, and before its name.
  Stack* stack = nullptr;
};

/// The assembly of one stage.
class AssemblyBuilder {
 public:
  AssemblyBuilder(OutputFolder& folder, std::string prefix) : folder_(folder), prefix_(std::move(prefix)) {}

  /// Folder of this assembly below the root assembly: empty or `assembly-X/`.
  const std::string& prefix() const { return prefix_; }
  OutputFolder& folder() { return folder_; }
  void write(const std::string& name, std::string_view text) { folder_.write(prefix_ + name, text); }
  OutputFile open(const std::string& name) { return folder_.open(prefix_ + name); }
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

/// Writes the template of a stack, with what its synthesizer adds; `compact` overrides the stack's own layout.
void renderTemplate(Stack& stack, TextSink& sink, bool compact = false);
/// Writes the template into its file; gives the text's SHA-256.
std::string writeTemplate(AssemblyBuilder& assembly, Stack& stack);
/// The SHA-256 of the compact template.
std::string templateHash(Stack& stack);
/// Writes the file tree.json; gives the number of constructs.
std::size_t writeTree(Construct& root, OutputFile& file);

inline constexpr std::string_view kManifestVersion = "43.0.0";

}  // namespace cdk::detail
