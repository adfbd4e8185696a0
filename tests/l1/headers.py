"""The names in the generated headers."""
import re
from typing import NamedTuple


class Name(NamedTuple):
    """What stands behind a name such as `s3.CfnBucket.Props.bucketName`."""
    cfn: str = ""    # CloudFormation name
    typed: str = ""  # C++ type, with Req<> when required


CLASS = re.compile(r"^class (Cfn\w+) : public cdk::CfnResource \{$")
STRUCT = re.compile(r"^  struct (\w+) \{$")
MEMBER = re.compile(r"^    (?:Req<(.+), \"\w+\">|(\S.*)) (\w+)(?: = \{\})?;  ///< ([^,;]+)")
GETTER = re.compile(r"^  (\S+) (attr\w+)\(\) const \{ return \w+\(\"([^\"]+)\"\); \}$")
TYPE_NAME = re.compile(r"static constexpr const char\* CFN_RESOURCE_TYPE_NAME = \"([^\"]+)\";")


def read_header(text, service, renamed):
    names, owner, struct = {}, "", ""
    for line in text.splitlines():
        if match := CLASS.match(line):
            owner = f"{service}.{match[1]}"
        elif match := TYPE_NAME.search(line):
            names[owner] = Name(cfn=match[1])
        elif match := STRUCT.match(line):
            struct = f"{owner}.{match[1]}"
            names[struct] = Name()
        elif match := MEMBER.match(line):
            cpp = f"Req<{match[1]}>" if match[1] else match[2]
            names[f"{struct}.{renamed.get(match[3], match[3])}"] = Name(cfn=match[4], typed=cpp)
        elif match := GETTER.match(line):
            names[f"{owner}.{match[2]}"] = Name(cfn=match[3], typed=match[1])
    return names


def read(folder, renamed, left_out):
    """All names below `folder`. `renamed` gives aws-cdk-lib's name of members that C++ reserves."""
    names = {}
    for file in sorted(folder.glob("*/*.hpp")):
        if file.parent.name not in left_out:
            names.update(read_header(file.read_text(), file.parent.name, renamed))
    return names
