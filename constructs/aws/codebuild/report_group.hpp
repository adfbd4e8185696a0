#pragma once
#include <cdk/resource.hpp>
#include <constructs/aws/iam/grant.hpp>

namespace cdk::s3 {
class IBucket;
}

namespace cdk::codebuild {

/// What the reports of a group are about.
enum class ReportGroupType { TEST, CODE_COVERAGE };

/// A group of reports, made here or imported.
class IReportGroup : public Resource {
 public:
  using Resource::Resource;
  Str reportGroupArn() const { return reportGroupArn_; }
  Str reportGroupName() const { return reportGroupName_; }
  /// Lets the identity upload reports, also to the bucket of the export.
  iam::Grant grantWrite(Use<iam::IGrantable> identity);

 protected:
  ~IReportGroup() = default;
  Str reportGroupArn_ = {};
  Str reportGroupName_ = {};
  Use<s3::IBucket> exportBucket_ = {};
  Opt<ReportGroupType> type_ = {};
};

struct ReportGroupProps {
  /// Deletes the reports with the group; needs the removal policy DESTROY. Default: false
  Bool deleteReports = {};
  /// Where raw reports are kept. Default: nowhere
  Use<s3::IBucket> exportBucket = {};
  /// Default: RETAIN
  Opt<RemovalPolicy> removalPolicy = {};
  /// Default: chosen by CloudFormation
  Str reportGroupName = {};
  /// Default: TEST
  Opt<ReportGroupType> type = {};
  /// Packs the exported files into a ZIP archive. Default: false
  Bool zipExport = {};
};

/// A group of reports of this app.
class ReportGroup : public IReportGroup {
 public:
  using Props = ReportGroupProps;
  ReportGroup(Scope scope, std::string_view id, const ReportGroupProps& props = {});
  /// A group of this account and region by its name.
  static IReportGroup& fromReportGroupName(Construct& scope, std::string_view id, const Str& reportGroupName,
                                           Location at = Location::current());
};

}  // namespace cdk::codebuild
