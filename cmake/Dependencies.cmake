# Every library that the project uses, with the oldest version it is known to work with (Debian 12's,
# unless a reason stands beside it) and the target to link. The packages are in cmake/packages.txt.

find_package(PkgConfig REQUIRED)
set(THREADS_PREFER_PTHREAD_FLAG ON)
find_package(Threads REQUIRED)

# cicero_pkg_config(<target> "<module>>=<version>"): an imported target from a pkg-config file.
function(cicero_pkg_config target module)
  string(MAKE_C_IDENTIFIER "${target}" prefix)
  pkg_check_modules(${prefix} REQUIRED IMPORTED_TARGET GLOBAL "${module}")
  add_library(${target} ALIAS PkgConfig::${prefix})
endfunction()

# PDF. 2.4 moved declarations that pdf/ relies on: checked there, not here.
find_package(LibHaru 2.3 REQUIRED)                       # LibHaru::LibHaru
cicero_pkg_config(libdeflate::libdeflate "libdeflate>=1.14")

# Fonts and text
cicero_pkg_config(HarfBuzz::HarfBuzz "harfbuzz>=6.0")
cicero_pkg_config(HarfBuzz::Subset "harfbuzz-subset>=6.0")
find_package(Freetype 2.12 REQUIRED)                     # Freetype::Freetype
cicero_pkg_config(Fontconfig::Fontconfig "fontconfig>=2.14")
find_package(ICU 72 REQUIRED COMPONENTS uc i18n)         # ICU::uc ICU::i18n
cicero_pkg_config(hunspell::hunspell "hunspell>=1.7")
find_package(Hyphen 2.8 REQUIRED)                        # Hyphen::Hyphen

# Content
find_package(yaml-cpp 0.7 REQUIRED)                      # yaml-cpp
cicero_pkg_config(md4c::md4c "md4c>=0.4.8")

# Dates
cicero_pkg_config(libical::libical "libical>=3.0.16")
cicero_pkg_config(erfa::erfa "erfa>=2.0")                # eraMoon98 came with 2.0

# Images and colour
find_package(PNG 1.6 REQUIRED)                           # PNG::PNG
find_package(JPEG REQUIRED)                              # JPEG::JPEG
cicero_pkg_config(lcms2::lcms2 "lcms2>=2.14")
cicero_pkg_config(qrencode::qrencode "libqrencode>=4.1")

# The language and the command line
find_package(tl-expected 1.0 CONFIG REQUIRED)            # tl::expected
find_package(fmt 9.1 CONFIG REQUIRED)                    # fmt::fmt
find_package(nlohmann_json 3.11 CONFIG REQUIRED)         # nlohmann_json::nlohmann_json
find_package(CLI11 2.1 CONFIG REQUIRED)                  # CLI11::CLI11

# Tests. Catch2 3 has other headers and its own main: stay on 2.
if(CICERO_TESTS)
  find_package(Catch2 2.13 CONFIG REQUIRED)              # Catch2::Catch2
  find_package(rapidcheck CONFIG REQUIRED)               # has no version
  add_library(cicero::rapidcheck ALIAS rapidcheck_catch)
endif()
if(CICERO_BENCH)
  find_package(benchmark 1.7 CONFIG REQUIRED)            # benchmark::benchmark_main
endif()
