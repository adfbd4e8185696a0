#include <constructs/aws/logs/data_protection_policy.hpp>

#include <vector>

#include <cdk/stack.hpp>
#include <constructs/aws/logs/log_group.hpp>
#include <constructs/aws/s3/bucket.hpp>

namespace cdk::logs {
namespace {

class Body final : public DataProtection {
 public:
  explicit Body(const DataProtectionPolicyProps& props) : props_(props) {}

  Json bind(const Construct& scope) const override {
    std::vector<Json> identifiers;
    std::vector<Json> own;
    for (const DataIdentifier& identifier : props_.identifiers) {
      identifiers.push_back(identifier.regex() ? identifier.name() : arnOf(scope, identifier.name()));
      if (identifier.regex()) own.push_back(Json::obj({{"Name", identifier.name()}, {"Regex", identifier.regex()}}));
    }
    const Json audit = Json::obj({{"Audit", Json::obj({{"FindingsDestination", destinations()}})}});
    const Json mask = Json::obj({{"Deidentify", Json::obj({{"MaskConfig", Json::obj()}})}});
    return Json::obj({{"Name", textOr(props_.name, "data-protection-policy-cdk")},
                      {"Description", textOr(props_.description, "cdk generated data protection policy")},
                      {"Version", "2021-06-01"},
                      {"Statement", Json::arr({statement("audit-statement-cdk", identifiers, audit),
                                               statement("redact-statement-cdk", identifiers, mask)})},
                      {"Configuration", Json::obj({{"CustomDataIdentifier", List<Json>(own)}})}});
  }

 private:
  static Str textOr(const Str& text, std::string_view otherwise) { return text ? text : Str(otherwise); }
  static Str arnOf(const Construct& scope, const Str& name) {
    return Stack::of(scope).formatArn(
        {.account = "aws", .region = "", .resource = "data-identifier", .resourceName = name, .service = "dataprotection"});
  }
  static Json statement(std::string_view sid, const std::vector<Json>& identifiers, const Json& operation) {
    return Json::obj({{"Sid", sid}, {"DataIdentifier", List<Json>(identifiers)}, {"Operation", operation}});
  }
  Json destinations() const {
    const auto named = [](const char* key, const Str& name) { return name ? Json::obj({{key, name}}) : Json(); };
    return Json::obj(
        {{"CloudWatchLogs", named("LogGroup", props_.logGroupAuditDestination ? props_.logGroupAuditDestination->logGroupName() : Str())},
         {"S3", named("Bucket", props_.s3BucketAuditDestination ? props_.s3BucketAuditDestination->bucketName() : Str())},
         {"Firehose", named("DeliveryStream", props_.deliveryStreamNameAuditDestination)}});
  }

  DataProtectionPolicyProps props_;
};

}  // namespace

DataProtectionPolicy::DataProtectionPolicy(const DataProtectionPolicyProps& props) : Use(make<Body>(props)) {
  if (props.identifiers.empty()) throw Error("identifiers must name at least one kind of data", "data-protection");
}

}  // namespace cdk::logs
