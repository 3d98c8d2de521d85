#include "corpus.hpp"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <stdexcept>

namespace cicero::bench {

namespace {

Corpus read() {
    std::vector<std::filesystem::path> files;
    const auto root = std::filesystem::path(CICERO_SOURCE_DIR) / "content";
    for (const auto& entry : std::filesystem::recursive_directory_iterator(root))
        if (entry.path().extension() == ".yaml" && entry.path().parent_path() != root / "donnees")
            files.push_back(entry.path());
    std::sort(files.begin(), files.end());
    Corpus out;
    for (const auto& file : files) {
        std::ifstream in(file);
        std::string paragraph;
        for (std::string line; std::getline(in, line);) {
            std::istringstream words(line);
            std::string joined;
            for (std::string word; words >> word; joined += (joined.empty() ? "" : " ") + word) {
            }
            if (!joined.empty()) {
                paragraph += (paragraph.empty() ? "" : " ") + joined;
                if (paragraph.size() < 400) continue;
            }
            if (paragraph.size() >= 200) out.paragraphs.push_back(paragraph);
            paragraph.clear();
        }
    }
    for (const std::string& p : out.paragraphs) {
        out.text += p + "\n";
        std::istringstream words(p);
        for (std::string word; words >> word;) out.words.push_back(word);
    }
    if (out.words.size() < 1000) throw std::runtime_error("the corpus is too small");
    return out;
}

}  // namespace

const Corpus& corpus() {
    static const Corpus all = read();
    return all;
}

font::FacePtr garamond() {
    diagnostic::Diagnostics diagnostics;
    font::Library library(font::read_catalogue(
        std::string(CICERO_SOURCE_DIR) + "/fonts/catalogue.yaml", diagnostics));
    return library.find("EB Garamond", 400, false);
}

}  // namespace cicero::bench
