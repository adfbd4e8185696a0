#include <cdk/app.hpp>

#include "hello_stack.hpp"

int main() {
  return cdk::run([](cdk::App& app) { app.add<hello::HelloStack>("Hello"); });
}
