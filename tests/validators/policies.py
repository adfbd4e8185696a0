"""Policy documents of a cloud assembly, with their intrinsics replaced by plausible ARNs, for parliament."""
import json
import pathlib
import re
from collections import Counter

import parliament

ACCOUNT, REGION = "111111111111", "us-east-1"
# What an ARN attribute of a type looks like, for the types policies refer to.
ARNS = {
    "AWS::S3::Bucket": "arn:aws:s3:::bucket",
    "AWS::KMS::Key": f"arn:aws:kms:{REGION}:{ACCOUNT}:key/11111111-1111-4111-8111-111111111111",
    "AWS::IAM::Role": f"arn:aws:iam::{ACCOUNT}:role/name",
    "AWS::Logs::LogGroup": f"arn:aws:logs:{REGION}:{ACCOUNT}:log-group:name:*",
    "AWS::SNS::Topic": f"arn:aws:sns:{REGION}:{ACCOUNT}:name",
    "AWS::SQS::Queue": f"arn:aws:sqs:{REGION}:{ACCOUNT}:name",
    "AWS::ECR::Repository": f"arn:aws:ecr:{REGION}:{ACCOUNT}:repository/name",
    "AWS::CodeBuild::Project": f"arn:aws:codebuild:{REGION}:{ACCOUNT}:project/name",
    "AWS::CodeBuild::ReportGroup": f"arn:aws:codebuild:{REGION}:{ACCOUNT}:report-group/name",
    "AWS::SecretsManager::Secret": f"arn:aws:secretsmanager:{REGION}:{ACCOUNT}:secret:name-abcdef",
    "AWS::Events::ApiDestination": f"arn:aws:events:{REGION}:{ACCOUNT}:api-destination/name/11111111-1111-4111-8111-111111111111",
    "AWS::Events::Rule": f"arn:aws:events:{REGION}:{ACCOUNT}:rule/name",
    "AWS::ElasticLoadBalancingV2::Listener": f"arn:aws:elasticloadbalancing:{REGION}:{ACCOUNT}:listener/app/name/0123456789abcdef/0123456789abcdef",
    "AWS::ElasticLoadBalancingV2::ListenerRule": f"arn:aws:elasticloadbalancing:{REGION}:{ACCOUNT}:listener-rule/app/name/0123456789abcdef/0123456789abcdef/0123456789abcdef",
    "AWS::ElasticLoadBalancingV2::TargetGroup": f"arn:aws:elasticloadbalancing:{REGION}:{ACCOUNT}:targetgroup/name/0123456789abcdef",
}
# Types whose Ref is the ARN.
REF_IS_ARN = ("AWS::SNS::Topic", "AWS::SecretsManager::Secret", "AWS::ElasticLoadBalancingV2::Listener",
              "AWS::ElasticLoadBalancingV2::ListenerRule", "AWS::ElasticLoadBalancingV2::TargetGroup")
EXPORTS = {}


def resolve(value, resources):
    if isinstance(value, list):
        return [resolve(v, resources) for v in value]
    if isinstance(value, float):
        return str(value)
    if not isinstance(value, dict):
        return value
    if len(value) == 1:
        key, arg = next(iter(value.items()))
        if key == "Ref":
            if arg == "AWS::Partition":
                return "aws"
            if arg == "AWS::AccountId":
                return ACCOUNT
            if arg == "AWS::Region":
                return REGION
            if arg == "AWS::URLSuffix":
                return "amazonaws.com"
            kind = resources.get(arg, {}).get("Type", "")
            return ARNS[kind] if kind in REF_IS_ARN else "name"
        if key == "Fn::GetAtt":
            kind = resources.get(arg[0], {}).get("Type", "")
            return ARNS.get(kind, "arn:aws:s3:::unknown") if "Arn" in arg[1] else "name"
        if key == "Fn::ImportValue":
            return EXPORTS.get(arg, "name")
        if key == "Fn::Join":
            return arg[0].join(str(resolve(v, resources)) for v in arg[1])
        if key == "Fn::Sub":
            text = arg if isinstance(arg, str) else arg[0]
            return re.sub(r"\$\{[^}]+\}", "name", text)
        if key in ("Fn::Select", "Fn::Split"):
            return "name"
    return {k: resolve(v, resources) for k, v in value.items()}


def documents(template):
    resources = template.get("Resources", {})
    for logical_id, resource in resources.items():
        props = resource.get("Properties", {})
        kind = resource["Type"]
        if kind == "AWS::IAM::Policy":
            yield logical_id, "identity", props["PolicyDocument"], resources
        for policy in props.get("Policies", []) if kind == "AWS::IAM::Role" else []:
            yield logical_id, "identity", policy["PolicyDocument"], resources
        for name in ("AssumeRolePolicyDocument", "KeyPolicy", "RepositoryPolicyText", "PolicyDocument"):
            if name in props and kind != "AWS::IAM::Policy":
                yield logical_id, name, props[name], resources


def findings(folder):
    """What parliament says of the assembly's policies: (counts of documents by kind, statements, [(template, logical id, kind, issue, detail)])."""
    templates = {path.name: json.loads(path.read_text()) for path in sorted(pathlib.Path(folder).glob("*.template.json"))}
    for template in templates.values():
        for output in template.get("Outputs", {}).values():
            if "Export" in output:
                EXPORTS[output["Export"]["Name"]] = resolve(output["Value"], template["Resources"])
    count, statements, found = Counter(), 0, []
    for name, template in templates.items():
        for logical_id, kind, document, resources in documents(template):
            count[kind] += 1
            policy = resolve(document, resources)
            statements += len(policy["Statement"])
            for statement in policy["Statement"]:
                # A trust or repository policy names no resource; parliament wants one.
                if kind in ("AssumeRolePolicyDocument", "RepositoryPolicyText"):
                    statement.setdefault("Resource", "*")
                # Its table says Numeric for s3:TlsVersion and takes no decimal; checked elsewhere.
                statement.get("Condition", {}).pop("NumericLessThan", None)
            analyzed = parliament.analyze_policy_string(json.dumps(policy), include_community_auditors=True)
            found += [(name, logical_id, kind, each.issue, str(each.detail)[:200]) for each in analyzed.findings]
    return count, statements, found
