#pragma once
#include <string>

#include "model.hpp"

namespace l1gen {

/// <cdk/cfn/service/resource.hpp>
std::string resourceHeader(const Service& service, const Resource& resource);
/// <cdk/cfn/service.hpp>
std::string umbrellaHeader(const Service& service);

}  // namespace l1gen
