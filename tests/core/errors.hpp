#pragma once
// The fixture of tests about errors: an app that writes into a folder of its own.
#include <gtest/gtest.h>

#include <string>

#include <cdk/app.hpp>

#include "core/file_sets.hpp"
#include "core/raised.hpp"

namespace core_test {

class ErrorTest : public testing::Test {
 protected:
  cdk::ArenaScope arena;
  TemporaryFolder folder;
  std::string out = folder.path() + "/cdk.out";
  cdk::App app{cdk::AppProps{.outdir = out}};

  Raised synthRaises() {
    return raised([&] { app.synth(); });
  }
};

/// A construct with its line, as messages name it: `S/Data (file.cpp:7)`.
inline std::string place(const std::string& path, const char* file, int line) {
  return path + " (" + file + ":" + std::to_string(line) + ")";
}

}  // namespace core_test
