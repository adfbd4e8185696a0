#pragma once
#include <cdk/value.hpp>
#include <constructs/aws/logs/data_identifier.hpp>

namespace cdk {
class Construct;
}
namespace cdk::s3 {
class IBucket;
}

namespace cdk::logs {

class ILogGroup;

struct DataProtectionPolicyProps {
  /// Name of a delivery stream of Firehose for findings. Default: none
  Str deliveryStreamNameAuditDestination = {};
  /// Default: `cdk generated data protection policy`
  Str description = {};
  /// What to look for; 1 or more.
  Req<List<DataIdentifier>, "identifiers"> identifiers;
  /// For findings. Default: none
  Use<ILogGroup> logGroupAuditDestination = {};
  /// Default: `data-protection-policy-cdk`
  Str name = {};
  /// For findings. Default: none
  Use<s3::IBucket> s3BucketAuditDestination = {};
};

/// What a log group does about sensitive data.
class DataProtection {
 public:
  virtual Json bind(const Construct& scope) const = 0;

 protected:
  ~DataProtection() = default;
};

/// Finds sensitive data in events, masks it and reports it.
struct DataProtectionPolicy : Use<DataProtection> {
  /// Error without identifiers.
  explicit DataProtectionPolicy(const DataProtectionPolicyProps& props);
};

}  // namespace cdk::logs
