#pragma once
#include <string>

namespace cdk {
class App;
class Stage;
class Stack;
}  // namespace cdk

namespace cdk::detail {

class OutputFolder;

/// Aspects, dependencies and references of a stage and the stages below it.
void prepareStage(Stage& stage);
/// Runs the checks of constructs; raises one error with all messages.
void validateTree(Stage& stage);
/// Raises one error with all error annotations below the stage.
void failOnErrors(Stage& stage);
/// Writes the assembly of a stage and of the stages below it.
void writeStage(Stage& stage, OutputFolder& folder, const std::string& prefix);
/// Context of the command line and of the app into the app's store.
void loadContext(App& app);

}  // namespace cdk::detail
