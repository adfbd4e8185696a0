#pragma once
#include <string_view>

#include <cdk/assets.hpp>

namespace cdk {
class Construct;
}

namespace cdk::detail {

/// Text of the wrapper that answers CloudFormation for a handler.
inline constexpr std::string_view kResponseWrapper =
#include <handlers/src/handlers/entrypoint.js.inc>
    ;

/// The files of a folder with a handler, without TypeScript; an error of `owner` when there is no index.js.
List<AssetFile> handlerFolder(const Construct& owner, const Str& folder);

}  // namespace cdk::detail
