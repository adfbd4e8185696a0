#pragma once
#include <constructs/aws/kms/key.hpp>

namespace cdk::kms {

/// A name of a key. It can be used as the key itself: grants go to the target.
class IAlias : public IKey {
 public:
  using IKey::IKey;
  /// With `alias/` before it.
  Str aliasName() const { return aliasName_; }
  Str aliasArn() const { return keyArn(); }
  /// The key behind it; error on an alias imported by its name.
  virtual IKey& aliasTargetKey() const = 0;

 protected:
  ~IAlias() = default;
  /// Sets the name and what follows from it.
  void setAliasName(const Str& aliasName);
  Str aliasName_ = {};
};

struct AliasProps {
  /// `alias/` is put before it where it is missing; 1 to 256 of letters, digits and `:/_-`, not beginning with `alias/aws/`.
  Req<Str, "aliasName"> aliasName;
  /// Default: DELETE
  Opt<RemovalPolicy> removalPolicy = {};
  Req<Use<IKey>, "targetKey"> targetKey;
};

struct AliasAttributes {
  /// With `alias/` before it.
  Req<Str, "aliasName"> aliasName;
  Req<Use<IKey>, "aliasTargetKey"> aliasTargetKey;
};

/// An alias of this app.
class Alias : public IAlias {
 public:
  using Props = AliasProps;
  Alias(Scope scope, std::string_view id, const AliasProps& props);
  static IAlias& fromAliasAttributes(Construct& scope, std::string_view id, const AliasAttributes& attrs,
                                     Location at = Location::current());
  /// By its name alone, `alias/...`; grants go to the principal under a condition on the alias.
  static IAlias& fromAliasName(Construct& scope, std::string_view id, const Str& aliasName, Location at = Location::current());

  IKey& aliasTargetKey() const override { return *target_; }
  Alias& addAlias(std::string_view aliasName) override { return target_->addAlias(aliasName); }
  using IKey::addToResourcePolicy;
  iam::AddToResourcePolicyResult addToResourcePolicy(iam::PolicyStatement statement, bool allowNoOp) override {
    return target_->addToResourcePolicy(statement, allowNoOp);
  }
  using IKey::grant;
  iam::Grant grant(Use<iam::IGrantable> grantee, const List<Str>& actions) override { return target_->grant(grantee, actions); }

 protected:
  Str generatePhysicalName() override { return "alias/" + IAlias::generatePhysicalName(); }

 private:
  Use<IKey> target_;
};

}  // namespace cdk::kms
