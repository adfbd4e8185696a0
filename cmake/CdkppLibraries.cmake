# The libraries, in the direction of the arrows: delivery -> aws -> cfn -> core; assertions stands on core, include on aws and registry.
set(cdkpp_private_packages nlohmann_json::nlohmann_json libyaml::libyaml fmt::fmt)
# What nearly every source includes; measured: a fifth to a third of the compile time of a library.
set(cdkpp_common_headers
  <algorithm> <string> <string_view> <vector>
  <cdk/cfn_resource.hpp> <cdk/fn.hpp> <cdk/resource.hpp> <cdk/stack.hpp>)

cdkpp_glob(core_sources PATTERNS src/*.cpp EXCLUDE "(_test\\.cpp$|/src/assertions/)")
cdkpp_library(cdkpp_core core
  SOURCES ${core_sources}
  PRIVATE_LINK ${cdkpp_private_packages}
  PRECOMPILE ${cdkpp_common_headers})
if(core_sources)
  target_include_directories(cdkpp_core PRIVATE ${PROJECT_SOURCE_DIR}/src)
  target_compile_definitions(cdkpp_core PRIVATE CDKPP_VERSION="${PROJECT_VERSION}")
endif()

cdkpp_library(cdkpp_cfn cfn SOURCES ${CDKPP_L1_SOURCES} LINK cdkpp::core)
cdkpp_library(cdkpp_registry registry SOURCES ${CDKPP_L1_REGISTRY} LINK cdkpp::cfn)

cdkpp_glob(assertions_sources PATTERNS src/assertions/*.cpp EXCLUDE "_test\\.cpp$")
cdkpp_library(cdkpp_assertions assertions
  SOURCES ${assertions_sources}
  LINK cdkpp::core
  PRIVATE_LINK ${cdkpp_private_packages}
  PRECOMPILE ${cdkpp_common_headers})

# constructs/<layer>/<module>/*.cpp, all modules or those of CDKPP_MODULES.
function(cdkpp_construct_sources out layer)
  set(patterns constructs/${layer}/*.cpp)
  if(CDKPP_MODULES)
    set(patterns)
    foreach(module IN LISTS CDKPP_MODULES)
      if(module MATCHES "^${layer}/")
        list(APPEND patterns constructs/${module}/*.cpp)
      endif()
    endforeach()
  endif()
  set(sources)
  if(patterns)
    cdkpp_glob(sources PATTERNS ${patterns} EXCLUDE "_test\\.cpp$")
  endif()
  set(${out} ${sources} PARENT_SCOPE)
endfunction()

cdkpp_construct_sources(aws_sources aws)
# What reads the templates of others names types by text, and so needs the registry, which is a tenth of a first build.
set(include_sources ${aws_sources})
list(FILTER include_sources INCLUDE REGEX "/cloudformation_include/")
list(FILTER aws_sources EXCLUDE REGEX "/cloudformation_include/")
cdkpp_library(cdkpp_aws aws
  SOURCES ${aws_sources}
  LINK cdkpp::cfn
  PRIVATE_LINK ${cdkpp_private_packages}
  PRECOMPILE ${cdkpp_common_headers})

cdkpp_library(cdkpp_include include
  SOURCES ${include_sources}
  LINK cdkpp::aws cdkpp::registry
  PRIVATE_LINK ${cdkpp_private_packages}
  PRECOMPILE ${cdkpp_common_headers})

cdkpp_construct_sources(delivery_sources delivery)
cdkpp_library(cdkpp_delivery delivery
  SOURCES ${delivery_sources}
  LINK cdkpp::aws
  PRIVATE_LINK ${cdkpp_private_packages}
  PRECOMPILE ${cdkpp_common_headers})
if(delivery_sources)
  cdkpp_precompile_included(cdkpp_delivery)
endif()

cdkpp_needs_l1(cdkpp_registry)
foreach(library cdkpp_aws cdkpp_include cdkpp_delivery)
  cdkpp_needs_l1(${library})
endforeach()

# An app starts a third sooner with the C++ runtime in it and at a fixed address; the property CDKPP_DEFAULT_LINK of its target
# leaves it as the compiler links by itself.
add_library(cdkpp_runtime INTERFACE)
add_library(cdkpp::runtime ALIAS cdkpp_runtime)
set_target_properties(cdkpp_runtime PROPERTIES EXPORT_NAME runtime)
if(NOT CDKPP_SANITIZE)
  foreach(option -static-libstdc++ -static-libgcc -no-pie)
    target_link_options(cdkpp_runtime INTERFACE $<$<NOT:$<BOOL:$<TARGET_PROPERTY:CDKPP_DEFAULT_LINK>>>:${option}>)
  endforeach()
endif()

# The name an app links: everything but the assertions.
add_library(cdkpp INTERFACE)
add_library(cdkpp::cdkpp ALIAS cdkpp)
target_link_libraries(cdkpp INTERFACE cdkpp::delivery cdkpp::include cdkpp::runtime)
