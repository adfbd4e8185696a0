#pragma once
#include <cdk/resource.hpp>

namespace cdk::s3 {
class IBucket;
}

namespace cdk::elasticloadbalancingv2 {

/// Authorities whose client certificates are trusted, made here or imported.
class ITrustStore : public Resource {
 public:
  using Resource::Resource;
  Str trustStoreArn() const { return trustStoreArn_; }
  Str trustStoreName() const { return trustStoreName_; }

 protected:
  ~ITrustStore() = default;
  Str trustStoreArn_ = {};
  Str trustStoreName_ = {};
};

struct TrustStoreProps {
  /// Where the file with the certificates is.
  Req<Use<s3::IBucket>, "bucket"> bucket;
  /// Key of that file.
  Req<Str, "key"> key;
  /// 1 to 32 letters, digits and hyphens. Default: unique in the app
  Str trustStoreName = {};
  /// Version of that file. Default: the latest
  Str version = {};
};

/// A trust store of this app.
class TrustStore : public ITrustStore {
 public:
  using Props = TrustStoreProps;
  TrustStore(Scope scope, std::string_view id, const TrustStoreProps& props);
  static ITrustStore& fromTrustStoreArn(Construct& scope, std::string_view id, const Str& trustStoreArn, Location at = Location::current());
  /// How many certificates the store has.
  Num numberOfCaCertificates() const;
  /// `ACTIVE` or `CREATING`.
  Str status() const;
};

/// Kinds of lists of revoked certificates.
enum class RevocationType { CRL };

struct RevocationContent {
  /// Where the list is.
  Req<Use<s3::IBucket>, "bucket"> bucket;
  Req<Str, "key"> key;
  /// Default: CRL
  Opt<RevocationType> revocationType = {};
  /// Default: the latest
  Str version = {};
};

struct TrustStoreRevocationProps {
  Req<List<RevocationContent>, "revocationContents"> revocationContents;
  Req<Use<ITrustStore>, "trustStore"> trustStore;
};

/// Lists of certificates that a trust store no longer trusts.
class TrustStoreRevocation : public Resource {
 public:
  using Props = TrustStoreRevocationProps;
  TrustStoreRevocation(Scope scope, std::string_view id, const TrustStoreRevocationProps& props);
};

}  // namespace cdk::elasticloadbalancingv2
