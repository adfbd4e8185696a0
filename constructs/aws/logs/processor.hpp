#pragma once
#include <constructs/aws/logs/processor_options.hpp>

namespace cdk::logs {

/// A step in which a transformer changes events; derive from it for one of your own and pass make<Mine>(...).
class IProcessor {
 public:
  virtual CfnTransformer::ProcessorProperty render() const = 0;

 protected:
  ~IProcessor() = default;
};

/// What a ParserProcessor reads.
enum class ParserProcessorType { JSON, KEY_VALUE, CSV, GROK, OCSF };
/// Whose events a VendedLogParser reads.
enum class VendedLogType { CLOUDFRONT, VPC, WAF, ROUTE53, POSTGRES };
/// What a StringMutatorProcessor does.
enum class StringMutatorType { LOWER_CASE, UPPER_CASE, TRIM, SPLIT, SUBSTITUTE };
/// What a JsonMutatorProcessor does.
enum class JsonMutatorType { ADD_KEYS, DELETE_KEYS, MOVE_KEYS, RENAME_KEYS, COPY_VALUE, LIST_TO_MAP };
/// What a DataConverterProcessor does.
enum class DataConverterType { TYPE_CONVERTER, DATETIME_CONVERTER };

/// Only the options of the type are read.
struct ParserProcessorProps {
  /// Default: commas and double quotes
  Box<CsvProperty> csvOptions = {};
  /// Required for GROK.
  Box<GrokProperty> grokOptions = {};
  Box<ParseJSONProperty> jsonOptions = {};
  /// Default: `&` between pairs, `=` in them, nothing is overwritten
  Box<ParseKeyValueProperty> keyValueOptions = {};
  /// Required for OCSF.
  Box<ParseToOCSFProperty> parseToOCSFOptions = {};
  ReqOpt<ParserProcessorType, "type"> type;
};

/// Reads fields from events.
struct ParserProcessor : Use<IProcessor> {
  /// Error when the options that the type requires are missing.
  explicit ParserProcessor(const ParserProcessorProps& props);
};

struct VendedLogParserProps {
  ReqOpt<VendedLogType, "logType"> logType;
  /// Without effect, as in the CDK: these parsers read the message.
  Str source = {};
};

/// Reads fields from events of a service.
struct VendedLogParser : Use<IProcessor> {
  explicit VendedLogParser(const VendedLogParserProps& props);
};

/// Only the options of the type are read, and they are required.
struct StringMutatorProps {
  List<Str> lowerCaseKeys = {};
  Box<SplitStringProperty> splitOptions = {};
  Box<SubstituteStringProperty> substituteOptions = {};
  List<Str> trimKeys = {};
  ReqOpt<StringMutatorType, "type"> type;
  List<Str> upperCaseKeys = {};
};

/// Changes texts.
struct StringMutatorProcessor : Use<IProcessor> {
  /// Error when the options of the type are missing.
  explicit StringMutatorProcessor(const StringMutatorProps& props);
};

/// Only the options of the type are read, and they are required.
struct JsonMutatorProps {
  Box<AddKeysProperty> addKeysOptions = {};
  Box<CopyValueProperty> copyValueOptions = {};
  Box<ProcessorDeleteKeysProperty> deleteKeysOptions = {};
  Box<ListToMapProperty> listToMapOptions = {};
  Box<MoveKeysProperty> moveKeysOptions = {};
  Box<RenameKeysProperty> renameKeysOptions = {};
  ReqOpt<JsonMutatorType, "type"> type;
};

/// Changes fields.
struct JsonMutatorProcessor : Use<IProcessor> {
  /// Error when the options of the type are missing.
  explicit JsonMutatorProcessor(const JsonMutatorProps& props);
};

/// Only the options of the type are read, and they are required.
struct DataConverterProps {
  /// Default: ISO 8601 with milliseconds, in UTC
  Box<DateTimeConverterProperty> dateTimeConverterOptions = {};
  ReqOpt<DataConverterType, "type"> type;
  Box<TypeConverterProperty> typeConverterOptions = {};
};

/// Converts types and dates.
struct DataConverterProcessor : Use<IProcessor> {
  /// Error when the options of the type are missing.
  explicit DataConverterProcessor(const DataConverterProps& props);
};

}  // namespace cdk::logs
