#include <constructs/aws/kms/via_service_principal.hpp>

#include <cdk/value/vec.hpp>

namespace cdk::kms {
namespace {

class ViaService final : public iam::IPrincipal {
 public:
  ViaService(const Str& service, const Use<iam::IPrincipal>& base) : service_(service), base_(base) {}

  iam::PrincipalPolicyFragment policyFragment() override {
    iam::PrincipalPolicyFragment fragment = base_->policyFragment();
    Vec<iam::Conditions::Entry> conditions;
    Vec<Json::Entry> equals;
    equals.push({"kms:ViaService", service_});
    for (std::size_t i = 0; i < fragment.conditions.size(); ++i) {
      const auto entry = fragment.conditions.at(i);
      if (!entry.key.is("StringEquals")) {
        conditions.push(entry);
        continue;
      }
      const Map<Json> given = entry.value.asObject();
      for (std::size_t j = 0; j < given.size(); ++j) equals.push(given.at(j));
      conditions.push({"StringEquals", Json()});
    }
    const Json merged = Map<Json>(equals);
    if (!fragment.conditions.contains("StringEquals")) conditions.push({"StringEquals", Json()});
    for (auto& entry : conditions) {
      if (entry.key.is("StringEquals")) entry.value = merged;
    }
    fragment.conditions = iam::Conditions(conditions);
    return fragment;
  }

  Str dedupeString() const override {
    const Str base = base_->dedupeString();
    return base ? "ViaServicePrincipal:" + service_ + ":" + base : Str();
  }

 private:
  Str service_;
  Use<iam::IPrincipal> base_;
};

}  // namespace

ViaServicePrincipal::ViaServicePrincipal(const Str& serviceName, Use<iam::IPrincipal> basePrincipal)
    : PrincipalBase(make<ViaService>(serviceName, basePrincipal ? basePrincipal : Use<iam::IPrincipal>(iam::AnyPrincipal()))) {}

}  // namespace cdk::kms
