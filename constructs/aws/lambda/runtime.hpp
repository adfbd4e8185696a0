#pragma once
#include <cdk/value.hpp>

namespace cdk {
class Construct;
}

namespace cdk::lambda {

/// The language of a runtime.
enum class RuntimeFamily { NODEJS, JAVA, PYTHON, DOTNET_CORE, GO, RUBY, OTHER };

struct LambdaRuntimeProps {
  /// Image to build in. Default: the public one of SAM for this runtime
  Str bundlingDockerImage = {};
  /// Does the name change with the region or the version of this library? Default: false
  Bool isVariable = {};
  Bool supportsCodeGuruProfiling = {};
  Bool supportsInlineCode = {};
  Bool supportsSnapStart = {};
};

namespace detail {
struct RuntimeInfo;
}

/// What runs the code of a function.
class Runtime {
 public:
  static const Runtime NODEJS;
  static const Runtime NODEJS_4_3;
  static const Runtime NODEJS_6_10;
  static const Runtime NODEJS_8_10;
  static const Runtime NODEJS_10_X;
  static const Runtime NODEJS_12_X;
  static const Runtime NODEJS_14_X;
  static const Runtime NODEJS_16_X;
  static const Runtime NODEJS_18_X;
  static const Runtime NODEJS_20_X;
  /// The newest that all regions have; may change with the version of this library.
  static const Runtime NODEJS_LATEST;
  static const Runtime NODEJS_22_X;
  static const Runtime NODEJS_24_X;
  static const Runtime PYTHON_2_7;
  static const Runtime PYTHON_3_6;
  static const Runtime PYTHON_3_7;
  static const Runtime PYTHON_3_8;
  static const Runtime PYTHON_3_9;
  static const Runtime PYTHON_3_10;
  static const Runtime PYTHON_3_11;
  static const Runtime PYTHON_3_12;
  static const Runtime PYTHON_3_13;
  static const Runtime PYTHON_3_14;
  static const Runtime PYTHON_3_15;
  static const Runtime JAVA_8;
  static const Runtime JAVA_8_CORRETTO;
  static const Runtime JAVA_11;
  static const Runtime JAVA_17;
  static const Runtime JAVA_21;
  static const Runtime JAVA_25;
  static const Runtime JAVA_8_AL2023;
  static const Runtime JAVA_11_AL2023;
  static const Runtime JAVA_17_AL2023;
  static const Runtime DOTNET_6;
  static const Runtime DOTNET_8;
  static const Runtime DOTNET_9;
  static const Runtime DOTNET_10;
  static const Runtime DOTNET_CORE_1;
  static const Runtime DOTNET_CORE_2;
  static const Runtime DOTNET_CORE_2_1;
  static const Runtime DOTNET_CORE_3_1;
  static const Runtime GO_1_X;
  static const Runtime RUBY_2_5;
  static const Runtime RUBY_2_7;
  static const Runtime RUBY_3_2;
  static const Runtime RUBY_3_3;
  static const Runtime RUBY_3_4;
  static const Runtime RUBY_4_0;
  static const Runtime PROVIDED;
  static const Runtime PROVIDED_AL2;
  static const Runtime PROVIDED_AL2023;
  /// Stands for the runtime inside a container image.
  static const Runtime FROM_IMAGE;

  /// A runtime that has no constant here.
  explicit Runtime(const Str& name, Opt<RuntimeFamily> family = {}, const LambdaRuntimeProps& props = {});
  /// The runtimes above.
  static List<Runtime> all();
  /// The newest Python that all regions have.
  static Runtime determineLatestPythonRuntime(const Construct& scope);

  Str name() const;
  Opt<RuntimeFamily> family() const;
  bool supportsInlineCode() const;
  bool supportsCodeGuruProfiling() const;
  bool supportsSnapStart() const;
  bool isVariable() const;
  /// Name of the image to build in.
  Str bundlingImage() const;
  Str toString() const { return name(); }
  /// Same name, family and support of inline code?
  bool runtimeEquals(const Runtime& other) const;

  constexpr Runtime() = default;
  /// The same constant, or copies of the same object?
  friend constexpr bool operator==(const Runtime& a, const Runtime& b) { return a.info_ == b.info_; }

 private:
  constexpr explicit Runtime(const detail::RuntimeInfo* info) : info_(info) {}
  const detail::RuntimeInfo* info_ = nullptr;
};

/// The newest Node.js of the region in which the scope's stack is.
Runtime determineLatestNodeRuntime(const Construct& scope);

}  // namespace cdk::lambda
