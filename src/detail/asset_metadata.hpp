#pragma once
#include <string_view>

#include <cdk/value/str.hpp>

namespace cdk {
class CfnResource;
}

namespace cdk::detail {

/// Says in the metadata of a resource, where the CLI asks for it, which asset a property stands for; local tools read it.
void addAssetMetadata(CfnResource& resource, const Str& path, std::string_view property);

}  // namespace cdk::detail
