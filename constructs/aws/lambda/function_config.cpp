#include "function_config.hpp"

#include <cctype>

#include <cdk/annotations.hpp>
#include <cdk/value/format.hpp>
#include <constructs/aws/logs/log_group.hpp>

#include "../../../src/detail/utf8.hpp"

namespace cdk::lambda::detail {
namespace {

constexpr const char* kModes[] = {"COPY", "REFERENCE"};
constexpr const char* kFormats[] = {"Text", "JSON"};
constexpr const char* kSystemLevels[] = {"INFO", "DEBUG", "WARN"};
constexpr const char* kLevels[] = {"INFO", "DEBUG", "WARN", "TRACE", "ERROR", "FATAL"};

template <class E, std::size_t N>
Str text(const char* const (&table)[N], const Opt<E>& value) {
  return value ? Str(table[static_cast<int>(*value)]) : Str();
}

}  // namespace

void checkNames(const Function& function, const FunctionProps& props) {
  if (props.functionName && !props.functionName.isToken()) {
    bool good = props.functionName.text().size() <= 64 && !props.functionName.text().empty();
    for (char c : props.functionName.text()) good = good && (std::isalnum(static_cast<unsigned char>(c)) || c == '-' || c == '_');
    if (!good)
      throw Error(function, format("functionName must be 1 to 64 letters, digits, - and _, got {}", props.functionName).text(),
                  "function-name");
  }
  if (!props.description || props.description.isToken()) return;
  const std::string_view description = props.description.text();
  if (cdk::detail::utf8Prefix(description, 256).size() == description.size()) return;
  throw Error(function, format("description must have at most 256 characters, got more: '{}'", props.description).text(), "function-description");
}

void checkCode(const Function& function, const CodeConfig& code, const FunctionProps& props) {
  if (code.inlineCode.isSet() + code.s3Location.isSet() + code.image.isSet() != 1) {
    throw Error(function, "code must set exactly one of inlineCode, s3Location and image", "function-code");
  }
  const bool image = code.image.isSet();
  if (image != props.handler.is(Handler::FROM_IMAGE) || image != (*props.runtime == Runtime::FROM_IMAGE)) {
    throw Error(function, "Handler::FROM_IMAGE and Runtime::FROM_IMAGE go with code that is a container image, and only with it",
                "function-code");
  }
  if (code.inlineCode && !(*props.runtime).supportsInlineCode()) {
    throw Error(function, format("runtime {} takes no inline code; use Code::fromAsset", (*props.runtime).name()).text(), "function-code");
  }
}

Box<CfnFunction::CodeProperty> codeProperty(const CodeConfig& code) {
  CfnFunction::CodeProperty out{.imageUri = code.image ? Str(code.image->imageUri) : Str(),
                                .s3ObjectStorageMode = text(kModes, code.s3ObjectStorageMode),
                                .sourceKmsKeyArn = code.sourceKMSKeyArn,
                                .zipFile = code.inlineCode};
  if (code.s3Location) {
    out.s3Bucket = code.s3Location->bucketName;
    out.s3Key = code.s3Location->objectKey;
    out.s3ObjectVersion = code.s3Location->objectVersion;
  }
  return out;
}

Box<CfnFunction::ImageConfigProperty> imageConfig(const CodeConfig& code) {
  if (!code.image || (!code.image->cmd && !code.image->entrypoint && !code.image->workingDirectory)) return {};
  return CfnFunction::ImageConfigProperty{
      .command = code.image->cmd, .entryPoint = code.image->entrypoint, .workingDirectory = code.image->workingDirectory};
}

Box<CfnFunction::EphemeralStorageProperty> ephemeralStorage(const Function& function, const Opt<Size>& size) {
  if (!size) return {};
  const Num mebibytes = size->toMebibytes();
  if (!size->isUnresolved() && (mebibytes.number() < 512 || mebibytes.number() > 10240)) {
    throw Error(function, format("ephemeralStorageSize must be from 512 to 10240 MiB, got {}", mebibytes).text(), "function-storage");
  }
  return CfnFunction::EphemeralStorageProperty{.size = mebibytes};
}

Box<CfnFunction::LoggingConfigProperty> loggingConfig(const Function& function, const FunctionProps& props) {
  const bool levels = props.applicationLogLevelV2 || props.systemLogLevelV2;
  if (levels && !(props.loggingFormat == LoggingFormat::JSON)) {
    throw Error(function, "applicationLogLevelV2 and systemLogLevelV2 need loggingFormat JSON; set it or leave them out", "function-logs");
  }
  if (!props.logGroup && !props.loggingFormat) return {};
  return CfnFunction::LoggingConfigProperty{.applicationLogLevel = text(kLevels, props.applicationLogLevelV2),
                                            .logFormat = text(kFormats, props.loggingFormat),
                                            .logGroup = props.logGroup ? props.logGroup->logGroupName() : Str(),
                                            .systemLogLevel = text(kSystemLevels, props.systemLogLevelV2)};
}

Box<CfnFunction::DurableConfigProperty> durableConfig(Function& function, const Box<DurableConfig>& config) {
  if (!config) return {};
  Annotations::of(function).addInfoV2("aws-lambda:Function.DurableConfig", "a function that becomes durable is replaced");
  const Duration timeout = config->executionTimeout;
  if (!timeout.isUnresolved() && (timeout.toSeconds().number() < 1 || timeout.toSeconds().number() > 31622400)) {
    throw Error(function, format("executionTimeout must be from 1 to 31622400 seconds, got {}", timeout.toSeconds()).text(),
                "function-durable");
  }
  const Num days = config->retentionPeriod ? config->retentionPeriod->toDays() : Num();
  if (days && !days.isToken() && (days.number() < 1 || days.number() > 90)) {
    throw Error(function, format("retentionPeriod must be from 1 to 90 days, got {}", days).text(), "function-durable");
  }
  return CfnFunction::DurableConfigProperty{.executionTimeout = timeout.toSeconds(), .retentionPeriodInDays = days};
}

Box<CfnFunction::SnapStartProperty> snapStart(Function& function, const FunctionProps& props) {
  if (!props.snapStart) return {};
  Annotations::of(function).addWarningV2("@aws-cdk/aws-lambda:snapStartRequirePublish",
                                         "snapshots are made of published versions only; ignore this when there are some");
  const Runtime runtime = props.runtime;
  if (!(runtime == Runtime::FROM_IMAGE) && !runtime.supportsSnapStart()) {
    throw Error(function, format("runtime {} has no SnapStart; leave out snapStart", runtime.name()).text(), "function-snap-start");
  }
  if (props.tenancyConfig) throw Error(function, "SnapStart does not work with tenancyConfig; leave one out", "function-snap-start");
  if (props.ephemeralStorageSize && props.ephemeralStorageSize->toMebibytes().number() > 512) {
    throw Error(function, "SnapStart works with at most 512 MiB of ephemeralStorageSize; leave one out", "function-snap-start");
  }
  return CfnFunction::SnapStartProperty{.applyOn = props.snapStart->applyOn()};
}

Box<CfnFunction::RuntimeManagementConfigProperty> runtimeManagement(const Opt<RuntimeManagementMode>& mode) {
  if (!mode) return {};
  return CfnFunction::RuntimeManagementConfigProperty{.runtimeVersionArn = mode->arn(), .updateRuntimeOn = mode->mode()};
}

}  // namespace cdk::lambda::detail
