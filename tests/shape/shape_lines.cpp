// Reads lines (font, features, language, script, text), prints their glyphs as hb-shape would.
// For tests/oracle/shape.py.
#include <iostream>

#include "line.hpp"

int main() {
    cicero::test::LineShaper shaper;
    for (std::string line; std::getline(std::cin, line);)
        std::cout << shaper.joined(cicero::test::read_line(line)) << '\n';
}
