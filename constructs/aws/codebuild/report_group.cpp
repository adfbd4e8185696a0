#include <constructs/aws/codebuild/report_group.hpp>

#include <cdk/cfn/codebuild/report_group.hpp>
#include <cdk/fn.hpp>
#include <cdk/stack.hpp>
#include <constructs/aws/kms/key.hpp>
#include <constructs/aws/s3/ibucket.hpp>

namespace cdk::codebuild {

namespace {

ArnComponents arnParts(const Str& name) {
  return {.resource = "report-group", .resourceName = name, .service = "codebuild"};
}

Box<CfnReportGroup::ReportExportConfigProperty> exportConfig(const ReportGroupProps& props) {
  if (!props.exportBucket) return CfnReportGroup::ReportExportConfigProperty{.exportConfigType = "NO_EXPORT"};
  CfnReportGroup::S3ReportExportConfigProperty destination{.bucket = props.exportBucket->bucketName()};
  if (const Use<kms::IKey> key = props.exportBucket->encryptionKey()) {
    destination.encryptionDisabled = false;
    destination.encryptionKey = key->keyArn();
  }
  if (props.zipExport.isTrue()) destination.packaging = "ZIP";
  return CfnReportGroup::ReportExportConfigProperty{.exportConfigType = "S3", .s3Destination = destination};
}

class Imported final : public IReportGroup {
 public:
  struct Props {
    Str name;
  };
  Imported(Scope scope, std::string_view id, const Props& props) : IReportGroup(scope, id) {
    reportGroupName_ = props.name;
    reportGroupArn_ = Stack::of(scope).formatArn(arnParts(props.name));
  }
};

}  // namespace

iam::Grant IReportGroup::grantWrite(Use<iam::IGrantable> identity) {
  const char* put = type_ == ReportGroupType::CODE_COVERAGE ? "codebuild:BatchPutCodeCoverages" : "codebuild:BatchPutTestCases";
  const iam::Grant grant = iam::Grant::addToPrincipal({.actions = {"codebuild:CreateReport", "codebuild:UpdateReport", put},
                                                       .grantee = identity,
                                                       .resourceArns = {reportGroupArn_},
                                                       .scope = this});
  if (exportBucket_) exportBucket_->grantWrite(identity);
  return grant;
}

ReportGroup::ReportGroup(Scope scope, std::string_view id, const ReportGroupProps& props)
    : IReportGroup(scope, id, {.physicalName = props.reportGroupName}) {
  type_ = props.type.valueOr(ReportGroupType::TEST);
  exportBucket_ = props.exportBucket;
  if (props.deleteReports.isTrue() && !(props.removalPolicy == RemovalPolicy::DESTROY)) {
    throw Error(*this, "deleteReports deletes reports with the group: it needs the removalPolicy DESTROY", "delete-reports");
  }
  auto& resource =
      add<CfnReportGroup>("Resource", CfnReportGroup::Props{.deleteReports = props.deleteReports,
                                                            .exportConfig = exportConfig(props),
                                                            .name = props.reportGroupName,
                                                            .type = type_ == ReportGroupType::TEST ? "TEST" : "CODE_COVERAGE"});
  resource.applyRemovalPolicy(props.removalPolicy, {.default_ = RemovalPolicy::RETAIN});
  reportGroupArn_ = getResourceArnAttribute(resource.attrArn(), arnParts(physicalName()));
  reportGroupName_ = getResourceNameAttribute(Fn::select(1, Fn::split("/", resource.ref())));
}

IReportGroup& ReportGroup::fromReportGroupName(Construct& scope, std::string_view id, const Str& reportGroupName, Location at) {
  return scope.add<Imported>(id, {reportGroupName}, at);
}

}  // namespace cdk::codebuild
