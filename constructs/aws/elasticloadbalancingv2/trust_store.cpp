#include <constructs/aws/elasticloadbalancingv2/trust_store.hpp>

#include <cdk/cfn/elasticloadbalancingv2/trust_store.hpp>
#include <cdk/cfn/elasticloadbalancingv2/trust_store_revocation.hpp>
#include <cdk/fn.hpp>
#include <cdk/names.hpp>
#include <constructs/aws/elasticloadbalancingv2/util.hpp>
#include <constructs/aws/s3/ibucket.hpp>

namespace cdk::elasticloadbalancingv2 {
namespace {

struct ImportedTrustStore final : ITrustStore {
  struct Props {
    Str arn;
  };
  ImportedTrustStore(Scope scope, std::string_view id, const Props& props) : ITrustStore(scope, id) {
    trustStoreArn_ = props.arn;
    trustStoreName_ = Fn::select(0, Fn::split("/", props.arn));
  }
};

}  // namespace

TrustStore::TrustStore(Scope scope, std::string_view id, const TrustStoreProps& props)
    : ITrustStore(scope, id, {.physicalName = props.trustStoreName}) {
  Vec<Str> problems;
  checkName("trust store", props.trustStoreName, problems);
  if (!problems.empty() || props.trustStoreName.is(""))
    throw Error(*this, problems.empty() ? "the name of the trust store must not be empty" : problems[0].text(), "trust-store-name");
  const Str name = props.trustStoreName ? physicalName() : Str(Names::uniqueResourceName(*this, {.maxLength = 32}));
  auto& resource = add<CfnTrustStore>("Resource", CfnTrustStore::Props{.caCertificatesBundleS3Bucket = props.bucket->bucketName(),
                                                                       .caCertificatesBundleS3Key = props.key,
                                                                       .caCertificatesBundleS3ObjectVersion = props.version,
                                                                       .name = name});
  trustStoreName_ = resource.ref();
  trustStoreArn_ = resource.attrTrustStoreArn();
}

ITrustStore& TrustStore::fromTrustStoreArn(Construct& scope, std::string_view id, const Str& trustStoreArn, Location at) {
  return scope.add<ImportedTrustStore>(id, {trustStoreArn}, at);
}
Num TrustStore::numberOfCaCertificates() const {
  return defaultChildAs<CfnTrustStore>().attrNumberOfCaCertificates();
}
Str TrustStore::status() const {
  return defaultChildAs<CfnTrustStore>().attrStatus();
}

TrustStoreRevocation::TrustStoreRevocation(Scope scope, std::string_view id, const TrustStoreRevocationProps& props) : Resource(scope, id) {
  Vec<CfnTrustStoreRevocation::RevocationContentProperty> contents;
  for (const RevocationContent& content : props.revocationContents) {
    contents.push({.revocationType = content.revocationType ? Str("CRL") : Str(),
                   .s3Bucket = content.bucket->bucketName(),
                   .s3Key = content.key,
                   .s3ObjectVersion = content.version});
  }
  add<CfnTrustStoreRevocation>(
      "Resource", CfnTrustStoreRevocation::Props{.revocationContents = List<CfnTrustStoreRevocation::RevocationContentProperty>(contents),
                                                 .trustStoreArn = props.trustStore->trustStoreArn()});
}

}  // namespace cdk::elasticloadbalancingv2
