#pragma once
#include <cdk/value.hpp>

namespace cdk {

/// What stands at the top of a template.
struct TemplateOptions {
  Str description = {};
  Map<Json> metadata = {};
  Str templateFormatVersion = {};
  Str transform = {};
  List<Str> transforms = {};
};

using ITemplateOptions = TemplateOptions;

}  // namespace cdk
