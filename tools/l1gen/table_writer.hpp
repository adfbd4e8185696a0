#pragma once
#include <map>
#include <string>
#include <vector>

#include "model.hpp"

namespace l1gen {

/// Sets of allowed values, each kept once; a set is known by its number, 0 being none.
class ValueSets {
public:
  std::size_t number(const std::vector<std::string>& values);
  /// The definition of cdk::detail::allowedValues.
  std::string source() const;

private:
  std::map<std::vector<std::string>, std::size_t> numbers_ = {};
  std::vector<std::vector<std::string>> sets_ = {};
};

/// The tables of some services as one source.
std::string tableSource(const std::vector<const Service*>& services, ValueSets& sets);
/// A list of all resource types, for tests.
std::string registryHeader();
std::string registrySource(const std::vector<Service>& services);
std::string factoriesSource(const std::vector<Service>& services);

}  // namespace l1gen
