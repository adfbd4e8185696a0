#pragma once
#include <cdk/construct.hpp>

namespace cdk {

struct UniqueResourceNameOptions {
  /// Characters besides letters and digits that stay, such as `-_`.
  Str allowedSpecialCharacters = {};
  /// Default: 256
  int maxLength = 256;
  /// Put between the parts.
  Str separator = {};
};

/// Names made from the path of a construct.
class Names {
 public:
  /// Letters and digits, unique in the app.
  static std::string_view uniqueId(const Construct& construct);
  static std::string_view nodeUniqueId(Node node);
  /// The path below the stack; of something in a nested stack, below the stack that is deployed.
  static std::string_view stackRelativeConstructPath(const Construct& construct);
  /// A name for a physical resource, cut in the middle when too long.
  static std::string_view uniqueResourceName(const Construct& construct, const UniqueResourceNameOptions& options = {});
};

}  // namespace cdk
