# cmake --install: the libraries, their headers, and a package that find_package(cdkpp) finds.
include(CMakePackageConfigHelpers)
include(GNUInstallDirs)

set(package_folder ${CMAKE_INSTALL_LIBDIR}/cmake/cdkpp)
install(TARGETS cdkpp cdkpp_core cdkpp_cfn cdkpp_registry cdkpp_aws cdkpp_include cdkpp_delivery cdkpp_assertions cdkpp_runtime EXPORT cdkppTargets)
install(EXPORT cdkppTargets NAMESPACE cdkpp:: DESTINATION ${package_folder})

install(DIRECTORY include/cdk DESTINATION ${CMAKE_INSTALL_INCLUDEDIR})
install(DIRECTORY constructs DESTINATION ${CMAKE_INSTALL_INCLUDEDIR} FILES_MATCHING PATTERN "*.hpp")
install(DIRECTORY ${CDKPP_GENERATED}/cdk DESTINATION ${CMAKE_INSTALL_INCLUDEDIR} OPTIONAL)

configure_package_config_file(cmake/cdkppConfig.cmake.in ${PROJECT_BINARY_DIR}/cdkppConfig.cmake INSTALL_DESTINATION ${package_folder})
write_basic_package_version_file(${PROJECT_BINARY_DIR}/cdkppConfigVersion.cmake COMPATIBILITY SameMinorVersion)
install(FILES cmake/CdkppYaml.cmake cmake/CdkppApp.cmake ${PROJECT_BINARY_DIR}/cdkppConfig.cmake ${PROJECT_BINARY_DIR}/cdkppConfigVersion.cmake DESTINATION ${package_folder})
