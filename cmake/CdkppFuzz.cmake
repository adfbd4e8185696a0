# Fuzz targets: every tests/fuzz/*_fuzz.cpp, with clang's libFuzzer. The libraries are instrumented by the preset's flags.
# They stand on the core alone, so that nothing else is built for them.
cdkpp_glob(fuzz_sources PATTERNS tests/fuzz/*_fuzz.cpp)
add_custom_target(fuzz_targets)
foreach(source IN LISTS fuzz_sources)
  cmake_path(GET source STEM name)
  add_executable(${name} ${source})
  cdkpp_flags(${name})
  target_link_libraries(${name} PRIVATE cdkpp::core)
  target_include_directories(${name} PRIVATE ${PROJECT_SOURCE_DIR}/src)
  target_link_options(${name} PRIVATE -fsanitize=fuzzer)
  set_target_properties(${name} PROPERTIES RUNTIME_OUTPUT_DIRECTORY ${PROJECT_BINARY_DIR}/fuzz)
  add_dependencies(fuzz_targets ${name})
endforeach()
