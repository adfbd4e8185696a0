#include <constructs/aws/codebuild/untrusted_code_boundary_policy.hpp>

namespace cdk::codebuild {

namespace {

iam::ManagedPolicyProps boundary(const UntrustedCodeBoundaryPolicyProps& props) {
  Vec<iam::PolicyStatement> statements;
  statements.push(iam::PolicyStatement({.actions =
                                            {// logs
                                             "logs:CreateLogGroup", "logs:CreateLogStream", "logs:PutLogEvents",
                                             // reports
                                             "codebuild:CreateReportGroup", "codebuild:CreateReport", "codebuild:UpdateReport",
                                             "codebuild:BatchPutTestCases", "codebuild:BatchPutCodeCoverages",
                                             // batches
                                             "codebuild:StartBuild", "codebuild:StopBuild", "codebuild:RetryBuild",
                                             // images
                                             "ecr:GetDownloadUrlForLayer", "ecr:BatchGetImage", "ecr:BatchCheckLayerAvailability",
                                             // networks
                                             "ec2:CreateNetworkInterfacePermission", "ec2:CreateNetworkInterface",
                                             "ec2:DescribeNetworkInterfaces", "ec2:DeleteNetworkInterface", "ec2:DescribeSubnets",
                                             "ec2:DescribeSecurityGroups", "ec2:DescribeDhcpOptions", "ec2:DescribeVpcs"},
                                        .resources = {"*"}}));
  for (iam::PolicyStatement statement : props.additionalStatements) statements.push(statement);
  return {.description = "Permissions Boundary Policy for CodeBuild Projects running untrusted code",
          .managedPolicyName = props.managedPolicyName,
          .statements = List<iam::PolicyStatement>(statements)};
}

}  // namespace

UntrustedCodeBoundaryPolicy::UntrustedCodeBoundaryPolicy(Scope scope, std::string_view id, const UntrustedCodeBoundaryPolicyProps& props)
    : ManagedPolicy(scope, id, boundary(props)) {}

}  // namespace cdk::codebuild
