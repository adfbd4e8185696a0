#include <constructs/aws/ecs/aws_log_driver.hpp>

#include <cdk/value/enum_text.hpp>
#include <constructs/aws/ecs/container_definition.hpp>
#include <constructs/aws/ecs/task_definition.hpp>
#include <constructs/aws/logs/log_group.hpp>

namespace cdk::ecs {

namespace {

constexpr std::string_view kModes[] = {"blocking", "non-blocking"};

struct AwsLogs final : LogDriver {
  AwsLogDriverProps props;
  Use<logs::ILogGroup> group;
  explicit AwsLogs(const AwsLogDriverProps& p) : props(p), group(p.logGroup) {}

  LogDriverConfig bind(Construct& scope, ContainerDefinition& container) override {
    group = props.logGroup;
    if (!group)
      group = scope.add<logs::LogGroup>("LogGroup",
                                        logs::LogGroupProps{.retention = props.logRetention.valueOr(logs::RetentionDays::INFINITE)});
    container.taskDefinition().obtainExecutionRole().addToPrincipalPolicy(
        iam::PolicyStatement({.actions = {"logs:CreateLogStream", "logs:PutLogEvents"}, .resources = {group->logGroupArn()}}));
    const Str buffer = props.maxBufferSize ? props.maxBufferSize->toBytes({.rounding = SizeRoundingBehavior::FLOOR}).str() + "b" : Str();
    return {.logDriver = "awslogs",
            .options = {{"awslogs-group", group->logGroupName()},
                        {"awslogs-stream-prefix", props.streamPrefix},
                        {"awslogs-region", group->env().region},
                        {"awslogs-datetime-format", props.datetimeFormat},
                        {"awslogs-multiline-pattern", props.multilinePattern},
                        {"mode", cdk::detail::enumText(props.mode, kModes)},
                        {"max-buffer-size", buffer}}};
  }
};

}  // namespace

AwsLogDriver LogDriver::awsLogs(const AwsLogDriverProps& props) {
  return AwsLogDriver(props);
}

AwsLogDriver::AwsLogDriver(const AwsLogDriverProps& props) : Use(make<AwsLogs>(props)) {
  if (props.logGroup && props.logRetention)
    throw Error("logRetention is that of a new group and cannot be given with logGroup", "log-retention");
  if (props.maxBufferSize && !(props.mode == AwsLogDriverMode::NON_BLOCKING))
    throw Error("maxBufferSize needs the mode NON_BLOCKING", "log-buffer");
}

Use<logs::ILogGroup> AwsLogDriver::logGroup() const {
  return static_cast<const AwsLogs*>(get())->group;
}

}  // namespace cdk::ecs
