#pragma once
#include <cdk/value.hpp>

namespace cdk {

class Construct;

/// How the last part of an ARN is divided.
enum class ArnFormat {
  NO_RESOURCE_NAME,             ///< arn:aws:s3:::bucket
  COLON_RESOURCE_NAME,          ///< ...:resource:name
  SLASH_RESOURCE_NAME,          ///< ...:resource/name
  SLASH_RESOURCE_SLASH_RESOURCE_NAME,  ///< .../resource/name with a leading slash
};

/// The parts of an ARN. Left out: partition, region and account are those of the stack.
struct ArnComponents {
  Str account = {};
  Opt<ArnFormat> arnFormat = {};
  Str partition = {};
  Str region = {};
  Req<Str, "resource"> resource;
  Str resourceName = {};
  /// Older way to say arnFormat: `:`, `/` or empty.
  Str sep = {};
  Req<Str, "service"> service;
};

/// Takes ARNs apart and puts them together.
class Arn {
 public:
  /// An ARN of the parts; `scope` gives what they leave out.
  static Str format(const ArnComponents& components, const Construct* scope = nullptr);
  /// The parts of an ARN, also of a token.
  static ArnComponents split(const Str& arn, ArnFormat format);
  /// The name after `<resourceType>/`, also where the name holds slashes.
  static Str extractResourceName(const Str& arn, std::string_view resourceType);
};

}  // namespace cdk
