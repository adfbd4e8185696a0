#pragma once
#include <cdk/cfn/ec2/prefix_list.hpp>
#include <cdk/resource.hpp>
#include <constructs/aws/ec2/peer.hpp>

namespace cdk::ec2 {

/// Families of addresses.
enum class AddressFamily { IP_V4, IP_V6 };

/// A managed list of ranges, made here or imported. It is also a peer of rules.
class IPrefixList : public Resource, public IPeer {
 public:
  IPrefixList(Scope scope, std::string_view id, const ResourceProps& props = {});
  Str prefixListId() const { return prefixListId_; }
  Connections connections() override { return connections_; }
  bool canInlineRule() const override { return false; }
  Str uniqueId() const override { return prefixListId_; }
  IngressRuleConfig toIngressRuleConfig() const override { return {.sourcePrefixListId = prefixListId_}; }
  EgressRuleConfig toEgressRuleConfig() const override { return {.destinationPrefixListId = prefixListId_}; }

 protected:
  ~IPrefixList() = default;
  Str prefixListId_ = {};

 private:
  Connections connections_;
};

struct PrefixListProps {
  /// Default: IP_V4
  Opt<AddressFamily> addressFamily = {};
  /// Ranges of the family. Default: none
  List<CfnPrefixList::EntryProperty> entries = {};
  /// Default: the number of entries, or 1
  Num maxEntries = {};
  /// At most 255 characters, not beginning with `com.amazonaws`. Default: unique in the app
  Str prefixListName = {};
};

struct PrefixListLookupOptions {
  /// Default: any
  Opt<AddressFamily> addressFamily = {};
  /// Default: any
  Str ownerId = {};
  Req<Str, "prefixListName"> prefixListName;
};

/// A managed list of ranges.
class PrefixList : public IPrefixList {
 public:
  using Props = PrefixListProps;
  /// Raises an error for entries that are no ranges of the family.
  PrefixList(Scope scope, std::string_view id, const PrefixListProps& props = {});
  static IPrefixList& fromPrefixListId(Construct& scope, std::string_view id, const Str& prefixListId, Location at = Location::current());
  /// One that the CLI looks up, such as `com.amazonaws.us-east-1.s3`; until then a stand-in. Raises an error for tokens.
  static IPrefixList& fromLookup(Construct& scope, std::string_view id, const PrefixListLookupOptions& options,
                                 Location at = Location::current());

  Str prefixListArn() const { return resource_->attrArn(); }
  Str prefixListName() const { return name_; }
  Str ownerId() const { return resource_->attrOwnerId(); }
  Num version() const { return resource_->attrVersion(); }
  /// `IPv4` or `IPv6`.
  Str addressFamily() const { return resource_->props().addressFamily; }

 private:
  Str name_;
  CfnPrefixList* resource_;
};

}  // namespace cdk::ec2
