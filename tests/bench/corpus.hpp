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
/// A megabyte in paragraphs of some 600 bytes, none twice: words of the corpus and of the French
/// dictionary in the proportions of prose (Zipf and Mandelbrot: the r-th word has a share of
/// 1 / (r + 2.7)). 21,000 different ones among 170,000.
[[nodiscard]] const std::vector<std::string>& megabyte();
/// A megabyte in paragraphs of two to six sentences of the corpus, none twice: real sentences, but
/// no more than the 5,000 words of content/.
[[nodiscard]] const std::vector<std::string>& prose();
[[nodiscard]] font::FacePtr face(const std::string& family);

}  // namespace cicero::bench
