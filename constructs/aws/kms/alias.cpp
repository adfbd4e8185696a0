#include <constructs/aws/kms/alias.hpp>

#include <cctype>
#include <string>

#include <cdk/cfn/kms/alias.hpp>
#include <cdk/feature_flags.hpp>
#include <cdk/stack.hpp>

namespace cdk::kms {
namespace {

constexpr std::string_view kPrefix = "alias/";
constexpr std::string_view kReserved = "alias/aws/";

std::string lower(std::string_view text) {
  std::string result(text);
  for (char& c : result) c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
  return result;
}

/// Checks a name or the literal that a name begins with.
void check(const Construct& scope, std::string_view name) {
  if (lower(name).starts_with(kReserved)) {
    throw Error(scope, "an alias cannot begin with alias/aws/, which is reserved, got " + std::string(name), "alias-name");
  }
  bool plain = !name.empty() && name.size() <= 256;
  for (const char c : name)
    plain = plain && (std::isalnum(static_cast<unsigned char>(c)) || std::string_view(":/_-").find(c) != std::string_view::npos);
  if (!plain)
    throw Error(scope, "the name of an alias must be 1 to 256 of letters, digits and :/_-, got " + std::string(name), "alias-name");
}

/// The literal before the first token; empty when the token comes first.
std::string_view leadingLiteral(Stack& stack, const Str& name) {
  const Json join = stack.resolve(name)["Fn::Join"];
  if (!join.isArray()) return {};
  const Json first = join.asArray()[1].isArray() ? join.asArray()[1].asArray()[0] : Json();
  return first.isText() ? first.asStr().text() : std::string_view();
}

/// The name with `alias/` before it; a name that begins with a token is taken as it is.
Str checkedName(const Construct& scope, const Str& name) {
  const std::string_view start = name.isToken() ? leadingLiteral(Stack::of(scope), name) : name.text(&scope);
  if (name.isToken() && start.empty()) return name;
  const Str full = start.starts_with(kPrefix) ? name : kPrefix + name;
  if (full.is(kPrefix)) throw Error(scope, "an alias needs a name after alias/", "alias-name");
  check(scope, name.isToken() ? start : full.text());
  return full;
}

/// An alias known by its name alone.
class NamedAlias final : public IAlias {
 public:
  struct Props {
    Str name;
  };
  NamedAlias(Scope scope, std::string_view id, const Props& props) : IAlias(scope, id) { setAliasName(props.name); }

  IKey& aliasTargetKey() const override {
    throw Error(*this, "the key behind an alias imported by its name is not known; use Alias::fromAliasAttributes", "imported-alias");
  }
  Alias& addAlias(std::string_view) override {
    throw Error(*this, "an alias imported by its name cannot get another one; use Alias::fromAliasAttributes", "imported-alias");
  }
  iam::Grant grant(Use<iam::IGrantable> grantee, const List<Str>& actions) override {
    if (!FeatureFlags::of(*this).isEnabled("@aws-cdk/aws-kms:applyImportedAliasPermissionsToPrincipal"))
      return iam::Grant::drop(grantee, "");
    return iam::Grant::addToPrincipal({
        .actions = actions,
        .conditions = {{"ForAnyValue:StringEquals", Json::obj({{"kms:ResourceAliases", aliasName()}})}},
        .grantee = grantee,
        .resourceArns = {stack().formatArn({.resource = "key", .resourceName = "*", .service = "kms"})},
    });
  }
};

/// An alias whose key is known.
class ImportedAlias final : public IAlias {
 public:
  struct Props {
    Str name;
    Use<IKey> target;
  };
  ImportedAlias(Scope scope, std::string_view id, const Props& props) : IAlias(scope, id), target_(props.target) {
    setAliasName(props.name);
  }

  IKey& aliasTargetKey() const override { return *target_; }
  Alias& addAlias(std::string_view aliasName) override { return target_->addAlias(aliasName); }
  iam::AddToResourcePolicyResult addToResourcePolicy(iam::PolicyStatement statement, bool allowNoOp) override {
    return target_->addToResourcePolicy(statement, allowNoOp);
  }
  iam::Grant grant(Use<iam::IGrantable> grantee, const List<Str>& actions) override { return target_->grant(grantee, actions); }

 private:
  Use<IKey> target_;
};

}  // namespace

void IAlias::setAliasName(const Str& aliasName) {
  aliasName_ = aliasName;
  keyId_ = aliasName;
  keyArn_ = stack().formatArn({.resource = aliasName, .service = "kms"});
}

Alias::Alias(Scope scope, std::string_view id, const AliasProps& props)
    : IAlias(scope, id, {.physicalName = checkedName(scope.parent(), props.aliasName)}), target_(props.targetKey) {
  auto& resource = add<CfnAlias>("Resource", CfnAlias::Props{.aliasName = physicalName(), .targetKeyId = target_->keyArn()});
  setAliasName(getResourceNameAttribute(
      FeatureFlags::of(*this).isEnabled("@aws-cdk/aws-kms:aliasNameRef") ? resource.ref() : Str(resource.props().aliasName)));
  if (props.removalPolicy) resource.applyRemovalPolicy(props.removalPolicy);
}

IAlias& Alias::fromAliasAttributes(Construct& scope, std::string_view id, const AliasAttributes& attrs, Location at) {
  return scope.add<ImportedAlias>(id, {.name = attrs.aliasName, .target = attrs.aliasTargetKey}, at);
}

IAlias& Alias::fromAliasName(Construct& scope, std::string_view id, const Str& aliasName, Location at) {
  return scope.add<NamedAlias>(id, {.name = aliasName}, at);
}

}  // namespace cdk::kms
