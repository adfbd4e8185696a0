# Fuzz targets: every tests/fuzz/*_fuzz.cpp, with clang's libFuzzer. The libraries are instrumented by the preset's flags.
cdkpp_glob(fuzz_sources PATTERNS tests/fuzz/*_fuzz.cpp)
foreach(source IN LISTS fuzz_sources)
  cmake_path(GET source STEM name)
  cdkpp_executable(${name} SOURCES ${source} LINK cdkpp::core)
  target_include_directories(${name} PRIVATE ${PROJECT_SOURCE_DIR}/src)
  target_link_options(${name} PRIVATE -fsanitize=fuzzer)
  set_target_properties(${name} PROPERTIES RUNTIME_OUTPUT_DIRECTORY ${PROJECT_BINARY_DIR}/fuzz)
endforeach()
