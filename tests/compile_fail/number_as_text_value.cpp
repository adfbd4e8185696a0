// expect: g++: could not convert 'count' from 'cdk::Num' to 'cdk::Str' ||| clang: no viable conversion from returned value of type 'cdk::Num' to function return type 'cdk::Str'
#include <cdk/value.hpp>

cdk::Str build(cdk::Num count) {
#ifdef WITHOUT_MISTAKE
  return count.str();
#else
  return count;
#endif
}
