# What every own target gets. Nothing here is global, so a project that adds cdkpp keeps its own flags.

# The files below FOLDER that match one of the patterns and none of the exclusions.
#   cdkpp_glob(OUT PATTERNS src/*.cpp ... [EXCLUDE regex])
function(cdkpp_glob out)
  cmake_parse_arguments(ARG "" "EXCLUDE" "PATTERNS" ${ARGN})
  list(TRANSFORM ARG_PATTERNS PREPEND "${PROJECT_SOURCE_DIR}/")
  file(GLOB_RECURSE files CONFIGURE_DEPENDS ${ARG_PATTERNS})
  if(ARG_EXCLUDE)
    list(FILTER files EXCLUDE REGEX "${ARG_EXCLUDE}")
  endif()
  set(${out} ${files} PARENT_SCOPE)
endfunction()

# Language level, warnings, sections, linker.
function(cdkpp_flags target)
  set_target_properties(${target} PROPERTIES CXX_STANDARD 20 CXX_STANDARD_REQUIRED ON CXX_EXTENSIONS OFF)
  target_compile_options(${target} PRIVATE
    -Wall -Wextra $<$<BOOL:${CDKPP_WERROR}>:-Werror> -ffunction-sections -fdata-sections
    $<$<CXX_COMPILER_ID:Clang>:-Werror=reorder-init-list>
    # g++ 12 sees out-of-bounds copies in plain additions of texts, which are none.
    $<$<CXX_COMPILER_ID:GNU>:-Wno-array-bounds> $<$<CXX_COMPILER_ID:GNU>:-Wno-restrict> $<$<CXX_COMPILER_ID:GNU>:-Wno-stringop-overflow>
    "$<$<CXX_COMPILER_ID:Clang>:SHELL:-Xclang -fno-pch-timestamp>"
    $<$<CXX_COMPILER_ID:GNU>:-fpch-preprocess>
    $<$<BOOL:${CDKPP_SANITIZE}>:-fsanitize=address,undefined -fno-sanitize-recover=all -fno-omit-frame-pointer>
    # With sanitizers g++ 12 sees uninitialized members inside std::regex, which are none.
    $<$<AND:$<BOOL:${CDKPP_SANITIZE}>,$<CXX_COMPILER_ID:GNU>>:-Wno-maybe-uninitialized>)
  target_link_options(${target} PRIVATE
    -Wl,--gc-sections $<$<BOOL:${CDKPP_MOLD}>:-fuse-ld=mold> $<$<BOOL:${CDKPP_SANITIZE}>:-fsanitize=address,undefined>)
endfunction()

function(cdkpp_precompile target)
  if(CDKPP_PCH)
    target_precompile_headers(${target} PRIVATE ${ARGN})
  endif()
endfunction()

# A static library, or an empty interface one while its folder has no sources yet.
#   cdkpp_library(cdkpp_core core SOURCES ... LINK ... PRIVATE_LINK ... PRECOMPILE ...)
function(cdkpp_library target alias)
  cmake_parse_arguments(ARG "" "" "SOURCES;LINK;PRIVATE_LINK;PRECOMPILE" ${ARGN})
  if(ARG_SOURCES)
    add_library(${target} STATIC ${ARG_SOURCES})
    set(scope PUBLIC)
    cdkpp_flags(${target})
    # Library files are named cdkpp:/src/... in locations, so that an error shows the user's line and not ours.
    target_compile_options(${target} PRIVATE -fmacro-prefix-map=${PROJECT_SOURCE_DIR}/=cdkpp:/ ${CDKPP_LIBRARY_FLAGS})
    target_link_libraries(${target} PRIVATE ${ARG_PRIVATE_LINK})
    cdkpp_precompile(${target} ${ARG_PRECOMPILE})
  else()
    add_library(${target} INTERFACE)
    set(scope INTERFACE)
  endif()
  add_library(cdkpp::${alias} ALIAS ${target})
  set_target_properties(${target} PROPERTIES EXPORT_NAME ${alias})
  target_compile_features(${target} ${scope} cxx_std_20)
  target_link_libraries(${target} ${scope} ${ARG_LINK})
  target_include_directories(${target} ${scope}
    $<BUILD_INTERFACE:${PROJECT_SOURCE_DIR}/include> $<BUILD_INTERFACE:${PROJECT_SOURCE_DIR}> $<BUILD_INTERFACE:${CDKPP_GENERATED}>
    $<INSTALL_INTERFACE:include>)
endfunction()

# An executable on the libraries: a test, an example, a tool.
function(cdkpp_executable target)
  cmake_parse_arguments(ARG "" "" "SOURCES;LINK;PRECOMPILE" ${ARGN})
  add_executable(${target} ${ARG_SOURCES})
  cdkpp_flags(${target})
  target_link_libraries(${target} PRIVATE ${ARG_LINK})
  if(ARG_PRECOMPILE)
    cdkpp_precompile(${target} ${ARG_PRECOMPILE})
  endif()
  cdkpp_needs_l1(${target})
endfunction()
