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
/// Context that the CDK CLI hands over.
void loadContext(App& app);
/// Context of cdk.json and cdk.context.json in the working directory, as the CLI would hand it over.
void loadProjectContext(App& app);

}  // namespace cdk::detail
