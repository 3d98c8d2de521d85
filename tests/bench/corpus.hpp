#pragma once

#include <string>
#include <vector>

#include "font/library.hpp"

/// What the benchmarks run on: the prose that ships under content/, and its words.
namespace cicero::bench {

struct Corpus {
    std::string text;                     ///< one paragraph a line
    std::vector<std::string> paragraphs;  ///< of at least 200 bytes
    std::vector<std::string> words;       ///< as they come, repeated as prose repeats them
};

[[nodiscard]] const Corpus& corpus();
[[nodiscard]] font::FacePtr garamond();

}  // namespace cicero::bench
