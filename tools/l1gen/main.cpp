// l1gen <spec folder> <out folder>: writes the headers and tables of all CloudFormation resource types.
#include <fmt/format.h>
#include <algorithm>
#include <array>
#include <cstdio>
#include <exception>

#include "header_writer.hpp"
#include "output.hpp"
#include "spec_reader.hpp"
#include "table_writer.hpp"

namespace l1gen {
namespace {

constexpr std::size_t kSources = 16;

std::size_t weight(const Service& service) {
  std::size_t out = 0;
  for (const Resource& resource : service.resources) {
    out += 10 + resource.props.fields.size();
    for (const Struct& type : resource.types) out += 3 + type.fields.size();
  }
  return out;
}

// Large services first, each to the emptiest source.
std::array<std::vector<const Service*>, kSources> share(const std::vector<Service>& services) {
  std::vector<const Service*> order;
  for (const Service& service : services) order.push_back(&service);
  std::ranges::stable_sort(order, std::greater(), [](const Service* each) { return weight(*each); });
  std::array<std::vector<const Service*>, kSources> out;
  std::array<std::size_t, kSources> filled = {};
  for (const Service* service : order) {
    const auto least = static_cast<std::size_t>(std::ranges::min_element(filled) - filled.begin());
    out[least].push_back(service);
    filled[least] += weight(*service);
  }
  return out;
}

void run(const char* specFolder, const char* outFolder) {
  const std::vector<Service> services = readSpec(specFolder);
  Output out(outFolder);
  std::size_t resources = 0;
  for (const Service& service : services) {
    for (const Resource& resource : service.resources) {
      out.write(fmt::format("cdk/cfn/{}/{}.hpp", service.name, resource.fileName), resourceHeader(service, resource));
    }
    out.write(fmt::format("cdk/cfn/{}.hpp", service.name), umbrellaHeader(service));
    resources += service.resources.size();
  }
  ValueSets sets;
  auto sources = share(services);
  std::array<std::string, kSources> texts;
  for (std::size_t i = 0; i < kSources; ++i) texts[i] = tableSource(sources[i], sets);
  texts[0] += sets.source();
  for (std::size_t i = 0; i < kSources; ++i) out.write(fmt::format("src/unity_{:02}.cpp", i), texts[i]);
  out.write("cdk/cfn/registry.hpp", registryHeader());
  out.write("src/factories.cpp", factoriesSource(services));
  out.write("src/registry.cpp", registrySource(services));
  out.prune("cdk/cfn");
  out.prune("src");
  fmt::print("l1gen: {} resource types of {} services, {} files changed\n", resources, services.size(), out.changed());
}

}  // namespace
}  // namespace l1gen

int main(int argc, char** argv) {
  if (argc != 3) {
    fmt::print(stderr, "usage: l1gen <spec folder> <out folder>\n");
    return 2;
  }
  try {
    l1gen::run(argv[1], argv[2]);
  } catch (const std::exception& error) {
    fmt::print(stderr, "l1gen: {}\n", error.what());
    return 1;
  }
}
