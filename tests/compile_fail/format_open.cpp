// expect: formatPlaceholdersDoNotMatchArguments
#include <cdk/value.hpp>

cdk::Str build(cdk::Str name) {
#ifdef WITHOUT_MISTAKE
  return cdk::format("a-{}-{{}", name);
#else
  return cdk::format("a-{", name);
#endif
}
