#pragma once
#include <filesystem>
#include <vector>

#include "model.hpp"

namespace l1gen {

/// Reads <folder>/*.json, sorted by service.
std::vector<Service> readSpec(const std::filesystem::path& folder);

}  // namespace l1gen
