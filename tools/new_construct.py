#!/usr/bin/env python3
"""Starts a construct: constructs/delivery/NAME/ with header, source, test and README, which compile and pass as they are.

usage: new_construct.py NAME        NAME in snake_case, e.g. image_scanner; the class is ImageScanner
"""
import pathlib
import re
import sys

ROOT = pathlib.Path(__file__).resolve().parents[1]

HEADER = """\
#pragma once
#include <cdk/construct.hpp>
#include <cdk/value.hpp>

namespace cdk::delivery {

struct @Class@Props {
  /// What the parameter says of itself.
  Str description = {};
  /// The value that is kept.
  Req<Str, "value"> value;
};

/// Keeps a value in Parameter Store.
class @Class@ : public Construct {
 public:
  using Props = @Class@Props;
  @Class@(Scope scope, std::string_view id, const @Class@Props& props);

  /// Name of the parameter, known at deployment.
  Str parameterName() const { return parameterName_; }

 private:
  Str parameterName_;
};

}  // namespace cdk::delivery
"""

SOURCE = """\
#include <constructs/delivery/@name@/@name@.hpp>

#include <cdk/cfn/ssm/parameter.hpp>

namespace cdk::delivery {

@Class@::@Class@(Scope scope, std::string_view id, const @Class@Props& props) : Construct(scope, id) {
  auto& parameter = add<ssm::CfnParameter>("Resource", ssm::CfnParameter::Props{
      .description = props.description,
      .type = "String",
      .value = props.value});
  parameterName_ = parameter.ref();
}

}  // namespace cdk::delivery
"""

TEST = """\
#include <constructs/delivery/@name@/@name@.hpp>

#include <gtest/gtest.h>

#include <cdk/app.hpp>
#include <cdk/assertions.hpp>
#include <cdk/stack.hpp>

namespace cdk::delivery {
namespace {

TEST(@Class@, keepsItsValueInAParameter) {
  App app;
  auto& stack = app.add<Stack>("Stack");
  stack.add<@Class@>("It", @Class@Props{.description = "an example", .value = "42"});

  assertions::Template::fromStack(stack).hasResourceProperties(
      "AWS::SSM::Parameter", Json::obj({{"Description", "an example"}, {"Type", "String"}, {"Value", "42"}}));
}

}  // namespace
}  // namespace cdk::delivery
"""

README = """\
# @Class@

What it is for, in a sentence or two: replace the example in the header, the source and the test with it.

```cpp
add<delivery::@Class@>("It", delivery::@Class@Props{.value = "42"});
```

| property | default |
|---|---|
| `value` | required |
| `description` | none |
"""


def main():
    if len(sys.argv) != 2 or not re.fullmatch(r"[a-z][a-z0-9]*(_[a-z0-9]+)*", sys.argv[1]):
        sys.exit(__doc__)
    name = sys.argv[1]
    folder = ROOT / "constructs" / "delivery" / name
    if folder.exists():
        sys.exit(f"new-construct: {folder.relative_to(ROOT)} exists already")
    folder.mkdir(parents=True)
    class_name = "".join(word.capitalize() for word in name.split("_"))
    for file, text in ((f"{name}.hpp", HEADER), (f"{name}.cpp", SOURCE), (f"{name}_test.cpp", TEST), ("README.md", README)):
        (folder / file).write_text(text.replace("@Class@", class_name).replace("@name@", name))
    print(f"new-construct: {folder.relative_to(ROOT)} with 4 files; ./dev test core builds and tests it")


if __name__ == "__main__":
    main()
