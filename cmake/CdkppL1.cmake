# L1: tools/l1gen reads spec/*.json once a build and writes one header a resource type and sixteen sources with their tables.
set(CDKPP_GENERATED ${PROJECT_BINARY_DIR}/generated)
set(CDKPP_L1_STAMP ${CDKPP_GENERATED}/l1.stamp)
# The list of all generated types: for tests, and for templates of other tools that name types by text.
set(CDKPP_L1_REGISTRY)

cdkpp_glob(l1gen_sources PATTERNS tools/l1gen/*.cpp EXCLUDE "_test\\.cpp$")
file(GLOB l1_spec CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/spec/*.json ${PROJECT_SOURCE_DIR}/spec/VERSION)
set(CDKPP_HAS_L1 OFF)
set(CDKPP_L1_SOURCES)

if(l1gen_sources AND l1_spec)
  set(CDKPP_HAS_L1 ON)
  add_executable(l1gen ${l1gen_sources})
  cdkpp_flags(l1gen)
  target_compile_options(l1gen PRIVATE -O1)
  # Two thirds of the time: nlohmann/json and fmt are read once.
  set_target_properties(l1gen PROPERTIES UNITY_BUILD ON UNITY_BUILD_BATCH_SIZE 0)
  target_include_directories(l1gen PRIVATE ${PROJECT_SOURCE_DIR}/include ${PROJECT_SOURCE_DIR})
  target_link_libraries(l1gen PRIVATE nlohmann_json::nlohmann_json fmt::fmt CLI11::CLI11)

  set(CDKPP_L1_REGISTRY ${CDKPP_GENERATED}/src/registry.cpp ${CDKPP_GENERATED}/src/factories.cpp)
  foreach(number RANGE 15)
    string(LENGTH ${number} digits)
    if(digits EQUAL 1)
      set(number 0${number})
    endif()
    list(APPEND CDKPP_L1_SOURCES ${CDKPP_GENERATED}/src/unity_${number}.cpp)
  endforeach()
  # l1gen leaves files alone that would not change; the stamp moves only when one did, and with it whatever includes them.
  add_custom_command(
    OUTPUT ${CDKPP_L1_STAMP} ${CDKPP_L1_SOURCES} ${CDKPP_L1_REGISTRY}
    COMMAND l1gen ${PROJECT_SOURCE_DIR}/spec ${CDKPP_GENERATED}
    COMMAND ${CMAKE_COMMAND} -DFOLDER=${CDKPP_GENERATED} -DSTAMP=${CDKPP_L1_STAMP} -P ${PROJECT_SOURCE_DIR}/cmake/stamp_if_newer.cmake
    DEPENDS l1gen ${l1_spec}
    COMMENT "Generating L1 from spec/"
    VERBATIM)
  add_custom_target(cdkpp_l1 DEPENDS ${CDKPP_L1_STAMP} ${CDKPP_L1_SOURCES} ${CDKPP_L1_REGISTRY})
endif()

# Makes a target wait for the generated headers and follow their changes.
function(cdkpp_needs_l1 target)
  get_target_property(type ${target} TYPE)
  if(NOT CDKPP_HAS_L1 OR type STREQUAL INTERFACE_LIBRARY)
    return()
  endif()
  add_dependencies(${target} cdkpp_l1)
  get_target_property(sources ${target} SOURCES)
  set_property(SOURCE ${sources} TARGET_DIRECTORY ${target} APPEND PROPERTY OBJECT_DEPENDS ${CDKPP_L1_STAMP})
endfunction()
