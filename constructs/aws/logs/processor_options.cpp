#include <constructs/aws/logs/processor_options.hpp>

#include <cdk/value/constant.hpp>

namespace cdk::logs {

using detail::constant;

constinit const TypeConverterType TypeConverterType::BOOLEAN{constant<"boolean">};
constinit const TypeConverterType TypeConverterType::INTEGER{constant<"integer">};
constinit const TypeConverterType TypeConverterType::DOUBLE{constant<"double">};
constinit const TypeConverterType TypeConverterType::STRING{constant<"string">};
constinit const DateTimeFormat DateTimeFormat::ISO_8601{constant<"yyyy-MM-dd'T'HH:mm:ss'Z'">};
constinit const DateTimeFormat DateTimeFormat::UNIX_TIMESTAMP{constant<"epoch">};
constinit const DateTimeFormat DateTimeFormat::CUSTOM{constant<"custom">};
constinit const DelimiterCharacter DelimiterCharacter::COMMA{constant<",">};
constinit const DelimiterCharacter DelimiterCharacter::TAB{constant<"\t">};
constinit const DelimiterCharacter DelimiterCharacter::SPACE{constant<" ">};
constinit const DelimiterCharacter DelimiterCharacter::SEMICOLON{constant<";">};
constinit const DelimiterCharacter DelimiterCharacter::PIPE{constant<"|">};
constinit const QuoteCharacter QuoteCharacter::DOUBLE_QUOTE{constant<"\"">};
constinit const QuoteCharacter QuoteCharacter::SINGLE_QUOTE{constant<"'">};
constinit const KeyValuePairDelimiter KeyValuePairDelimiter::AMPERSAND{constant<"&">};
constinit const KeyValuePairDelimiter KeyValuePairDelimiter::SEMICOLON{constant<";">};
constinit const KeyValuePairDelimiter KeyValuePairDelimiter::SPACE{constant<" ">};
constinit const KeyValuePairDelimiter KeyValuePairDelimiter::NEWLINE{constant<"\n">};
constinit const KeyValueDelimiter KeyValueDelimiter::EQUAL{constant<"=">};
constinit const KeyValueDelimiter KeyValueDelimiter::COLON{constant<":">};
constinit const OCSFSourceType OCSFSourceType::CLOUD_TRAIL{constant<"CloudTrail">};
constinit const OCSFSourceType OCSFSourceType::ROUTE53_RESOLVER{constant<"Route53Resolver">};
constinit const OCSFSourceType OCSFSourceType::VPC_FLOW{constant<"VPCFlow">};
constinit const OCSFSourceType OCSFSourceType::EKS_AUDIT{constant<"EKSAudit">};
constinit const OCSFSourceType OCSFSourceType::AWS_WAF{constant<"AWSWAF">};
constinit const OCSFVersion OCSFVersion::V1_1{constant<"V1.1">};

}  // namespace cdk::logs
