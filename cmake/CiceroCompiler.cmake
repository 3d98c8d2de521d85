# How every target of the project is compiled: the interface target cicero_compile_options.

add_library(cicero_compile_options INTERFACE)

set(gcc $<CXX_COMPILER_ID:GNU>)
target_compile_options(cicero_compile_options INTERFACE
  -Wall -Wextra -Wpedantic
  -Wshadow -Wnon-virtual-dtor -Woverloaded-virtual -Wold-style-cast -Wcast-qual
  -Wextra-semi -Wimplicit-fallthrough -Wformat=2
  # Narrowing is an error of type in a program that computes in integers. Changes of sign between
  # int and size_t are not: -Wsign-conversion would fill the code with casts that say nothing.
  -Wconversion -Wno-sign-conversion
  # {.size = x} with the other members left at their defaults is how values are built here.
  -Wno-missing-field-initializers
  $<${gcc}:-Wduplicated-cond>
  $<${gcc}:-Wduplicated-branches>
  $<${gcc}:-Wlogical-op>
  # GCC 12 reports a false overlap in std::string's operator+ (GCC bug 105329).
  $<${gcc}:-Wno-restrict>)

if(CICERO_WERROR)
  target_compile_options(cicero_compile_options INTERFACE
    -Werror
    # These come from GCC's middle end: they depend on what was inlined, and have false positives
    # inside std::optional, tl::expected and std::vector. They stay warnings.
    $<${gcc}:-Wno-error=maybe-uninitialized>
    $<${gcc}:-Wno-error=array-bounds>
    $<${gcc}:-Wno-error=stringop-overflow>
    $<${gcc}:-Wno-error=stringop-overread>
    $<${gcc}:-Wno-error=free-nonheap-object>)
endif()

if(CICERO_SANITIZE)
  target_compile_options(cicero_compile_options INTERFACE
    -fsanitize=${CICERO_SANITIZE} -fno-omit-frame-pointer)
  target_link_options(cicero_compile_options INTERFACE -fsanitize=${CICERO_SANITIZE})
  if(CICERO_SANITIZE MATCHES "undefined")
    target_compile_options(cicero_compile_options INTERFACE -fno-sanitize-recover=undefined)
  endif()
endif()

if(CICERO_LTO)
  include(CheckIPOSupported)
  check_ipo_supported(LANGUAGES CXX)
  set(CMAKE_INTERPROCEDURAL_OPTIMIZATION ON)
endif()

find_program(CCACHE_PROGRAM ccache)
if(CCACHE_PROGRAM)
  # A precompiled header is only cached when ccache is told to trust its macros.
  set(CMAKE_CXX_COMPILER_LAUNCHER
    ${CMAKE_COMMAND} -E env CCACHE_SLOPPINESS=pch_defines,time_macros ${CCACHE_PROGRAM})
  target_compile_options(cicero_compile_options INTERFACE $<${gcc}:-fpch-preprocess>)
endif()

# Forty test programs are linked at each change of a low folder: mold takes a quarter of the time.
find_program(MOLD_PROGRAM mold)
if(MOLD_PROGRAM AND NOT CICERO_LTO AND CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
  target_link_options(cicero_compile_options INTERFACE -fuse-ld=mold)
endif()
