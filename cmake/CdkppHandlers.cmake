# Code of Lambda functions as C++ texts: <handlers/FILE.inc> holds the string literal of FILE, an index.js, index.py or another file of that kind.
file(GLOB_RECURSE handler_files CONFIGURE_DEPENDS RELATIVE ${PROJECT_SOURCE_DIR}
  ${PROJECT_SOURCE_DIR}/src/handlers/*.js ${PROJECT_SOURCE_DIR}/constructs/*/*/handlers/*.js
  ${PROJECT_SOURCE_DIR}/constructs/*/*/handlers/*.py)
foreach(file IN LISTS handler_files)
  set_property(DIRECTORY ${PROJECT_SOURCE_DIR} APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${file})
  file(READ ${PROJECT_SOURCE_DIR}/${file} code)
  file(CONFIGURE OUTPUT ${CDKPP_GENERATED}/handlers/${file}.inc CONTENT "R\"cdkpp(@code@)cdkpp\"\n" @ONLY)
endforeach()
