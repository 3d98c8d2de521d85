#include "corpus.hpp"

#include <algorithm>
#include <cmath>
#include <filesystem>
#include <fstream>
#include <map>
#include <random>
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

// The commonest words first: those of the corpus by how often they come, then the dictionary's.
std::vector<std::string> ranked_words() {
    std::map<std::string, int> counts;
    for (const std::string& word : corpus().words) ++counts[word];
    std::vector<std::pair<int, std::string>> order;
    for (const auto& [word, count] : counts) order.emplace_back(-count, word);
    std::sort(order.begin(), order.end());
    std::vector<std::string> out;
    for (auto& [count, word] : order) out.push_back(std::move(word));
    std::ifstream dictionary("/usr/share/hunspell/fr.dic");
    for (std::string line; std::getline(dictionary, line);)
        if (const std::string word = line.substr(0, line.find('/')); !counts.contains(word))
            out.push_back(word);
    return out;
}

std::vector<std::string> mix() {
    const std::vector<std::string> words = ranked_words();
    std::mt19937 engine(20270912);
    constexpr double shift = 2.7, power = 1 - 1.12;
    const double first = std::pow(1 + shift, power),
                 last = std::pow(double(words.size()) + shift, power);
    std::vector<std::string> out;
    for (std::size_t bytes = 0; bytes < 1000000; bytes += out.back().size()) {
        std::string paragraph;
        while (paragraph.size() < 600) {
            const double share = double(engine()) / double(std::mt19937::max());
            const auto rank =
                std::size_t(std::pow(first + share * (last - first), 1 / power) - shift);
            if (!paragraph.empty()) paragraph += ' ';
            paragraph += words[std::clamp<std::size_t>(rank, 1, words.size()) - 1];
        }
        out.push_back(std::move(paragraph));
    }
    return out;
}

bool is_word(const std::string& word) {
    return word.find_first_of("*_`<>[]{}\\|#@~^=$&+\"/0123456789") == std::string::npos &&
           word.find(':') == std::string::npos && word.find_first_not_of("-'") == 0;
}

// Of at least six words that all are words, as they stand in the corpus.
std::vector<std::string> sentences() {
    std::vector<std::string> out;
    std::string sentence;
    std::size_t count = 0;
    bool sound = true;
    for (const std::string& word : corpus().words) {
        sentence += (count++ > 0 ? " " : "") + word;
        sound = sound && is_word(word);
        if (std::string_view(".!?").find(word.back()) == std::string_view::npos) continue;
        if (sound && count >= 6) out.push_back(sentence);
        sentence.clear();
        count = 0;
        sound = true;
    }
    std::sort(out.begin(), out.end());
    out.erase(std::unique(out.begin(), out.end()), out.end());
    return out;
}

std::vector<std::string> recombine() {
    const std::vector<std::string> all = sentences();
    std::mt19937 engine(20270912);
    std::vector<std::string> out;
    for (std::size_t bytes = 0; bytes < 1000000; bytes += out.back().size()) {
        std::string paragraph;
        for (auto n = 2 + engine() % 5; n > 0; --n)
            paragraph += (paragraph.empty() ? "" : " ") + all[engine() % all.size()];
        out.push_back(std::move(paragraph));
    }
    return out;
}

}  // namespace

const Corpus& corpus() {
    static const Corpus all = read();
    return all;
}

const std::vector<std::string>& megabyte() {
    static const std::vector<std::string> all = mix();
    return all;
}

const std::vector<std::string>& prose() {
    static const std::vector<std::string> all = recombine();
    return all;
}

font::FacePtr face(const std::string& family) {
    diagnostic::Diagnostics diagnostics;
    font::Library library(font::read_catalogue(
        std::string(CICERO_SOURCE_DIR) + "/fonts/catalogue.yaml", diagnostics));
    return library.find(family, font::Wanted{});
}

}  // namespace cicero::bench
