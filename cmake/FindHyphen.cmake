# libhyphen ships neither a pkg-config nor a CMake file. Defines Hyphen::Hyphen. Its header has no
# version, so a version asked for is checked by what it brought: 2.8 by hnj_hyphen_load_file.

find_path(Hyphen_INCLUDE_DIR hyphen.h)
find_library(Hyphen_LIBRARY NAMES hyphen)
mark_as_advanced(Hyphen_INCLUDE_DIR Hyphen_LIBRARY)

if(Hyphen_INCLUDE_DIR)
  file(STRINGS "${Hyphen_INCLUDE_DIR}/hyphen.h" line REGEX "hnj_hyphen_load_file")
  if(line)
    set(Hyphen_VERSION 2.8)
  endif()
endif()

include(FindPackageHandleStandardArgs)
find_package_handle_standard_args(Hyphen
  REQUIRED_VARS Hyphen_LIBRARY Hyphen_INCLUDE_DIR
  VERSION_VAR Hyphen_VERSION)

if(Hyphen_FOUND AND NOT TARGET Hyphen::Hyphen)
  add_library(Hyphen::Hyphen UNKNOWN IMPORTED)
  set_target_properties(Hyphen::Hyphen PROPERTIES
    IMPORTED_LOCATION "${Hyphen_LIBRARY}"
    INTERFACE_INCLUDE_DIRECTORIES "${Hyphen_INCLUDE_DIR}")
endif()
