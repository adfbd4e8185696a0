"""The names in aws-cdk-lib: the jsii manifest for classes, members and types, the compiled code for CloudFormation names."""
import gzip
import json
import re

from headers import Name

NESTED = re.compile(r"^aws-cdk-lib\.\w+\.(Cfn\w+)\.(\w+)Property$")
CONVERT = re.compile(
    r"function convert(\w+)ToCloudFormation\(properties\)\{return cdk\(\)\.canInspect\(properties\)\?\(\w+\(properties\)\.assertSuccess\(\),"
    r"\{(.*?)\}\):properties\}")
FIELD = re.compile(r"(?:^|,)\"?([\w.]+)\"?:[^:\"]*?\(properties\.(\w+)\)(?=,|$)")
PRIMITIVES = {"string": "Str", "number": "Num", "boolean": "Bool", "any": "Json", "json": "Json", "date": "Str"}


def module_names(left_out, types):
    """aws-cdk-lib's modules with L1 classes: manifest namespace to our service."""
    spaces = {each.get("namespace", "") for each in types.values()}
    spaces = {space.split(".")[0] for space in spaces if space and not space.startswith("interfaces")}
    return {space: space.removeprefix("aws_") for space in spaces if space not in left_out}


def is_resource(each, left_out):
    return each["kind"] == "class" and each.get("base") == "aws-cdk-lib.CfnResource" and each["name"].startswith("Cfn") \
        and f"{each.get('namespace')}.{each['name']}" not in left_out


def converted_names(library):
    """(module, struct, member) to CloudFormation name."""
    out = {}
    for file in library.glob("*/lib/*.generated.js"):
        module = file.parts[-3].replace("-", "_")
        for name, body in CONVERT.findall(file.read_text()):
            for cfn, member in FIELD.findall(body):
                out[module, name, member] = cfn
    return out


def cpp_type(spec, fqn):
    """C++ type for a type of the manifest; `fqn` is the class it is in."""
    if "primitive" in spec:
        return PRIMITIVES[spec["primitive"]]
    if "collection" in spec:
        element = cpp_type(spec["collection"]["elementtype"], fqn)
        element = element.removeprefix("Box<").removesuffix(">") if element.startswith("Box<") else element
        return ("List" if spec["collection"]["kind"] == "array" else "Map") + f"<{element}>"
    if "fqn" in spec:
        if spec["fqn"] == "aws-cdk-lib.CfnTag":
            return "Box<cdk::CfnTag>"
        nested = NESTED.match(spec["fqn"])
        return f"Box<{nested[2]}Property>" if nested and spec["fqn"].startswith(fqn + ".") else "Json"
    return union_type(spec["union"]["types"], fqn)


def union_type(types, fqn):
    """A token is part of every C++ type, and a reference to another resource is taken as its text."""
    plain = [each for each in types if each.get("fqn") != "aws-cdk-lib.IResolvable"
             and not each.get("fqn", "").startswith("aws-cdk-lib.interfaces.")]
    return cpp_type(plain[0], fqn) if len(plain) == 1 else "Json"


def attribute_type(spec, fqn):
    """aws-cdk-lib leaves fractional numbers unresolved, and tells them apart from other values nowhere."""
    return "Json or Num" if spec.get("fqn") == "aws-cdk-lib.IResolvable" else cpp_type(spec, fqn)


def struct_names(struct, prefix, fqn, cfn_of):
    out = {prefix: Name()}
    for each in struct.get("properties", []):
        cpp = cpp_type(each["type"], fqn)
        out[f"{prefix}.{each['name']}"] = Name(cfn_of(each["name"]), cpp if each.get("optional") else f"Req<{cpp}>")
    return out


def class_names(each, service, types, nested, converted):
    owner, module = f"{service}.{each['name']}", each["namespace"]
    out = {owner: Name()}
    for member in each["properties"]:
        attribute = member.get("docs", {}).get("custom", {}).get("cloudformationAttribute")
        if attribute:
            out[f"{owner}.{member['name']}"] = Name(attribute, attribute_type(member["type"], each["fqn"]))
    props = types.get(each["fqn"] + "Props", {})
    lookup = lambda struct: lambda member: converted.get((module, struct, member), "?")
    out.update(struct_names(props, f"{owner}.Props", each["fqn"], lookup(f"{each['name']}Props")))
    for struct in nested.get(each["fqn"], []):
        name = struct["name"]
        out.update(struct_names(struct, f"{owner}.{name}", each["fqn"], lookup(each["name"] + name)))
    return out


def read(library, modules_left_out, classes_left_out):
    types = json.load(gzip.open(library / ".jsii.gz"))["types"]
    modules = module_names(modules_left_out, types)
    converted = converted_names(library)
    nested = {}
    for each in types.values():
        if each["kind"] == "interface" and each["name"].endswith("Property"):
            nested.setdefault(each["fqn"].rsplit(".", 1)[0], []).append(each)
    out = {}
    for each in types.values():
        if is_resource(each, classes_left_out) and each.get("namespace") in modules:
            out.update(class_names(each, modules[each["namespace"]], types, nested, converted))
    return out
