#pragma once

namespace cdk {
class App;
}

namespace determinism {

/// Builds an app with something of everything that an assembly is made of: stacks and a stage, nested stacks, values that cross stacks
/// and regions, files from disk and from memory, custom resources, aspects, tags, parameters, mappings, conditions, context queries.
void buildSample(cdk::App& app);

}  // namespace determinism
