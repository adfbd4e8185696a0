#include <string>

#include <cdk/cfn_element.hpp>
#include <cdk/stack.hpp>
#include <cdk/token.hpp>
#include <constructs/aws/codebuild/project.hpp>

#include "../../../src/value/val.hpp"

namespace cdk::codebuild {

namespace {

using cdk::detail::as;
using cdk::detail::Kind;

Str valueText(std::string_view name, const Json& value) {
  if (value.isBool()) return value.asBool().isTrue() ? "true" : "false";
  if (value.isNumber()) return value.asNum().str();
  if (value.isObject() || value.isArray() || value.isNull()) {
    throw Error("the environment variable '" + std::string(name) + "' must be a text, a number or a truth value", "environment-variable");
  }
  return value.asStr();
}

/// What stands before the first colon; tokens have none.
Str beforeColon(const Str& text) {
  const cdk::detail::Val* val = text.val();
  if (val->kind == Kind::Text) return text.text().substr(0, text.text().find(':'));
  if (val->kind != Kind::Join || !as<cdk::detail::JoinVal>(val).implicit()) return text;
  Str all;
  for (std::size_t i = 0; i < val->size; ++i) {
    const Str part(as<cdk::detail::JoinVal>(val).parts()[i]);
    const bool literal = part.val()->kind == Kind::Text;
    const std::size_t colon = literal ? part.text().find(':') : std::string_view::npos;
    const Str kept = colon == std::string_view::npos ? part : Str(part.text().substr(0, colon));
    all = all ? all + kept : kept;
    if (colon != std::string_view::npos) break;
  }
  return all;
}

/// The resource that the text is a reference to, or null.
CfnElement* target(const Str& text) {
  if (text.val()->kind == Kind::Ref) return as<cdk::detail::RefVal>(text.val()).target;
  if (text.val()->kind == Kind::Attribute) return as<cdk::detail::AttributeVal>(text.val()).target;
  return nullptr;
}

/// What the role needs to read the variables.
struct Permissions {
  Stack& stack;
  Vec<Str> parameters, secrets, keys;

  static void addOnce(Vec<Str>& list, const Str& arn) {
    for (const Str& mine : list) {
      if (mine == arn) return;
    }
    list.push(arn);
  }

  void addParameter(const Str& name) {
    const bool rooted = !name.isToken() && name.text().starts_with('/');
    parameters.push(
        stack.formatArn({.resource = "parameter", .resourceName = rooted ? Str(name.text().substr(1)) : name, .service = "ssm"}));
  }

  void addAllKeys(const Str& partition, const Str& account, const Str& region) {
    addOnce(keys, stack.formatArn({.account = account,
                                   .arnFormat = ArnFormat::SLASH_RESOURCE_NAME,
                                   .partition = partition,
                                   .region = region,
                                   .resource = "key",
                                   .resourceName = "*",
                                   .service = "kms"}));
  }

  void addSecret(const Str& value) {
    if (!value.isToken() && value.text().starts_with("arn:")) return addSecretArn(value);
    const Str name = beforeColon(value);
    if (!value.isToken()) {
      return addOnce(secrets, stack.formatArn({.arnFormat = ArnFormat::COLON_RESOURCE_NAME,
                                               .resource = "secret",
                                               .resourceName = name + "-??????",
                                               .service = "secretsmanager"}));
    }
    const CfnElement* made = target(value);
    const bool elsewhere = made && Token::compareStrings(stack.account(), Stack::of(*made).account()) == TokenComparison::DIFFERENT;
    if (elsewhere) addAllKeys(Stack::of(*made).partition(), Stack::of(*made).account(), Stack::of(*made).region());
    addOnce(secrets, elsewhere ? name + "-??????" : name);
  }

  void addSecretArn(const Str& arn) {
    const ArnComponents parts = stack.splitArn(arn, ArnFormat::COLON_RESOURCE_NAME);
    if (!parts.resourceName)
      throw Error(stack, "the ARN of a secret must end in its name, got " + std::string(arn.text()), "environment-variable");
    addOnce(secrets, stack.formatArn({.account = parts.account,
                                      .arnFormat = ArnFormat::COLON_RESOURCE_NAME,
                                      .partition = parts.partition,
                                      .region = parts.region,
                                      .resource = "secret",
                                      .resourceName = beforeColon(parts.resourceName) + "*",
                                      .service = "secretsmanager"}));
    const bool elsewhere = parts.account && Token::compareStrings(parts.account, stack.account()) == TokenComparison::DIFFERENT;
    if (elsewhere) addAllKeys(parts.partition, parts.account, parts.region);
  }

  void grantTo(iam::IPrincipal& principal) const {
    const auto grant = [&](const char* action, const Vec<Str>& resources) {
      if (!resources.empty())
        principal.addToPrincipalPolicy(iam::PolicyStatement({.actions = {action}, .resources = List<Str>(resources)}));
    };
    grant("ssm:GetParameters", parameters);
    grant("secretsmanager:GetSecretValue", secrets);
    grant("kms:Decrypt", keys);
  }
};

}  // namespace

List<Json> Project::serializeEnvVariables(const Map<BuildEnvironmentVariable>& environmentVariables, IProject* grantee) {
  Vec<Json> all;
  Vec<BuildEnvironmentVariableType> types;
  Vec<Str> values;
  for (std::size_t i = 0; i < environmentVariables.size(); ++i) {
    const auto [name, variable] = environmentVariables.at(i);
    types.push(variable.type.valueOr(BuildEnvironmentVariableType::PLAINTEXT));
    values.push(valueText(name.text(), variable.value));
    all.push(Json::obj({{"name", name}, {"type", text(types.back())}, {"value", values.back()}}));
  }
  if (grantee) {
    Permissions permissions{.stack = Stack::of(*grantee), .parameters = {}, .secrets = {}, .keys = {}};
    for (std::size_t i = 0; i < types.size(); ++i) {
      if (types[i] == BuildEnvironmentVariableType::PARAMETER_STORE) permissions.addParameter(values[i]);
      if (types[i] == BuildEnvironmentVariableType::SECRETS_MANAGER) permissions.addSecret(values[i]);
    }
    permissions.grantTo(*grantee->grantPrincipal());
  }
  return List<Json>(all);
}

}  // namespace cdk::codebuild
