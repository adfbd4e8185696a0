#include <constructs/aws/lambda/runtime.hpp>

#include <cdk/region_info.hpp>
#include <cdk/stack.hpp>

namespace cdk::lambda {

namespace detail {
struct RuntimeInfo {
  std::string_view name;
  Opt<RuntimeFamily> family;
  unsigned flags;
  std::string_view image = {};  // empty: named after the runtime
};
}  // namespace detail

namespace {

using detail::RuntimeInfo;
using enum RuntimeFamily;
constexpr unsigned kInline = 1, kProfiling = 2, kSnapStart = 4, kVariable = 8;

constexpr RuntimeInfo kNODEJS{"nodejs", NODEJS, kInline};
constexpr RuntimeInfo kNODEJS_4_3{"nodejs4.3", NODEJS, kInline};
constexpr RuntimeInfo kNODEJS_6_10{"nodejs6.10", NODEJS, kInline};
constexpr RuntimeInfo kNODEJS_8_10{"nodejs8.10", NODEJS, kInline};
constexpr RuntimeInfo kNODEJS_10_X{"nodejs10.x", NODEJS, kInline};
constexpr RuntimeInfo kNODEJS_12_X{"nodejs12.x", NODEJS, kInline};
constexpr RuntimeInfo kNODEJS_14_X{"nodejs14.x", NODEJS, kInline};
constexpr RuntimeInfo kNODEJS_16_X{"nodejs16.x", NODEJS, kInline};
constexpr RuntimeInfo kNODEJS_18_X{"nodejs18.x", NODEJS, kInline};
constexpr RuntimeInfo kNODEJS_20_X{"nodejs20.x", NODEJS, kInline};
constexpr RuntimeInfo kNODEJS_LATEST{"nodejs24.x", NODEJS, kInline | kVariable};
constexpr RuntimeInfo kNODEJS_22_X{"nodejs22.x", NODEJS, kInline};
constexpr RuntimeInfo kNODEJS_24_X{"nodejs24.x", NODEJS, kInline};
constexpr RuntimeInfo kPYTHON_2_7{"python2.7", PYTHON, kInline};
constexpr RuntimeInfo kPYTHON_3_6{"python3.6", PYTHON, kInline | kProfiling};
constexpr RuntimeInfo kPYTHON_3_7{"python3.7", PYTHON, kInline | kProfiling};
constexpr RuntimeInfo kPYTHON_3_8{"python3.8", PYTHON, kInline | kProfiling};
constexpr RuntimeInfo kPYTHON_3_9{"python3.9", PYTHON, kInline | kProfiling};
constexpr RuntimeInfo kPYTHON_3_10{"python3.10", PYTHON, kInline | kProfiling};
constexpr RuntimeInfo kPYTHON_3_11{"python3.11", PYTHON, kInline | kProfiling};
constexpr RuntimeInfo kPYTHON_3_12{"python3.12", PYTHON, kInline | kProfiling | kSnapStart};
constexpr RuntimeInfo kPYTHON_3_13{"python3.13", PYTHON, kInline | kProfiling | kSnapStart};
constexpr RuntimeInfo kPYTHON_3_14{"python3.14", PYTHON, kInline | kProfiling | kSnapStart};
constexpr RuntimeInfo kPYTHON_3_15{"python3.15", PYTHON, kInline | kProfiling | kSnapStart};
constexpr RuntimeInfo kJAVA_8{"java8", JAVA, kProfiling};
constexpr RuntimeInfo kJAVA_8_CORRETTO{"java8.al2", JAVA, kProfiling};
constexpr RuntimeInfo kJAVA_11{"java11", JAVA, kProfiling | kSnapStart};
constexpr RuntimeInfo kJAVA_17{"java17", JAVA, kProfiling | kSnapStart};
constexpr RuntimeInfo kJAVA_21{"java21", JAVA, kProfiling | kSnapStart};
constexpr RuntimeInfo kJAVA_25{"java25", JAVA, kProfiling | kSnapStart};
constexpr RuntimeInfo kJAVA_8_AL2023{"java8.al2023", JAVA, kProfiling};
constexpr RuntimeInfo kJAVA_11_AL2023{"java11.al2023", JAVA, kProfiling | kSnapStart};
constexpr RuntimeInfo kJAVA_17_AL2023{"java17.al2023", JAVA, kProfiling | kSnapStart};
constexpr RuntimeInfo kDOTNET_6{"dotnet6", DOTNET_CORE, 0};
constexpr RuntimeInfo kDOTNET_8{"dotnet8", DOTNET_CORE, kSnapStart};
constexpr RuntimeInfo kDOTNET_9{"dotnet9", DOTNET_CORE, kSnapStart};
constexpr RuntimeInfo kDOTNET_10{"dotnet10", DOTNET_CORE, kSnapStart};
constexpr RuntimeInfo kDOTNET_CORE_1{"dotnetcore1.0", DOTNET_CORE, 0};
constexpr RuntimeInfo kDOTNET_CORE_2{"dotnetcore2.0", DOTNET_CORE, 0};
constexpr RuntimeInfo kDOTNET_CORE_2_1{"dotnetcore2.1", DOTNET_CORE, 0};
constexpr RuntimeInfo kDOTNET_CORE_3_1{"dotnetcore3.1", DOTNET_CORE, 0};
constexpr RuntimeInfo kGO_1_X{"go1.x", GO, 0};
constexpr RuntimeInfo kRUBY_2_5{"ruby2.5", RUBY, 0};
constexpr RuntimeInfo kRUBY_2_7{"ruby2.7", RUBY, 0};
constexpr RuntimeInfo kRUBY_3_2{"ruby3.2", RUBY, 0};
constexpr RuntimeInfo kRUBY_3_3{"ruby3.3", RUBY, 0};
constexpr RuntimeInfo kRUBY_3_4{"ruby3.4", RUBY, 0};
constexpr RuntimeInfo kRUBY_4_0{"ruby4.0", RUBY, 0};
constexpr RuntimeInfo kPROVIDED{"provided", OTHER, 0};
constexpr RuntimeInfo kPROVIDED_AL2{"provided.al2", OTHER, 0};
constexpr RuntimeInfo kPROVIDED_AL2023{"provided.al2023", OTHER, 0};
constexpr RuntimeInfo kFROM_IMAGE{"FROM_IMAGE", {}, 0};

}  // namespace

constinit const Runtime Runtime::NODEJS(&kNODEJS);
constinit const Runtime Runtime::NODEJS_4_3(&kNODEJS_4_3);
constinit const Runtime Runtime::NODEJS_6_10(&kNODEJS_6_10);
constinit const Runtime Runtime::NODEJS_8_10(&kNODEJS_8_10);
constinit const Runtime Runtime::NODEJS_10_X(&kNODEJS_10_X);
constinit const Runtime Runtime::NODEJS_12_X(&kNODEJS_12_X);
constinit const Runtime Runtime::NODEJS_14_X(&kNODEJS_14_X);
constinit const Runtime Runtime::NODEJS_16_X(&kNODEJS_16_X);
constinit const Runtime Runtime::NODEJS_18_X(&kNODEJS_18_X);
constinit const Runtime Runtime::NODEJS_20_X(&kNODEJS_20_X);
constinit const Runtime Runtime::NODEJS_LATEST(&kNODEJS_LATEST);
constinit const Runtime Runtime::NODEJS_22_X(&kNODEJS_22_X);
constinit const Runtime Runtime::NODEJS_24_X(&kNODEJS_24_X);
constinit const Runtime Runtime::PYTHON_2_7(&kPYTHON_2_7);
constinit const Runtime Runtime::PYTHON_3_6(&kPYTHON_3_6);
constinit const Runtime Runtime::PYTHON_3_7(&kPYTHON_3_7);
constinit const Runtime Runtime::PYTHON_3_8(&kPYTHON_3_8);
constinit const Runtime Runtime::PYTHON_3_9(&kPYTHON_3_9);
constinit const Runtime Runtime::PYTHON_3_10(&kPYTHON_3_10);
constinit const Runtime Runtime::PYTHON_3_11(&kPYTHON_3_11);
constinit const Runtime Runtime::PYTHON_3_12(&kPYTHON_3_12);
constinit const Runtime Runtime::PYTHON_3_13(&kPYTHON_3_13);
constinit const Runtime Runtime::PYTHON_3_14(&kPYTHON_3_14);
constinit const Runtime Runtime::PYTHON_3_15(&kPYTHON_3_15);
constinit const Runtime Runtime::JAVA_8(&kJAVA_8);
constinit const Runtime Runtime::JAVA_8_CORRETTO(&kJAVA_8_CORRETTO);
constinit const Runtime Runtime::JAVA_11(&kJAVA_11);
constinit const Runtime Runtime::JAVA_17(&kJAVA_17);
constinit const Runtime Runtime::JAVA_21(&kJAVA_21);
constinit const Runtime Runtime::JAVA_25(&kJAVA_25);
constinit const Runtime Runtime::JAVA_8_AL2023(&kJAVA_8_AL2023);
constinit const Runtime Runtime::JAVA_11_AL2023(&kJAVA_11_AL2023);
constinit const Runtime Runtime::JAVA_17_AL2023(&kJAVA_17_AL2023);
constinit const Runtime Runtime::DOTNET_6(&kDOTNET_6);
constinit const Runtime Runtime::DOTNET_8(&kDOTNET_8);
constinit const Runtime Runtime::DOTNET_9(&kDOTNET_9);
constinit const Runtime Runtime::DOTNET_10(&kDOTNET_10);
constinit const Runtime Runtime::DOTNET_CORE_1(&kDOTNET_CORE_1);
constinit const Runtime Runtime::DOTNET_CORE_2(&kDOTNET_CORE_2);
constinit const Runtime Runtime::DOTNET_CORE_2_1(&kDOTNET_CORE_2_1);
constinit const Runtime Runtime::DOTNET_CORE_3_1(&kDOTNET_CORE_3_1);
constinit const Runtime Runtime::GO_1_X(&kGO_1_X);
constinit const Runtime Runtime::RUBY_2_5(&kRUBY_2_5);
constinit const Runtime Runtime::RUBY_2_7(&kRUBY_2_7);
constinit const Runtime Runtime::RUBY_3_2(&kRUBY_3_2);
constinit const Runtime Runtime::RUBY_3_3(&kRUBY_3_3);
constinit const Runtime Runtime::RUBY_3_4(&kRUBY_3_4);
constinit const Runtime Runtime::RUBY_4_0(&kRUBY_4_0);
constinit const Runtime Runtime::PROVIDED(&kPROVIDED);
constinit const Runtime Runtime::PROVIDED_AL2(&kPROVIDED_AL2);
constinit const Runtime Runtime::PROVIDED_AL2023(&kPROVIDED_AL2023);
constinit const Runtime Runtime::FROM_IMAGE(&kFROM_IMAGE);

Runtime::Runtime(const Str& name, Opt<RuntimeFamily> family, const LambdaRuntimeProps& props) {
  const auto flag = [](Bool given, unsigned value) { return given.isTrue() ? value : 0; };
  RuntimeInfo* info = new (cdk::detail::allocate(sizeof(RuntimeInfo))) RuntimeInfo;
  info->name = name.text();
  info->family = family;
  info->flags = flag(props.supportsInlineCode, kInline) | flag(props.supportsCodeGuruProfiling, kProfiling) |
                flag(props.supportsSnapStart, kSnapStart) | flag(props.isVariable, kVariable);
  info->image = props.bundlingDockerImage.textOr("");
  info_ = info;
}

List<Runtime> Runtime::all() {
  return {NODEJS,          NODEJS_4_3,      NODEJS_6_10,     NODEJS_8_10, NODEJS_10_X, NODEJS_12_X,   NODEJS_14_X,   NODEJS_16_X,
          NODEJS_18_X,     NODEJS_20_X,     NODEJS_LATEST,   NODEJS_22_X, NODEJS_24_X, PYTHON_2_7,    PYTHON_3_6,    PYTHON_3_7,
          PYTHON_3_8,      PYTHON_3_9,      PYTHON_3_10,     PYTHON_3_11, PYTHON_3_12, PYTHON_3_13,   PYTHON_3_14,   PYTHON_3_15,
          JAVA_8,          JAVA_8_CORRETTO, JAVA_11,         JAVA_17,     JAVA_21,     JAVA_25,       JAVA_8_AL2023, JAVA_11_AL2023,
          JAVA_17_AL2023,  DOTNET_6,        DOTNET_8,        DOTNET_9,    DOTNET_10,   DOTNET_CORE_1, DOTNET_CORE_2, DOTNET_CORE_2_1,
          DOTNET_CORE_3_1, GO_1_X,          RUBY_2_5,        RUBY_2_7,    RUBY_3_2,    RUBY_3_3,      RUBY_3_4,      RUBY_4_0,
          PROVIDED,        PROVIDED_AL2,    PROVIDED_AL2023, FROM_IMAGE};
}

Runtime Runtime::determineLatestPythonRuntime(const Construct&) {
  return PYTHON_3_13;
}

Str Runtime::name() const {
  return info_->name;
}
Opt<RuntimeFamily> Runtime::family() const {
  return info_->family;
}
bool Runtime::supportsInlineCode() const {
  return (info_->flags & kInline) != 0;
}
bool Runtime::supportsCodeGuruProfiling() const {
  return (info_->flags & kProfiling) != 0;
}
bool Runtime::supportsSnapStart() const {
  return (info_->flags & kSnapStart) != 0;
}
bool Runtime::isVariable() const {
  return (info_->flags & kVariable) != 0;
}
Str Runtime::bundlingImage() const {
  return !info_->image.empty() ? Str(info_->image) : "public.ecr.aws/sam/build-" + name();
}

bool Runtime::runtimeEquals(const Runtime& other) const {
  return name() == other.name() && info_->family.isSet() == other.info_->family.isSet() && *info_->family == *other.info_->family &&
         supportsInlineCode() == other.supportsInlineCode();
}

Runtime determineLatestNodeRuntime(const Construct& scope) {
  const Str name = Stack::of(scope).regionalFact(region_info::FactName::LATEST_NODE_RUNTIME, Runtime::NODEJS_24_X.name());
  return Runtime(name, RuntimeFamily::NODEJS, {.isVariable = true, .supportsInlineCode = true});
}

}  // namespace cdk::lambda
