#pragma once
#include <constructs/aws/codepipeline/action.hpp>
#include <constructs/aws/s3/access_control.hpp>

namespace cdk::kms {
class IKey;
}

namespace cdk::codepipeline_actions {

/// How long and where a copy of an object may be kept.
class CacheControl {
 public:
  static CacheControl mustRevalidate() { return fromString("must-revalidate"); }
  static CacheControl noCache() { return fromString("no-cache"); }
  static CacheControl noTransform() { return fromString("no-transform"); }
  static CacheControl noStore() { return fromString("no-store"); }
  static CacheControl mustUnderstand() { return fromString("must-understand"); }
  static CacheControl setPublic() { return fromString("public"); }
  static CacheControl setPrivate() { return fromString("private"); }
  static CacheControl immutable() { return fromString("immutable"); }
  static CacheControl proxyRevalidate() { return fromString("proxy-revalidate"); }
  static CacheControl maxAge(const Duration& t) { return seconds("max-age=", t); }
  static CacheControl sMaxAge(const Duration& t) { return seconds("s-maxage=", t); }
  static CacheControl staleWhileRevalidate(const Duration& t) { return seconds("stale-while-revalidate=", t); }
  static CacheControl staleIfError(const Duration& t) { return seconds("stale-if-error=", t); }
  static CacheControl fromString(const Str& s) { return CacheControl(s); }
  Str value() const { return value_; }

 private:
  explicit CacheControl(const Str& value) : value_(value) {}
  static CacheControl seconds(const char* name, const Duration& t) { return CacheControl(name + t.toSeconds().str()); }
  Str value_;
};

struct S3DeployActionProps {
  /// Default: private
  Opt<s3::BucketAccessControl> accessControl = {};
  /// Letters, digits and `.@_-`, at most 100 characters.
  Req<Str, "actionName"> actionName;
  Req<Use<s3::IBucket>, "bucket"> bucket;
  /// Default: none
  List<CacheControl> cacheControl = {};
  /// Key of the objects. Default: what the bucket does
  Use<kms::IKey> encryptionKey = {};
  /// Unpacks the artifact. Default: true
  Bool extract = {};
  /// What it works on.
  Req<codepipeline::Artifact, "input"> input;
  /// Key of the object, or folder of the files. Required with extract = false
  Str objectKey = {};
  /// The role as which the action runs. Default: a role made for the action
  Use<iam::IRole> role = {};
  /// Actions of a stage run in this order, those with the same number together. Default: 1
  Num runOrder = {};
  /// Default: `<stage>_<action>_NS` once a variable is used
  Str variablesNamespace = {};
};

/// Puts an artifact into a bucket.
struct S3DeployAction : Use<codepipeline::IAction> {
  explicit S3DeployAction(const S3DeployActionProps& props);
};

}  // namespace cdk::codepipeline_actions
