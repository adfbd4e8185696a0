#pragma once
#include <cstddef>

namespace cdk {

/// Returns the memory of everything made on this thread since the scope began: constructs, values, apps.
/// Without one, memory is kept until the process ends, which suits an app that runs once.
class ArenaScope {
 public:
  ArenaScope();
  ~ArenaScope();
  ArenaScope(const ArenaScope&) = delete;
  ArenaScope& operator=(const ArenaScope&) = delete;

 private:
  void* previous_;
};

namespace detail {

/// Memory of the thread's current arena; never returns null.
void* allocate(std::size_t size, std::size_t align = 8);
/// Has `destroy(object)` called when the arena ends.
void registerCleanup(void* object, void (*destroy)(void*));

}  // namespace detail
}  // namespace cdk
