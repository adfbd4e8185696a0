#include <cdk/value/arena.hpp>

#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <new>

#include <sys/mman.h>

namespace cdk {
namespace {

struct Chunk {
  Chunk* next;
};

constexpr std::size_t kFirstChunk = 32 * 1024;
constexpr std::size_t kHugePage = 2 * 1024 * 1024;
constexpr std::size_t kHugeChunk = kHugePage - sizeof(Chunk);   // what the chunks of a large tree hold
constexpr std::size_t kHugeFrom = kHugePage / 2 - kFirstChunk;  // held by the chunks before, each twice as large as the last
constexpr std::size_t kPieces = 4;                              // that a large chunk's pages come in
constexpr std::size_t kLeastPiece = 128 * 1024;

struct Cleanup {
  Cleanup* next;
  void* object;
  void (*destroy)(void*);
};

/// Has the kernel give pages at once: one by one, at the first touch of each, they cost more.
void populate([[maybe_unused]] void* memory, [[maybe_unused]] std::size_t size) {
#ifdef MADV_POPULATE_WRITE
  constexpr std::uintptr_t kPage = 4096;
  const auto begin = (reinterpret_cast<std::uintptr_t>(memory) + kPage - 1) & ~(kPage - 1);
  const auto end = (reinterpret_cast<std::uintptr_t>(memory) + size) & ~(kPage - 1);
  if (end > begin) (void)madvise(reinterpret_cast<void*>(begin), end - begin, MADV_POPULATE_WRITE);
#endif
}

/// One large page of the processor, where the kernel has such: fewer faults, and fewer misses when a large tree is walked.
void* hugePage() {
  void* memory = std::aligned_alloc(kHugePage, kHugePage);
#ifdef MADV_HUGEPAGE
  if (memory) (void)madvise(memory, kHugePage, MADV_HUGEPAGE);
#endif
  return memory;
}

/// Bump allocation in growing chunks. With CDKPP_ARENA_PER_NODE set when the library is built, each piece is
/// an allocation of its own, so that AddressSanitizer sees overruns.
struct Arena {
  char* at = nullptr;
  char* end = nullptr;  // as far as the chunk's pages are there
  char* chunkEnd = nullptr;
  Chunk* chunks = nullptr;
  Cleanup* cleanups = nullptr;
  std::size_t chunkSize = 0;
  std::size_t nextChunk = kFirstChunk;
  std::size_t held = 0;  // by all chunks

  void* addChunk(std::size_t size) {
    auto* chunk = static_cast<Chunk*>(size == kHugeChunk ? hugePage() : std::malloc(sizeof(Chunk) + size));
    if (!chunk) throw std::bad_alloc();
    chunk->next = chunks;
    chunks = chunk;
    return chunk + 1;
  }

  void* take(std::size_t size, std::size_t align) {
#ifdef CDKPP_ARENA_PER_NODE
    (void)align;
    return addChunk(size);
#else
    std::uintptr_t start = aligned(align);
    if (!at || start + size > reinterpret_cast<std::uintptr_t>(end)) start = makeRoom(size, align);
    at = reinterpret_cast<char*>(start + size);
    return reinterpret_cast<void*>(start);
#endif
  }

  std::uintptr_t aligned(std::size_t align) const {
    return (reinterpret_cast<std::uintptr_t>(at) + align - 1) & ~(align - 1);
  }

  /// More of the chunk, or a new one; gives where the object can start.
  std::uintptr_t makeRoom(std::size_t size, std::size_t align) {
    if (!at || aligned(align) + size > reinterpret_cast<std::uintptr_t>(chunkEnd)) {
      chunkSize = std::max(nextChunk, size + align);
      at = end = static_cast<char*>(addChunk(chunkSize));
      chunkEnd = at + chunkSize;
      held += chunkSize;
      nextChunk = held < kHugeFrom ? nextChunk * 2 : kHugeChunk;
    }
    const std::uintptr_t start = aligned(align);
    const std::size_t needed = start + size - reinterpret_cast<std::uintptr_t>(end);
    const std::size_t more = std::min(std::max({needed, chunkSize / kPieces, kLeastPiece}), static_cast<std::size_t>(chunkEnd - end));
    populate(end, more);
    end += more;
    return start;
  }

  void release() {
    for (Cleanup* c = cleanups; c; c = c->next) c->destroy(c->object);
    while (chunks) {
      Chunk* next = chunks->next;
      std::free(chunks);
      chunks = next;
    }
  }
};

// What the outermost arena of a thread holds stays for good: values may outlive the thread that made them.
constinit thread_local Arena outermost;
constinit thread_local Arena* scoped = nullptr;  // of the innermost scope

Arena& current() {
  return scoped ? *scoped : outermost;
}

}  // namespace

ArenaScope::ArenaScope() : previous_(scoped) {
  scoped = new Arena;
}

ArenaScope::~ArenaScope() {
  scoped->release();
  delete scoped;
  scoped = static_cast<Arena*>(previous_);
}

namespace detail {

void* allocate(std::size_t size, std::size_t align) {
  return current().take(size, align);
}

void registerCleanup(void* object, void (*destroy)(void*)) {
  Arena& arena = current();
  arena.cleanups = new (arena.take(sizeof(Cleanup), alignof(Cleanup))) Cleanup{arena.cleanups, object, destroy};
}

}  // namespace detail
}  // namespace cdk
