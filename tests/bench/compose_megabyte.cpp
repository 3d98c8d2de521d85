// For callgrind: HarfBuzz alone, then composition, once each.
//     compose_megabyte prose|mix|FILE whole|words [n]    each nth paragraph only; FILE: one a line
//     compose_megabyte prose|mix digest          what must not change
#include <cstdio>
#include <fstream>
#include <stdexcept>
#include <string>
#include <string_view>

#include "composing.hpp"
#include "corpus.hpp"

using namespace cicero;

namespace {

const bench::Texts& lines_of(const char* file) {
    static bench::Texts lines;
    std::ifstream in(file);
    for (std::string line; std::getline(in, line);) lines.push_back(line);
    if (lines.empty()) throw std::runtime_error(std::string("no text in ") + file);
    return lines;
}

}  // namespace

int main(int count, char** arguments) {
    const std::string_view text = count > 1 ? arguments[1] : "prose";
    const bool join_words = count > 2 && std::string_view(arguments[2]) == "words";
    const std::size_t step = count > 3 ? std::stoul(arguments[3]) : 1;
    const bench::Texts& all = text == "mix"     ? bench::megabyte()
                              : text == "prose" ? bench::prose()
                                                : lines_of(arguments[1]);
    bench::Texts texts;
    for (std::size_t i = 0; i < all.size(); i += step) texts.push_back(all[i]);
    const std::vector<story::Paragraph> paragraphs = bench::paragraphs_of(texts);
    const font::FacePtr face = bench::face(paragraphs.front().style.character.families.front());
    font::Library library = bench::library();
    if (count > 2 && std::string_view(arguments[2]) == "digest") {
        std::printf("%016llx\n",
                    static_cast<unsigned long long>(bench::digest(paragraphs, library)));
        return 0;
    }
    std::printf("%zu paragraphs, %zu glyphs", texts.size(), bench::hb_shape_alone(texts, face));
    std::printf(", %zu lines\n", bench::compose_all(paragraphs, library, join_words));
}
