#include "lint/dictionary.hpp"

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <map>
#include <optional>

#include <hunspell/hunspell.hxx>
#include <unicode/ucnv.h>

#include "base/handle.hpp"
#include "base/utf8.hpp"

namespace cicero::lint {

namespace {

namespace fs = std::filesystem;
using Word = std::u32string_view;

/// Of a run over thousands of contents the words that differ: some 50 MB.
constexpr std::size_t most_kept = 500'000;

/// Makes room for a further word.
void bound(auto& kept) {
    if (kept.size() >= most_kept) kept.clear();
}

/// Where the language's tag alone names no file.
std::vector<std::string> names_of_dictionary(const std::string& language) {
    std::string tag = language;
    std::replace(tag.begin(), tag.end(), '-', '_');
    const std::string base = tag.substr(0, tag.find('_'));
    static const std::map<std::string, std::vector<std::string>> usual{
        {"fr", {"fr_FR", "fr"}}, {"en", {"en_GB", "en_US"}}, {"de", {"de_DE"}},
        {"es", {"es_ES", "es"}}, {"it", {"it_IT"}},          {"pt", {"pt_PT", "pt_BR"}},
        {"nl", {"nl_NL", "nl"}}, {"ru", {"ru_RU"}}};
    std::vector<std::string> out{tag};
    if (const auto found = usual.find(base); found != usual.end())
        out.insert(out.end(), found->second.begin(), found->second.end());
    out.push_back(base);
    return out;
}

std::optional<fs::path> dictionary_file(const std::string& language) {
    std::vector<fs::path> folders;
    if (const char* set = std::getenv("DICPATH")) {
        std::string_view rest = set;
        while (!rest.empty()) {
            const std::size_t end = std::min(rest.find(':'), rest.size());
            folders.emplace_back(rest.substr(0, end));
            rest.remove_prefix(std::min(end + 1, rest.size()));
        }
    }
    folders.emplace_back("/usr/share/hunspell");
    folders.emplace_back("/usr/share/myspell/dicts");
    std::error_code error;
    for (const std::string& name : names_of_dictionary(language))
        for (const fs::path& folder : folders)
            if (fs::is_regular_file(folder / (name + ".dic"), error) &&
                fs::is_regular_file(folder / (name + ".aff"), error))
                return folder / name;
    return std::nullopt;
}

}  // namespace

struct Dictionary::Files {
    explicit Files(const fs::path& stem)
        : hunspell((stem.string() + ".aff").c_str(), (stem.string() + ".dic").c_str()) {
        UErrorCode status = U_ZERO_ERROR;
        const std::string encoding = hunspell.get_dict_encoding();
        if (encoding != "UTF-8") converter.reset(ucnv_open(encoding.c_str(), &status));
    }

    std::optional<std::string> encoded(Word word) const {
        const std::string utf8 = base::to_utf8(std::u32string(word));
        if (!converter) return utf8;
        std::string out(utf8.size() * 4 + 16, '\0');
        UErrorCode status = U_ZERO_ERROR;
        const int size =
            ucnv_fromAlgorithmic(converter.get(), UCNV_UTF8, out.data(), int(out.size()),
                                 utf8.data(), int(utf8.size()), &status);
        if (U_FAILURE(status)) return std::nullopt;
        out.resize(std::size_t(size));
        return out;
    }
    std::string decoded(const std::string& bytes) const {
        if (!converter) return bytes;
        std::string out(bytes.size() * 4 + 16, '\0');
        UErrorCode status = U_ZERO_ERROR;
        const int size = ucnv_toAlgorithmic(UCNV_UTF8, converter.get(), out.data(), int(out.size()),
                                            bytes.data(), int(bytes.size()), &status);
        out.resize(U_SUCCESS(status) ? std::size_t(size) : 0);
        return out;
    }

    Hunspell hunspell;
    Handle<UConverter, ucnv_close> converter;  ///< null: UTF-8
};

Dictionary::Dictionary(std::unique_ptr<Files> files, bool is_french)
    : files_(std::move(files)), is_french_(is_french) {}
Dictionary::~Dictionary() = default;

std::unique_ptr<Dictionary> Dictionary::find(const std::string& language) {
    const auto stem = dictionary_file(language);
    if (!stem) return nullptr;
    return std::unique_ptr<Dictionary>(
        new Dictionary(std::make_unique<Files>(*stem), language.starts_with("fr")));
}

bool Dictionary::has(Word word) {
    std::u32string key(word);
    std::replace(key.begin(), key.end(), U'’', U'\'');
    std::replace(key.begin(), key.end(), U'‑', U'-');
    if (const auto found = known_.find(key); found != known_.end()) return found->second;
    const auto bytes = files_->encoded(key);
    const bool right = !bytes || files_->hunspell.spell(*bytes);
    bound(known_);
    known_.emplace(std::move(key), right);
    return right;
}

bool Dictionary::has_guess(Word word) const {
    const auto bytes = files_->encoded(word);
    return bytes && files_->hunspell.spell(*bytes);
}

const std::vector<std::string>& Dictionary::suggest(Word word) {
    bound(suggested_);
    const auto [entry, fresh] = suggested_.try_emplace(std::u32string(word));
    std::vector<std::string>& out = entry->second;
    if (!fresh) return out;
    if (const auto bytes = files_->encoded(word)) out = files_->hunspell.suggest(*bytes);
    for (std::string& s : out) s = files_->decoded(s);
    return out;
}

Dictionary* Dictionaries::find(const std::string& language) {
    const auto [entry, fresh] = by_language_.try_emplace(language);
    if (fresh) entry->second = Dictionary::find(language);
    return entry->second.get();
}

}  // namespace cicero::lint
