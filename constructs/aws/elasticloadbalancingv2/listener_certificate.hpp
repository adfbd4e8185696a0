#pragma once
#include <cdk/value.hpp>

namespace cdk::certificatemanager {
class CfnCertificate;
}

namespace cdk::elasticloadbalancingv2 {

/// A certificate of a listener.
class ListenerCertificate {
 public:
  static ListenerCertificate fromArn(const Str& certificateArn) { return ListenerCertificate(certificateArn); }
  static ListenerCertificate fromCertificateManager(const certificatemanager::CfnCertificate& acmCertificate);
  Str certificateArn() const { return arn_; }

 private:
  explicit ListenerCertificate(const Str& arn) : arn_(arn) {}
  Str arn_;
};
using IListenerCertificate = ListenerCertificate;

}  // namespace cdk::elasticloadbalancingv2
