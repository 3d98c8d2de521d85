# The ortho-typography's files; text/CMakeLists.txt adds them to the library.
set(CICERO_TYPO_SOURCES
  typo_figures.cpp
  typo_fixed.cpp
  typo_formulas.cpp
  typo_locale.cpp
  typo_numbers.cpp
  typo_ordinals.cpp
  typo_quotes.cpp
  typo_signs.cpp
  typo_together.cpp
  typo_units.cpp
  typography.cpp
  typography_words.cpp)
