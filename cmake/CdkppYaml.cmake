# libyaml comes without a CMake package. The static library where there is one: an app starts sooner with one less to load.
if(NOT TARGET libyaml::libyaml)
  find_path(CDKPP_YAML_INCLUDE yaml.h REQUIRED)
  find_library(CDKPP_YAML_LIBRARY NAMES libyaml.a yaml REQUIRED)
  add_library(libyaml::libyaml UNKNOWN IMPORTED)
  set_target_properties(libyaml::libyaml PROPERTIES
    IMPORTED_LOCATION ${CDKPP_YAML_LIBRARY} INTERFACE_INCLUDE_DIRECTORIES ${CDKPP_YAML_INCLUDE})
endif()
