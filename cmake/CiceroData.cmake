# What is installed beside the program, and cicero::config, the header that says where it lies:
# <bin>/cicero and <share>/cicero/{layouts,fonts,content}. A build tree has the same shape, with links
# into the source tree, so that the program finds its data by one rule and holds no path of the
# machine that built it.

file(RELATIVE_PATH CICERO_DATA_FROM_EXECUTABLE
  "${CMAKE_INSTALL_FULL_BINDIR}" "${CMAKE_INSTALL_FULL_DATADIR}/cicero")
file(RELATIVE_PATH CICERO_DATA_FROM_LIBRARY
  "${CMAKE_INSTALL_FULL_LIBDIR}" "${CMAKE_INSTALL_FULL_DATADIR}/cicero")
configure_file(cmake/cicero_config.hpp.in generated/cicero_config.hpp @ONLY)
add_library(cicero_config INTERFACE)
add_library(cicero::config ALIAS cicero_config)
target_include_directories(cicero_config INTERFACE "${PROJECT_BINARY_DIR}/generated")

cmake_path(APPEND CMAKE_RUNTIME_OUTPUT_DIRECTORY "${CICERO_DATA_FROM_EXECUTABLE}"
  OUTPUT_VARIABLE build_data)
cmake_path(NORMAL_PATH build_data)
file(MAKE_DIRECTORY "${build_data}")
set(CICERO_BUILD_DATA "${build_data}")
foreach(folder IN ITEMS layouts fonts content)
  file(CREATE_LINK "${PROJECT_SOURCE_DIR}/${folder}" "${build_data}/${folder}" SYMBOLIC)
  if(EXISTS "${PROJECT_SOURCE_DIR}/${folder}")
    install(DIRECTORY ${folder} DESTINATION "${CMAKE_INSTALL_DATADIR}/cicero")
  endif()
endforeach()
install(FILES LICENSE CHANGELOG.md DESTINATION "${CMAKE_INSTALL_DOCDIR}")
