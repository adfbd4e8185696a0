#include <constructs/aws/ec2/prefix_list.hpp>

#include <cdk/context_provider.hpp>
#include <cdk/names.hpp>
#include <constructs/aws/ec2/network_util.hpp>

#include <arpa/inet.h>
#include <charconv>
#include <string>

namespace cdk::ec2 {
namespace {

constexpr const char* families[] = {"IPv4", "IPv6"};

struct ImportedPrefixList final : IPrefixList {
  struct Props {
    Str id;
  };
  ImportedPrefixList(Scope scope, std::string_view id, const Props& props) : IPrefixList(scope, id) { prefixListId_ = props.id; }
};

/// An address, with or without a mask.
bool isRange(std::string_view text, bool ipv6) {
  const std::size_t slash = text.find('/');
  if (slash != std::string_view::npos) {
    const std::string_view mask = text.substr(slash + 1);
    int bits = -1;
    const auto [end, problem] = std::from_chars(mask.data(), mask.data() + mask.size(), bits);
    if (problem != std::errc() || end != mask.data() + mask.size() || bits < 0 || bits > (ipv6 ? 128 : 32)) return false;
  }
  unsigned char parsed[16];
  return inet_pton(ipv6 ? AF_INET6 : AF_INET, std::string(text.substr(0, slash)).c_str(), parsed) == 1;
}

}  // namespace

IPrefixList::IPrefixList(Scope scope, std::string_view id, const ResourceProps& props)
    : Resource(scope, id, props), connections_({.peer = Use<IPeer>::of(*this)}) {}

PrefixList::PrefixList(Scope scope, std::string_view id, const PrefixListProps& props)
    : IPrefixList(scope, id, {.physicalName = props.prefixListName}) {
  const Str& given = props.prefixListName;
  if (given && !given.isToken() && (given.text().starts_with("com.amazonaws") || given.text().size() > 255)) {
    throw Error(*this,
                format("the name of a prefix list may have 255 characters and must not begin with 'com.amazonaws', got '{}'", given).text(),
                "prefix-list-name");
  }
  const AddressFamily family = props.addressFamily.valueOr(AddressFamily::IP_V4);
  for (const CfnPrefixList::EntryProperty& entry : props.entries) {
    if (entry.cidr.isToken() || isRange(entry.cidr.text(), family == AddressFamily::IP_V6)) continue;
    throw Error(*this, format("'{}' is no range of {} addresses", entry.cidr, Str(families[static_cast<std::size_t>(family)])).text(),
                "prefix-list-entry");
  }
  name_ = given ? physicalName() : Str(Names::uniqueResourceName(*this, {.allowedSpecialCharacters = ".-_", .maxLength = 255}));
  const std::size_t count = props.entries.size();
  const bool limited = props.maxEntries.isToken() || props.maxEntries.numberOr(0) != 0;
  resource_ = &add<CfnPrefixList>(
      "Resource", CfnPrefixList::Props{.addressFamily = families[static_cast<std::size_t>(family)],
                                       .entries = props.entries.isSet() ? props.entries : List<CfnPrefixList::EntryProperty>(nullptr, 0),
                                       .maxEntries = limited ? props.maxEntries : Num(count ? count : 1),
                                       .prefixListName = name_});
  prefixListId_ = resource_->attrPrefixListId();
}

IPrefixList& PrefixList::fromPrefixListId(Construct& scope, std::string_view id, const Str& prefixListId, Location at) {
  return scope.add<ImportedPrefixList>(id, {prefixListId}, at);
}

IPrefixList& PrefixList::fromLookup(Construct& scope, std::string_view id, const PrefixListLookupOptions& options, Location at) {
  if (options.prefixListName.isToken())
    throw Error(scope, "a prefix list can only be looked up by values that are known now, got a token", "lookup-token");
  const Json match =
      Json::obj({{"PrefixListName", options.prefixListName},
                 {"OwnerId", options.ownerId},
                 {"AddressFamily", options.addressFamily ? Json(families[static_cast<std::size_t>(*options.addressFamily)]) : Json()}});
  const Json found = ContextProvider::getValue(scope, {.dummyValue = Json::arr({Json::obj({{"PrefixListId", "pl-xxxxxxxx"}})}),
                                                       .props = {{"typeName", "AWS::EC2::PrefixList"},
                                                                 {"propertyMatch", match},
                                                                 {"propertiesToReturn", Json::arr({"PrefixListId"})},
                                                                 {"expectedMatchCount", "exactly-one"}},
                                                       .provider = "cc-api-provider"})
                         .value;
  if (!found.isArray() || found.asArray().size() != 1) {
    throw Error(scope, "the context has no single prefix list; remove the value with 'cdk context --reset' and look it up again",
                "lookup-answer");
  }
  return fromPrefixListId(scope, id, found.asArray()[0]["PrefixListId"].asStr(), at);
}

}  // namespace cdk::ec2
