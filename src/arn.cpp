#include <cdk/arn.hpp>

#include <string>
#include <vector>

#include <cdk/fn.hpp>
#include <cdk/stack.hpp>
#include <cdk/token.hpp>

namespace cdk {

namespace {

std::string_view separatorOf(const ArnComponents& components) {
  if (components.arnFormat) {
    switch (*components.arnFormat) {
      case ArnFormat::COLON_RESOURCE_NAME: return ":";
      case ArnFormat::NO_RESOURCE_NAME: return "";
      default: return "/";
    }
  }
  const std::string_view sep = components.sep.textOr("/");
  if (sep != "/" && sep != ":" && !sep.empty()) throw Error("the separator of an ARN may be '/', ':' or empty, got '" + std::string(sep) + "'", "arn-separator");
  return sep;
}

Str orElse(const Str& given, const Construct* scope, Str (Stack::*of)() const, const char* what) {
  if (given) return given;
  if (!scope) throw Error(std::string("an ARN without ") + what + " needs a scope to take it from", "arn-scope");
  return (Stack::of(*scope).*of)();
}

bool leadingSlash(const ArnComponents& components) {
  return components.arnFormat == ArnFormat::SLASH_RESOURCE_SLASH_RESOURCE_NAME;
}

ArnComponents parts(const Str& service, const Str& resource) {
  return ArnComponents{.resource = resource, .service = service};
}

ArnComponents splitToken(const Str& arn, ArnFormat format) {
  const bool colon = format == ArnFormat::COLON_RESOURCE_NAME || format == ArnFormat::NO_RESOURCE_NAME;
  const List<Str> pieces = Fn::split(":", arn);
  ArnComponents out = parts(Fn::select(2, pieces), Str(""));
  out.partition = Fn::select(1, pieces);
  out.region = Fn::select(3, pieces);
  out.account = Fn::select(4, pieces);
  out.arnFormat = format;
  const Str last = Fn::select(5, pieces);
  if (colon) {
    static_cast<Str&>(out.resource) = last;
    if (format == ArnFormat::COLON_RESOURCE_NAME) out.resourceName = Fn::select(6, pieces);
    out.sep = format == ArnFormat::COLON_RESOURCE_NAME ? ":" : "";
    return out;
  }
  const int at = format == ArnFormat::SLASH_RESOURCE_SLASH_RESOURCE_NAME ? 1 : 0;
  const List<Str> tail = Fn::split("/", last);
  static_cast<Str&>(out.resource) = Fn::select(at, tail);
  out.resourceName = Fn::select(at + 1, tail);
  out.sep = "/";
  return out;
}

void splitResource(ArnComponents& out, std::string_view rest, ArnFormat format) {
  if (format == ArnFormat::NO_RESOURCE_NAME) {
    static_cast<Str&>(out.resource) = rest;
    return;
  }
  const std::size_t start = rest.starts_with('/') ? 1 : 0;
  if (start) out.arnFormat = ArnFormat::SLASH_RESOURCE_SLASH_RESOURCE_NAME;
  const std::size_t slash = rest.find('/', start);
  static_cast<Str&>(out.resource) = rest.substr(start, slash == std::string_view::npos ? slash : slash - start);
  if (slash != std::string_view::npos) {
    out.sep = "/";
    out.resourceName = rest.substr(slash + 1);
  }
}

}  // namespace

Str Arn::format(const ArnComponents& components, const Construct* scope) {
  const Str partition = orElse(components.partition, scope, &Stack::partition, "a partition");
  const Str region = orElse(components.region, scope, &Stack::region, "a region");
  const Str account = orElse(components.account, scope, &Stack::account, "an account");
  Str arn = cdk::format("arn:{}:{}:{}:{}:", partition, components.service, region, account);
  if (leadingSlash(components)) arn = arn + "/";
  arn = arn + components.resource;
  if (components.resourceName) arn = arn + Str(separatorOf(components)) + components.resourceName;
  return arn;
}

ArnComponents Arn::split(const Str& arn, ArnFormat format) {
  if (arn.isToken()) return splitToken(arn, format);
  const std::string_view text = arn.text();
  std::vector<std::string_view> pieces;
  std::size_t at = 0;
  for (int i = 0; i < 6; ++i) {
    const std::size_t next = text.find(':', at);
    pieces.push_back(text.substr(at, next == std::string_view::npos ? next : next - at));
    if (next == std::string_view::npos) break;
    at = next + 1;
  }
  if (pieces.size() < 6 || pieces[0] != "arn" || pieces[1].empty() || pieces[2].empty() || pieces[5].empty()) {
    throw Error("an ARN looks like arn:partition:service:region:account:resource, got '" + std::string(text) + "'", "bad-arn");
  }
  ArnComponents out = parts(pieces[2], pieces[5]);
  out.partition = pieces[1];
  out.region = pieces[3];
  out.account = pieces[4];
  out.arnFormat = format;
  const std::string_view beyond = text.substr(static_cast<std::size_t>(pieces[5].data() - text.data()) + pieces[5].size());
  if (!beyond.empty()) {
    out.sep = ":";
    out.arnFormat = ArnFormat::COLON_RESOURCE_NAME;
    out.resourceName = beyond.substr(1);
  } else {
    splitResource(out, pieces[5], format);
  }
  return out;
}

Str Arn::extractResourceName(const Str& arn, std::string_view resourceType) {
  if (arn.isToken()) return Fn::select(1, Fn::split(":" + std::string(resourceType) + "/", arn));
  const ArnComponents components = split(arn, ArnFormat::SLASH_RESOURCE_NAME);
  if (!components.resource.is(resourceType)) {
    throw Error("expected an ARN of a '" + std::string(resourceType) + "', got '" + std::string(arn.text()) + "'", "bad-arn");
  }
  if (!components.resourceName) throw Error("the ARN '" + std::string(arn.text()) + "' names no resource", "bad-arn");
  return components.resourceName;
}

}  // namespace cdk
