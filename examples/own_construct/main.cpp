#include <cdk/app.hpp>

#include "archive_stack.hpp"

int main() {
  return cdk::run([](cdk::App& app) { app.add<own_construct::ArchiveStack>("Archive"); });
}
