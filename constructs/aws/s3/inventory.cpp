#include <cctype>
#include <string>

#include <constructs/aws/s3/rendering.hpp>

namespace cdk::s3::rendering {
namespace {

constexpr const char* kFormats[] = {"CSV", "Parquet", "ORC"};
constexpr const char* kFrequencies[] = {"Daily", "Weekly"};
constexpr const char* kVersions[] = {"All", "Current"};
constexpr std::size_t kMaxInventoryId = 64;

bool fitsInventoryId(char c) {
  return std::isalnum(static_cast<unsigned char>(c)) || c == '_' || c == '.' || c == '-';
}

std::string generatedId(const Construct& bucket, std::size_t index) {
  std::string id;
  for (const char c : std::string(bucket.node().id()) + "Inventory" + std::to_string(index)) {
    if (fitsInventoryId(c)) id += c;
  }
  return id.size() > kMaxInventoryId ? id.substr(id.size() - kMaxInventoryId) : id;
}

}  // namespace

List<CfnBucket::MetricsConfigurationProperty> metrics(const Vec<BucketMetrics>& metrics) {
  if (metrics.empty()) return {};
  Vec<CfnBucket::MetricsConfigurationProperty> all;
  for (const BucketMetrics& metric : metrics)
    all.push({.id = metric.id, .prefix = metric.prefix, .tagFilters = tagFilters(metric.tagFilters)});
  return List<CfnBucket::MetricsConfigurationProperty>(all);
}

void checkInventory(const Construct& bucket, const Inventory& inventory) {
  if (!inventory.inventoryId || inventory.inventoryId.isToken()) return;
  const std::string_view id = inventory.inventoryId.text();
  bool fits = id.size() <= kMaxInventoryId;
  for (const char c : id) fits = fits && fitsInventoryId(c);
  if (!fits) throw Error(bucket, "inventoryId must be at most 64 of letters, digits, _, . and -, got " + std::string(id), "inventory-id");
}

List<CfnBucket::InventoryConfigurationProperty> inventories(const Construct& bucket, const Vec<Inventory>& inventories) {
  if (inventories.empty()) return {};
  Vec<CfnBucket::InventoryConfigurationProperty> all;
  for (std::size_t i = 0; i < inventories.size(); ++i) {
    const Inventory& inventory = inventories[i];
    all.push({.destination = {{.bucketAccountId = inventory.destination->bucketOwner,
                               .bucketArn = inventory.destination->bucket->bucketArn(),
                               .format = textOf(Opt<InventoryFormat>(inventory.format.valueOr(InventoryFormat::CSV)), kFormats),
                               .prefix = inventory.destination->prefix}},
              .enabled = inventory.enabled.isSet() ? inventory.enabled : Bool(true),
              .id = inventory.inventoryId ? inventory.inventoryId : Str(generatedId(bucket, i)),
              .includedObjectVersions =
                  textOf(Opt<InventoryObjectVersion>(inventory.includeObjectVersions.valueOr(InventoryObjectVersion::ALL)), kVersions),
              .optionalFields = inventory.optionalFields,
              .prefix = inventory.objectsPrefix,
              .scheduleFrequency = textOf(Opt<InventoryFrequency>(inventory.frequency.valueOr(InventoryFrequency::WEEKLY)), kFrequencies)});
  }
  return List<CfnBucket::InventoryConfigurationProperty>(all);
}

List<CfnBucket::IntelligentTieringConfigurationProperty> tiering(const BucketProps& props) {
  if (!props.intelligentTieringConfigurations) return {};
  Vec<CfnBucket::IntelligentTieringConfigurationProperty> all;
  for (const IntelligentTieringConfiguration given : props.intelligentTieringConfigurations) {
    Vec<CfnBucket::TieringProperty> tiers;
    if (given.archiveAccessTierTime) tiers.push({.accessTier = "ARCHIVE_ACCESS", .days = given.archiveAccessTierTime->toDays()});
    if (given.deepArchiveAccessTierTime)
      tiers.push({.accessTier = "DEEP_ARCHIVE_ACCESS", .days = given.deepArchiveAccessTierTime->toDays()});
    all.push({.id = given.name,
              .prefix = given.prefix,
              .status = "Enabled",
              .tagFilters = tagFilters(given.tags),
              .tierings = List<CfnBucket::TieringProperty>(tiers)});
  }
  return List<CfnBucket::IntelligentTieringConfigurationProperty>(all);
}

}  // namespace cdk::s3::rendering
