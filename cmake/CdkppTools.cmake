# Tools and packages the build finds: the cache and linker when they are there, the libraries of the .cpp files always.
find_package(nlohmann_json REQUIRED)
find_package(CLI11 REQUIRED)
find_package(fmt REQUIRED)
include(CdkppYaml)

find_program(CDKPP_CCACHE ccache)
if(CDKPP_CCACHE AND PROJECT_IS_TOP_LEVEL AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
  set(CMAKE_CXX_COMPILER_LAUNCHER ${CMAKE_CURRENT_LIST_DIR}/compile_cached.sh ${CDKPP_CCACHE})
endif()

find_program(CDKPP_MOLD mold)
