#include <constructs/aws/ec2/flow_log.hpp>

#include <cdk/value/constant.hpp>

namespace cdk::ec2 {

using cdk::detail::constant;

LogFormat LogFormat::field(std::string_view field) {
  return LogFormat("${" + Str(field) + "}");
}

constinit const LogFormat LogFormat::VERSION{constant<"${version}">};
constinit const LogFormat LogFormat::ACCOUNT_ID{constant<"${account-id}">};
constinit const LogFormat LogFormat::INTERFACE_ID{constant<"${interface-id}">};
constinit const LogFormat LogFormat::SRC_ADDR{constant<"${srcaddr}">};
constinit const LogFormat LogFormat::DST_ADDR{constant<"${dstaddr}">};
constinit const LogFormat LogFormat::SRC_PORT{constant<"${srcport}">};
constinit const LogFormat LogFormat::DST_PORT{constant<"${dstport}">};
constinit const LogFormat LogFormat::PROTOCOL{constant<"${protocol}">};
constinit const LogFormat LogFormat::PACKETS{constant<"${packets}">};
constinit const LogFormat LogFormat::BYTES{constant<"${bytes}">};
constinit const LogFormat LogFormat::START_TIMESTAMP{constant<"${start}">};
constinit const LogFormat LogFormat::END_TIMESTAMP{constant<"${end}">};
constinit const LogFormat LogFormat::ACTION{constant<"${action}">};
constinit const LogFormat LogFormat::LOG_STATUS{constant<"${log-status}">};
constinit const LogFormat LogFormat::VPC_ID{constant<"${vpc-id}">};
constinit const LogFormat LogFormat::SUBNET_ID{constant<"${subnet-id}">};
constinit const LogFormat LogFormat::INSTANCE_ID{constant<"${instance-id}">};
constinit const LogFormat LogFormat::TCP_FLAGS{constant<"${tcp-flags}">};
constinit const LogFormat LogFormat::TRAFFIC_TYPE{constant<"${type}">};
constinit const LogFormat LogFormat::PKT_SRC_ADDR{constant<"${pkt-srcaddr}">};
constinit const LogFormat LogFormat::PKT_DST_ADDR{constant<"${pkt-dstaddr}">};
constinit const LogFormat LogFormat::REGION{constant<"${region}">};
constinit const LogFormat LogFormat::AZ_ID{constant<"${az-id}">};
constinit const LogFormat LogFormat::SUBLOCATION_TYPE{constant<"${sublocation-type}">};
constinit const LogFormat LogFormat::SUBLOCATION_ID{constant<"${sublocation-id}">};
constinit const LogFormat LogFormat::PKT_SRC_AWS_SERVICE{constant<"${pkt-src-aws-service}">};
constinit const LogFormat LogFormat::PKT_DST_AWS_SERVICE{constant<"${pkt-dst-aws-service}">};
constinit const LogFormat LogFormat::FLOW_DIRECTION{constant<"${flow-direction}">};
constinit const LogFormat LogFormat::TRAFFIC_PATH{constant<"${traffic-path}">};
constinit const LogFormat LogFormat::ECS_CLUSTER_ARN{constant<"${ecs-cluster-arn}">};
constinit const LogFormat LogFormat::ECS_CLUSTER_NAME{constant<"${ecs-cluster-name}">};
constinit const LogFormat LogFormat::ECS_CONTAINER_INSTANCE_ARN{constant<"${ecs-container-instance-arn}">};
constinit const LogFormat LogFormat::ECS_CONTAINER_INSTANCE_ID{constant<"${ecs-container-instance-id}">};
constinit const LogFormat LogFormat::ECS_CONTAINER_ID{constant<"${ecs-container-id}">};
constinit const LogFormat LogFormat::ECS_SECOND_CONTAINER_ID{constant<"${ecs-second-container-id}">};
constinit const LogFormat LogFormat::ECS_SERVICE_NAME{constant<"${ecs-service-name}">};
constinit const LogFormat LogFormat::ECS_TASK_DEFINITION_ARN{constant<"${ecs-task-definition-arn}">};
constinit const LogFormat LogFormat::ECS_TASK_ARN{constant<"${ecs-task-arn}">};
constinit const LogFormat LogFormat::ECS_TASK_ID{constant<"${ecs-task-id}">};
constinit const LogFormat LogFormat::ALL_DEFAULT_FIELDS{constant<
    "${version} ${account-id} ${interface-id} ${srcaddr} ${dstaddr} ${srcport} ${dstport} ${protocol} ${packets} ${bytes} ${start} ${end} "
    "${action} ${log-status}">};

}  // namespace cdk::ec2
