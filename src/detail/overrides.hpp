#pragma once

namespace cdk {
class CfnResource;
}

namespace cdk::detail {

class TemplateWriter;
struct ResourceData;

/// Writes a resource whose rendered form is changed by addOverride and its company.
bool renderOverridden(CfnResource& resource, const ResourceData& data, TemplateWriter& out);

}  // namespace cdk::detail
