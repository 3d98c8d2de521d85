# The functions with which folders declare themselves.
#
#   cicero_library(<folder> [SOURCES a.cpp ...] [PUBLIC targets ...] [PRIVATE targets ...])
#     The static library cicero_<folder>, alias cicero::<folder>; without SOURCES, a library of
#     headers. Includes are written from src/: #include "base/length.hpp". Every library has
#     tl::expected.
#
#   cicero_program(<name> SOURCES main.cpp ... [LINK targets ...])
#     An executable, installed in bin/.
#
#   cicero_test(<name> SOURCES a.cpp ... [LINK targets ...] [LABELS labels ...])
#     One Catch2 program and one ctest entry of that name. main() is supplied, <catch2/catch.hpp> is
#     precompiled; property tests add cicero::rapidcheck to LINK and include <rapidcheck/catch.h>.
#     It runs in the source tree's root; the macro CICERO_SOURCE_DIR is that root as a string.
#
#   cicero_fuzz(<name> SOURCES a.cpp ... [LINK targets ...])
#   cicero_bench(<name> SOURCES a.cpp ... [LINK targets ...])
#     A libFuzzer target; a Google Benchmark program. main() is supplied.
#
# CICERO_FOLDERS (cache) restricts a build to some folders of src/: what links to a folder that was
# left out is skipped.

set(CICERO_FOLDERS "" CACHE STRING "Folders of src/ to build; all when empty")

# Sets `result` to false, with a message, if `target_name` needs a folder that this build leaves out.
function(cicero_has_folders result target_name)
  set(${result} TRUE PARENT_SCOPE)
  if(NOT CICERO_FOLDERS)
    return()
  endif()
  foreach(target IN LISTS ARGN)
    if(target MATCHES "^cicero::" AND NOT TARGET ${target})
      message(STATUS "Skipping ${target_name}: ${target} is not in CICERO_FOLDERS")
      set(${result} FALSE PARENT_SCOPE)
    endif()
  endforeach()
endfunction()

function(cicero_library folder)
  cmake_parse_arguments(PARSE_ARGV 1 arg "" "" "SOURCES;PUBLIC;PRIVATE")
  cicero_refuse_unknown(cicero_library ${folder} "${arg_UNPARSED_ARGUMENTS}")
  set(target cicero_${folder})
  if(arg_SOURCES)
    add_library(${target} STATIC ${arg_SOURCES})
    target_include_directories(${target} PUBLIC "${PROJECT_SOURCE_DIR}/src")
    target_link_libraries(${target}
      PUBLIC tl::expected ${arg_PUBLIC}
      PRIVATE ${arg_PRIVATE} $<BUILD_INTERFACE:cicero_compile_options>)
  else()
    add_library(${target} INTERFACE)
    target_include_directories(${target} INTERFACE "${PROJECT_SOURCE_DIR}/src")
    target_link_libraries(${target} INTERFACE tl::expected ${arg_PUBLIC} ${arg_PRIVATE})
  endif()
  add_library(cicero::${folder} ALIAS ${target})
endfunction()

function(cicero_program name)
  cmake_parse_arguments(PARSE_ARGV 1 arg "" "" "SOURCES;LINK")
  cicero_refuse_unknown(cicero_program ${name} "${arg_UNPARSED_ARGUMENTS}")
  cicero_has_folders(complete ${name} ${arg_LINK})
  if(NOT complete)
    return()
  endif()
  add_executable(${name} ${arg_SOURCES})
  target_link_libraries(${name} PRIVATE ${arg_LINK} cicero_compile_options)
  install(TARGETS ${name} RUNTIME DESTINATION "${CMAKE_INSTALL_BINDIR}")
endfunction()

function(cicero_test name)
  cmake_parse_arguments(PARSE_ARGV 1 arg "" "" "SOURCES;LINK;LABELS")
  cicero_refuse_unknown(cicero_test ${name} "${arg_UNPARSED_ARGUMENTS}")
  cicero_has_folders(complete ${name} ${arg_LINK})
  if(NOT complete)
    return()
  endif()
  add_executable(${name} ${arg_SOURCES})
  target_link_libraries(${name} PRIVATE ${arg_LINK} cicero_test_main)
  target_precompile_headers(${name} REUSE_FROM cicero_test_main)
  set_target_properties(${name} PROPERTIES POSITION_INDEPENDENT_CODE OFF)
  add_test(NAME ${name} COMMAND ${name} WORKING_DIRECTORY "${PROJECT_SOURCE_DIR}")
  set_tests_properties(${name} PROPERTIES TIMEOUT 300 LABELS "${arg_LABELS}")
endfunction()

function(cicero_fuzz name)
  cmake_parse_arguments(PARSE_ARGV 1 arg "" "" "SOURCES;LINK")
  cicero_refuse_unknown(cicero_fuzz ${name} "${arg_UNPARSED_ARGUMENTS}")
  cicero_has_folders(complete ${name} ${arg_LINK})
  if(NOT complete)
    return()
  endif()
  add_executable(${name} ${arg_SOURCES})
  target_link_libraries(${name} PRIVATE ${arg_LINK} cicero_compile_options)
  target_link_options(${name} PRIVATE -fsanitize=fuzzer)
endfunction()

function(cicero_bench name)
  cmake_parse_arguments(PARSE_ARGV 1 arg "" "" "SOURCES;LINK")
  cicero_refuse_unknown(cicero_bench ${name} "${arg_UNPARSED_ARGUMENTS}")
  cicero_has_folders(complete ${name} ${arg_LINK})
  if(NOT complete)
    return()
  endif()
  add_executable(${name} ${arg_SOURCES})
  target_link_libraries(${name} PRIVATE
    ${arg_LINK} benchmark::benchmark_main cicero_compile_options)
  target_compile_definitions(${name} PRIVATE CICERO_SOURCE_DIR="${PROJECT_SOURCE_DIR}")
endfunction()

function(cicero_refuse_unknown function name unknown)
  if(unknown)
    message(FATAL_ERROR "${function}(${name}): unexpected arguments: ${unknown}")
  endif()
endfunction()
