#include <cdk/arn.hpp>

#include <string>
#include <vector>

#include <cdk/fn.hpp>
#include <cdk/stack.hpp>
#include <cdk/token.hpp>

#include "detail/token_text.hpp"
#include "value/val.hpp"

namespace cdk {

using namespace detail;

namespace {

std::string_view separatorOf(const ArnComponents& components) {
  const std::string_view sep = components.sep.textOr(components.arnFormat == ArnFormat::COLON_RESOURCE_NAME ? ":" : "/");
  if (sep != "/" && sep != ":" && !sep.empty())
    throw Error("the separator of an ARN may be '/', ':' or empty, got '" + std::string(sep) + "'", "arn-separator");
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
    if (format == ArnFormat::COLON_RESOURCE_NAME) out.sep = ":";
    return out;
  }
  const int at = format == ArnFormat::SLASH_RESOURCE_SLASH_RESOURCE_NAME ? 1 : 0;
  const List<Str> tail = Fn::split("/", last);
  static_cast<Str&>(out.resource) = Fn::select(at, tail);
  out.resourceName = Fn::select(at + 1, tail);
  out.sep = "/";
  return out;
}

/// A text as its literals and tokens, in order.
using Parts = std::vector<Str>;

void addParts(Parts& out, const Str& text) {
  if (!isText(text.val()) && isConcatenable(text.val())) {
    out.push_back(Str(numberText(text.val())));
    return;
  }
  if (text.val()->kind != Kind::Join || !as<JoinVal>(text.val()).implicit()) {
    out.push_back(text);
    return;
  }
  const auto& join = as<JoinVal>(text.val());
  for (std::size_t i = 0; i < join.size; ++i) addParts(out, Str(join.parts()[i]));
}

Str joined(const Parts& parts) {
  Str out = "";
  for (const Str& part : parts) out = out.is("") ? part : out + part;
  return out;
}

bool startsWith(const Parts& parts, std::string_view literal) {
  return !parts.empty() && !parts[0].isToken() && parts[0].text().starts_with(literal);
}

/// What stands before and after the first delimiter in a literal.
struct Cut {
  Parts before;
  Parts after;
  bool found = false;
};

/// `skip` characters of the first literal are not looked at, and left out.
Cut cut(const Parts& parts, char delimiter, std::size_t skip = 0) {
  Cut out;
  for (const Str& part : parts) {
    if (out.found || part.isToken()) {
      (out.found ? out.after : out.before).push_back(part);
      continue;
    }
    const std::string_view text = part.text().substr(skip);
    skip = 0;
    const std::size_t at = text.find(delimiter);
    out.found = at != std::string_view::npos;
    if (!text.substr(0, at).empty()) out.before.push_back(text.substr(0, at));
    if (out.found && at + 1 < text.size()) out.after.push_back(text.substr(at + 1));
  }
  return out;
}

/// Divides what stands after the account. Slashes win over colons, unless `format` says that there is no name.
void splitResource(ArnComponents& out, const Parts& last, ArnFormat format) {
  const Cut colon = cut(last, ':');
  const bool leading = startsWith(colon.before, "/");
  const Cut slash = cut(colon.before, '/', leading ? 1 : 0);
  if (slash.found && format != ArnFormat::NO_RESOURCE_NAME) {
    static_cast<Str&>(out.resource) = joined(slash.before);
    out.arnFormat = leading ? ArnFormat::SLASH_RESOURCE_SLASH_RESOURCE_NAME : ArnFormat::SLASH_RESOURCE_NAME;
    out.sep = "/";
    out.resourceName = joined(slash.after);
    if (colon.found) out.resourceName = out.resourceName + ":" + joined(colon.after);
    return;
  }
  static_cast<Str&>(out.resource) = joined(colon.before);
  out.arnFormat = colon.found && !slash.found ? ArnFormat::COLON_RESOURCE_NAME : ArnFormat::NO_RESOURCE_NAME;
  if (out.arnFormat == ArnFormat::COLON_RESOURCE_NAME) out.sep = ":";
  if (colon.found) out.resourceName = joined(colon.after);
}

/// Can its parts be read, tokens among them or not?
bool isReadable(const Parts& arn) {
  return startsWith(arn, "arn:");
}

Parts partsOf(const Str& arn) {
  Parts parts;
  addParts(parts, arn);
  return parts;
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
  Parts rest = partsOf(arn);
  if (arn.isToken() && !isReadable(rest)) return splitToken(arn, format);
  std::vector<Parts> pieces;
  for (int i = 0; i < 5; ++i) {
    Cut next = cut(rest, ':');
    if (!next.found) break;
    pieces.push_back(next.before);
    rest = next.after;
  }
  if (pieces.size() < 5 || !startsWith(pieces[0], "arn") || pieces[1].empty() || pieces[2].empty() || rest.empty()) {
    const std::string looks = "an ARN looks like arn:partition:service:region:account:resource";
    if (arn.isToken()) throwForToken(arn.val(), looks + ", got", "write what lies between its values as literal text", "bad-arn");
    throw Error(looks + ", got '" + std::string(arn.text()) + "'", "bad-arn");
  }
  ArnComponents out = parts(joined(pieces[2]), Str(""));
  out.partition = joined(pieces[1]);
  out.region = joined(pieces[3]);
  out.account = joined(pieces[4]);
  splitResource(out, rest, format);
  return out;
}

Str Arn::extractResourceName(const Str& arn, std::string_view resourceType) {
  if (arn.isToken() && !isReadable(partsOf(arn))) return Fn::select(1, Fn::split(":" + std::string(resourceType) + "/", arn));
  const ArnComponents components = split(arn, ArnFormat::SLASH_RESOURCE_NAME);
  if (!components.resource.isToken() && !components.resource.is(resourceType)) {
    throw Error("expected an ARN of a '" + std::string(resourceType) + "', got one of a '" + std::string(components.resource.text()) + "'",
                "bad-arn");
  }
  if (!components.resourceName) throw Error("the ARN of a '" + std::string(resourceType) + "' names no resource", "bad-arn");
  return components.resourceName;
}

}  // namespace cdk
