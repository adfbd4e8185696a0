#pragma once
#include <cdk/cfn/logs/transformer.hpp>

namespace cdk::logs {

/// To what a value is converted.
struct TypeConverterType : Str {
  static const TypeConverterType BOOLEAN;
  static const TypeConverterType INTEGER;
  static const TypeConverterType DOUBLE;
  static const TypeConverterType STRING;

 private:
  using Str::Str;
};

/// Usual formats of dates.
struct DateTimeFormat : Str {
  static const DateTimeFormat ISO_8601;
  static const DateTimeFormat UNIX_TIMESTAMP;
  static const DateTimeFormat CUSTOM;

 private:
  using Str::Str;
};

/// What divides values.
struct DelimiterCharacter : Str {
  static const DelimiterCharacter COMMA;
  static const DelimiterCharacter TAB;
  static const DelimiterCharacter SPACE;
  static const DelimiterCharacter SEMICOLON;
  static const DelimiterCharacter PIPE;

 private:
  using Str::Str;
};

/// What stands around texts.
struct QuoteCharacter : Str {
  static const QuoteCharacter DOUBLE_QUOTE;
  static const QuoteCharacter SINGLE_QUOTE;

 private:
  using Str::Str;
};

/// What divides pairs of keys and values.
struct KeyValuePairDelimiter : Str {
  static const KeyValuePairDelimiter AMPERSAND;
  static const KeyValuePairDelimiter SEMICOLON;
  static const KeyValuePairDelimiter SPACE;
  static const KeyValuePairDelimiter NEWLINE;

 private:
  using Str::Str;
};

/// What divides a key and its value.
struct KeyValueDelimiter : Str {
  static const KeyValueDelimiter EQUAL;
  static const KeyValueDelimiter COLON;

 private:
  using Str::Str;
};

/// The service whose events become OCSF.
struct OCSFSourceType : Str {
  static const OCSFSourceType CLOUD_TRAIL;
  static const OCSFSourceType ROUTE53_RESOLVER;
  static const OCSFSourceType VPC_FLOW;
  static const OCSFSourceType EKS_AUDIT;
  static const OCSFSourceType AWS_WAF;

 private:
  using Str::Str;
};

/// The version of OCSF.
struct OCSFVersion : Str {
  static const OCSFVersion V1_1;

 private:
  using Str::Str;
};

// Options of processors, as CloudFormation has them. A source is a field; default: `@message`. An entry overwrites a field that is there
// only with overwriteIfExists.
using AddKeyEntryProperty = CfnTransformer::AddKeyEntryProperty;
using AddKeysProperty = CfnTransformer::AddKeysProperty;
using CopyValueEntryProperty = CfnTransformer::CopyValueEntryProperty;
using CopyValueProperty = CfnTransformer::CopyValueProperty;
using CsvProperty = CfnTransformer::CsvProperty;
using DateTimeConverterProperty = CfnTransformer::DateTimeConverterProperty;
using GrokProperty = CfnTransformer::GrokProperty;
using ListToMapProperty = CfnTransformer::ListToMapProperty;
using MoveKeyEntryProperty = CfnTransformer::MoveKeyEntryProperty;
using MoveKeysProperty = CfnTransformer::MoveKeysProperty;
using ParseJSONProperty = CfnTransformer::ParseJSONProperty;
using ParseKeyValueProperty = CfnTransformer::ParseKeyValueProperty;
using ParseToOCSFProperty = CfnTransformer::ParseToOCSFProperty;
using ProcessorDeleteKeysProperty = CfnTransformer::DeleteKeysProperty;
using RenameKeyEntryProperty = CfnTransformer::RenameKeyEntryProperty;
using RenameKeysProperty = CfnTransformer::RenameKeysProperty;
using SplitStringEntryProperty = CfnTransformer::SplitStringEntryProperty;
using SplitStringProperty = CfnTransformer::SplitStringProperty;
using SubstituteStringEntryProperty = CfnTransformer::SubstituteStringEntryProperty;
using SubstituteStringProperty = CfnTransformer::SubstituteStringProperty;
using TypeConverterEntryProperty = CfnTransformer::TypeConverterEntryProperty;
using TypeConverterProperty = CfnTransformer::TypeConverterProperty;

}  // namespace cdk::logs
