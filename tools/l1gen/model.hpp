#pragma once
#include <map>
#include <string>
#include <vector>

namespace l1gen {

/// A property type of the spec. List and Map have one element.
struct Type {
  enum Base { String, DateTime, Number, Integer, Boolean, Json, Tag, Struct, List, Map };
  Base base = Json;
  std::string ref = {};            // of Struct: the name of the property type
  std::vector<Type> element = {};  // of List and Map

  const Type& inner() const { return element.front(); }
};

struct Property {
  std::string name;    // CloudFormation name
  std::string member;  // C++ name
  Type type;
  bool required = false;
  bool deprecated = false;
  char update = 0;  // R: replaces, C: may replace
  std::vector<std::string> values = {};
  std::string otherwise = {};  // default value
};

/// A struct of the generated code, fields sorted by C++ name: the index is the slot.
struct Struct {
  std::string name;     // as in the spec
  std::string cppName;  // as in C++
  std::vector<Property> fields = {};
};

struct Attribute {
  std::string name;
  std::string getter;
  Type type;
};

struct Resource {
  std::string type;       // AWS::S3::Bucket
  std::string className;  // CfnBucket
  std::string fileName;   // bucket
  std::string tagKind;    // enumerator of cdk::TagKind
  int tagSlot = -1;
  std::string transform = {};  // what a template with it must be transformed by
  bool needsProps = false;
  Struct props = {};
  std::vector<Struct> types = {};  // each after the ones it needs, cycles aside
  std::vector<Attribute> attributes = {};
};

struct Service {
  std::string name;  // s3
  std::vector<Resource> resources = {};
};

}  // namespace l1gen
