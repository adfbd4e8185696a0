#include <cctype>
#include <string>
#include <vector>

#include <constructs/aws/s3/rendering.hpp>

namespace cdk::s3 {
namespace {

constexpr std::size_t kMaxPrefix = 37;

bool isLower(char c) {
  return c >= 'a' && c <= 'z';
}

bool isDigit(char c) {
  return c >= '0' && c <= '9';
}

bool isEdge(char c, bool legacy) {
  return isLower(c) || isDigit(c) || (legacy && c >= 'A' && c <= 'Z');
}

/// Four groups of one to three digits.
bool resemblesAddress(std::string_view name) {
  int groups = 1;
  int digits = 0;
  for (const char c : name) {
    if (isDigit(c)) {
      if (++digits > 3) return false;
    } else if (c == '.' && digits > 0) {
      ++groups;
      digits = 0;
    } else {
      return false;
    }
  }
  return groups == 4 && digits > 0;
}

using Problems = std::vector<std::string>;

std::string at(std::size_t position) {
  return " (offset: " + std::to_string(position) + ")";
}

Problems problemsOfName(std::string_view name, bool legacy) {
  Problems problems;
  if (name.size() < 3 || name.size() > 63) problems.push_back("it must have 3 to 63 characters");
  const std::string_view symbols = legacy ? "._-" : ".-";
  const std::string letters = legacy ? "letters, digits and ._-" : "lower-case letters, digits and .-";
  for (std::size_t i = 0; i < name.size(); ++i) {
    if (isEdge(name[i], legacy) || symbols.find(name[i]) != std::string_view::npos) continue;
    problems.push_back("only " + letters + " are allowed" + at(i));
    break;
  }
  if (!isEdge(name.front(), legacy)) problems.push_back("it must begin with a letter or digit" + at(0));
  if (!isEdge(name.back(), legacy)) problems.push_back("it must end with a letter or digit" + at(name.size() - 1));
  for (std::size_t i = 1; i < name.size(); ++i) {
    const std::string_view pair = name.substr(i - 1, 2);
    if (pair != ".-" && pair != "-." && pair != "..") continue;
    problems.push_back("a dot cannot stand beside a dash or a dot" + at(i - 1));
    break;
  }
  if (resemblesAddress(name)) problems.push_back("it cannot look like an IP address");
  return problems;
}

Problems problemsOfPrefix(std::string_view prefix) {
  Problems problems;
  if (prefix.size() > kMaxPrefix) problems.push_back("it can have at most " + std::to_string(kMaxPrefix) + " characters");
  if (!isEdge(prefix.front(), false)) problems.push_back("it must begin with a lower-case letter or digit");
  if (!isEdge(prefix.back(), false)) problems.push_back("it must end with a lower-case letter or digit");
  for (const char c : prefix) {
    if (isEdge(c, false) || c == '-') continue;
    problems.push_back("only lower-case letters, digits and - are allowed");
    break;
  }
  return problems;
}

std::string message(const char* what, std::string_view value, const Problems& problems) {
  std::string text = "S3 refuses the " + std::string(what) + " '" + std::string(value) + "'";
  for (std::size_t i = 0; i < problems.size(); ++i) text += (i == 0 ? ": " : "; ") + problems[i];
  return text;
}

/// The literal text of a name to be checked; empty when there is none.
std::string_view literal(const Str& name) {
  return name && !name.isToken() ? name.text() : std::string_view();
}

constexpr const char* kNamespaces[] = {"global", "account-regional"};

}  // namespace

namespace rendering {

Str namespaceText(const Opt<BucketNamespace>& bucketNamespace) {
  return textOf(bucketNamespace, kNamespaces);
}

void checkBucketName(const Construct& bucket, const Str& name, bool legacy) {
  const std::string_view text = literal(name);
  if (text.empty()) return;
  const Problems problems = problemsOfName(text, legacy);
  if (!problems.empty()) throw Error(bucket, message("bucket name", text, problems), "bucket-name");
}

void checkNaming(const Construct& bucket, const BucketProps& props) {
  const bool regional = props.bucketNamespace == BucketNamespace::ACCOUNT_REGIONAL;
  if (props.bucketName && props.bucketNamePrefix) throw Error(bucket, "give bucketName or bucketNamePrefix, not both", "bucket-name");
  if (props.bucketName && regional) {
    throw Error(bucket, "a bucket of bucketNamespace ACCOUNT_REGIONAL takes a bucketNamePrefix in place of bucketName", "bucket-name");
  }
  if (props.bucketNamePrefix && !regional) throw Error(bucket, "bucketNamePrefix needs bucketNamespace ACCOUNT_REGIONAL", "bucket-name");
  if (regional && !props.bucketNamePrefix) throw Error(bucket, "bucketNamespace ACCOUNT_REGIONAL needs a bucketNamePrefix", "bucket-name");
  checkBucketName(bucket, props.bucketName, false);
  const std::string_view prefix = literal(props.bucketNamePrefix);
  if (prefix.empty()) return;
  const Problems problems = problemsOfPrefix(prefix);
  if (!problems.empty()) throw Error(bucket, message("bucket name prefix", prefix, problems), "bucket-name");
}

}  // namespace rendering

void Bucket::validateBucketName(const Str& physicalName, bool allowLegacyBucketNaming) {
  const std::string_view text = literal(physicalName);
  if (text.empty()) return;
  const Problems problems = problemsOfName(text, allowLegacyBucketNaming);
  if (!problems.empty()) throw Error(message("bucket name", text, problems), "bucket-name");
}

}  // namespace cdk::s3
