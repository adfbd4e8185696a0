#pragma once
#include <string_view>

#include <cdk/value/str.hpp>

namespace cdk {
class CfnResource;
class Construct;
}  // namespace cdk

namespace cdk::detail {

struct AppData;

/// Is the path of a resource to stand in its metadata?
bool wantsPathMetadata(const AppData& app, const Construct& resource);
/// Says in the metadata of a resource, where the CLI asks for it, which asset a property stands for; local tools read it.
void addAssetMetadata(CfnResource& resource, const Str& path, std::string_view property);

/// Context that asks for these, of the app or of a scope in it.
constexpr std::string_view kPathMetadata = "aws:cdk:enable-path-metadata";
constexpr std::string_view kAssetMetadata = "aws:cdk:enable-asset-metadata";

}  // namespace cdk::detail
