#include <constructs/aws/logs/processor.hpp>

#include <vector>

#include <cdk/error.hpp>

namespace cdk::logs {
namespace {

using Processor = CfnTransformer::ProcessorProperty;

class Rendered final : public IProcessor {
 public:
  explicit Rendered(const Processor& processor) : processor_(processor) {}
  Processor render() const override { return processor_; }

 private:
  Processor processor_;
};

Use<Rendered> rendered(const Processor& processor) {
  return make<Rendered>(processor);
}

void require(bool given, const char* option) {
  if (!given)
    throw Error(format("{} must be given, and not be empty, for this type of processor", Str(option)).text(), "processor-options");
}

template <class T>
T valueOf(const Box<T>& box) {
  return box ? *box : T{};
}

Str orElse(const Str& text, const char* otherwise) {
  return text ? text : Str(otherwise);
}

Processor parser(const ParserProcessorProps& props) {
  constexpr const char* kMessage = "@message";
  switch (ParserProcessorType(props.type)) {
    case ParserProcessorType::JSON: {
      ParseJSONProperty json = valueOf(props.jsonOptions);
      json.source = orElse(json.source, kMessage);
      return {.parseJson = json};
    }
    case ParserProcessorType::KEY_VALUE: {
      ParseKeyValueProperty pairs = valueOf(props.keyValueOptions);
      pairs.source = orElse(pairs.source, kMessage);
      pairs.fieldDelimiter = orElse(pairs.fieldDelimiter, "&");
      pairs.keyValueDelimiter = orElse(pairs.keyValueDelimiter, "=");
      if (!pairs.overwriteIfExists.isSet()) pairs.overwriteIfExists = false;
      return {.parseKeyValue = pairs};
    }
    case ParserProcessorType::CSV: {
      CsvProperty csv = valueOf(props.csvOptions);
      csv.source = orElse(csv.source, kMessage);
      csv.quoteCharacter = orElse(csv.quoteCharacter, "\"");
      csv.delimiter = orElse(csv.delimiter, ",");
      return {.csv = csv};
    }
    case ParserProcessorType::GROK: {
      require(props.grokOptions.isSet(), "grokOptions");
      GrokProperty grok = *props.grokOptions;
      grok.source = orElse(grok.source, kMessage);
      return {.grok = grok};
    }
    case ParserProcessorType::OCSF: break;
  }
  require(props.parseToOCSFOptions.isSet(), "parseToOCSFOptions");
  ParseToOCSFProperty ocsf = *props.parseToOCSFOptions;
  ocsf.source = orElse(ocsf.source, kMessage);
  return {.parseToOcsf = ocsf};
}

Processor vended(VendedLogType type) {
  switch (type) {
    case VendedLogType::CLOUDFRONT: return {.parseCloudfront = CfnTransformer::ParseCloudfrontProperty{}};
    case VendedLogType::VPC: return {.parseVpc = CfnTransformer::ParseVPCProperty{}};
    case VendedLogType::WAF: return {.parseWaf = CfnTransformer::ParseWAFProperty{}};
    case VendedLogType::ROUTE53: return {.parseRoute53 = CfnTransformer::ParseRoute53Property{}};
    case VendedLogType::POSTGRES: break;
  }
  return {.parsePostgres = CfnTransformer::ParsePostgresProperty{}};
}

Processor stringMutator(const StringMutatorProps& props) {
  switch (StringMutatorType(props.type)) {
    case StringMutatorType::LOWER_CASE:
      require(!props.lowerCaseKeys.empty(), "lowerCaseKeys");
      return {.lowerCaseString = CfnTransformer::LowerCaseStringProperty{.withKeys = props.lowerCaseKeys}};
    case StringMutatorType::UPPER_CASE:
      require(!props.upperCaseKeys.empty(), "upperCaseKeys");
      return {.upperCaseString = CfnTransformer::UpperCaseStringProperty{.withKeys = props.upperCaseKeys}};
    case StringMutatorType::TRIM:
      require(!props.trimKeys.empty(), "trimKeys");
      return {.trimString = CfnTransformer::TrimStringProperty{.withKeys = props.trimKeys}};
    case StringMutatorType::SPLIT:
      require(props.splitOptions && !props.splitOptions->entries.empty(), "splitOptions");
      return {.splitString = props.splitOptions};
    case StringMutatorType::SUBSTITUTE: break;
  }
  require(props.substituteOptions && !props.substituteOptions->entries.empty(), "substituteOptions");
  return {.substituteString = props.substituteOptions};
}

/// Entries say that nothing is overwritten where they do not say anything.
template <class T>
Box<T> withEntries(const Box<T>& options, const char* name) {
  require(options && !options->entries.empty(), name);
  using Entry = std::remove_cvref_t<decltype(options->entries[0])>;
  std::vector<Entry> entries;
  for (Entry entry : options->entries) {
    if (!entry.overwriteIfExists.isSet()) entry.overwriteIfExists = false;
    entries.push_back(entry);
  }
  return T{.entries = List<Entry>(entries)};
}

ListToMapProperty listToMap(const Box<ListToMapProperty>& options) {
  require(options.isSet(), "listToMapOptions");
  ListToMapProperty list = *options;
  if (list.flatten.isTrue() && !list.flattenedElement)
    throw Error("listToMapOptions with flatten need flattenedElement", "processor-options");
  if (!list.flatten.isSet()) list.flatten = false;
  return list;
}

Processor jsonMutator(const JsonMutatorProps& props) {
  switch (JsonMutatorType(props.type)) {
    case JsonMutatorType::ADD_KEYS: return {.addKeys = withEntries(props.addKeysOptions, "addKeysOptions")};
    case JsonMutatorType::DELETE_KEYS:
      require(props.deleteKeysOptions && !props.deleteKeysOptions->withKeys.empty(), "deleteKeysOptions");
      return {.deleteKeys = props.deleteKeysOptions};
    case JsonMutatorType::MOVE_KEYS: return {.moveKeys = withEntries(props.moveKeysOptions, "moveKeysOptions")};
    case JsonMutatorType::RENAME_KEYS: return {.renameKeys = withEntries(props.renameKeysOptions, "renameKeysOptions")};
    case JsonMutatorType::COPY_VALUE: return {.copyValue = withEntries(props.copyValueOptions, "copyValueOptions")};
    case JsonMutatorType::LIST_TO_MAP: break;
  }
  return {.listToMap = listToMap(props.listToMapOptions)};
}

Processor dataConverter(const DataConverterProps& props) {
  if (DataConverterType(props.type) == DataConverterType::TYPE_CONVERTER) {
    require(props.typeConverterOptions && !props.typeConverterOptions->entries.empty(), "typeConverterOptions");
    return {.typeConverter = props.typeConverterOptions};
  }
  require(props.dateTimeConverterOptions.isSet(), "dateTimeConverterOptions");
  DateTimeConverterProperty dates = *props.dateTimeConverterOptions;
  dates.targetFormat = orElse(dates.targetFormat, "yyyy-MM-dd'T'HH:mm:ss.SSS'Z'");
  dates.sourceTimezone = orElse(dates.sourceTimezone, "UTC");
  dates.targetTimezone = orElse(dates.targetTimezone, "UTC");
  return {.dateTimeConverter = dates};
}

}  // namespace

ParserProcessor::ParserProcessor(const ParserProcessorProps& props) : Use(rendered(parser(props))) {}
VendedLogParser::VendedLogParser(const VendedLogParserProps& props) : Use(rendered(vended(props.logType))) {}
StringMutatorProcessor::StringMutatorProcessor(const StringMutatorProps& props) : Use(rendered(stringMutator(props))) {}
JsonMutatorProcessor::JsonMutatorProcessor(const JsonMutatorProps& props) : Use(rendered(jsonMutator(props))) {}
DataConverterProcessor::DataConverterProcessor(const DataConverterProps& props) : Use(rendered(dataConverter(props))) {}

}  // namespace cdk::logs
