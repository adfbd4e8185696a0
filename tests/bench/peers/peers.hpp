#pragma once
// The workloads of the comparison with other ways to write the same apps.
#include <string>

#include <cdk/app.hpp>

namespace cdk {
class Stack;
}

namespace peers {

using cdk::List;

void w1(cdk::App& app);
void w2(cdk::App& app);
void w3l1(cdk::App& app);
void w3l2(cdk::App& app);
void w4(cdk::App& app);

/// `<kind><u>` or `<kind><u>x<i>`.
std::string name(const char* kind, int u, int i = -1);
/// A number from the environment.
int setting(const char* variable, int otherwise);
/// Calls `unit` for BENCH_N / 10 units of ten resources, over stacks of at most BENCH_PER (500) resources.
void eachUnit(cdk::App& app, void (*unit)(cdk::Stack& stack, int u));
/// Three tags for the app, and an aspect that closes every bucket.
void decorate(cdk::App& app);

}  // namespace peers
