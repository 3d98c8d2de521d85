#include "lint/project.hpp"

#include <array>
#include <span>
#include <sstream>

#include "files/project_file.hpp"
#include "files/read.hpp"
#include "proof/codes.hpp"
#include "yaml/parse.hpp"

namespace cicero::lint {

namespace {

namespace fs = std::filesystem;
using diagnostic::Code;
using yaml::Type;

constexpr std::array codes{Code::double_space,
                           Code::space_before_sign,
                           Code::space_after_sign,
                           Code::three_dots,
                           Code::missing_space_after_sign,
                           Code::line_begins_with_sign,
                           Code::straight_quote,
                           Code::unbalanced_sign,
                           Code::etc_with_dots,
                           Code::ordinal_ending,
                           Code::capital_without_accent,
                           Code::capital_in_date,
                           Code::wrong_weekday,
                           Code::date_said_otherwise,
                           Code::no_such_day,
                           Code::repeated_word,
                           Code::repeated_passage,
                           Code::lines_will_join,
                           Code::bullets_will_join,
                           Code::backslash_printed,
                           Code::quotes_printed,
                           Code::quote_has_marks,
                           Code::tab_in_text,
                           Code::heading_full_stop,
                           Code::list_ends_unevenly,
                           Code::wrong_abbreviation,
                           Code::hour_of_clocks,
                           Code::missing_ligature,
                           Code::wrong_apostrophe,
                           Code::invisible_character,
                           Code::ambiguous_number,
                           Code::hours_out_of_order,
                           Code::hours_without_days,
                           Code::price_without_currency,
                           Code::phone_digits,
                           Code::phone_in_two_forms,
                           Code::year_in_title,
                           Code::long_title,
                           Code::unknown_word,
                           Code::dictionary_missing,
                           Code::name_in_two_forms,
                           Code::postcode_elsewhere,
                           Code::note_by_hand,
                           Code::words_omitted,
                           Code::set_as};

/// A dictionary of a whole language has 10 MB.
constexpr std::size_t most_words_bytes = 64u << 20;

/// "one two" or "one, two": a file of words, one a line; # begins a comment.
std::vector<std::string> words_of(const std::string& text) {
    std::vector<std::string> out;
    std::istringstream in(text);
    for (std::string line; std::getline(in, line);) {
        if (const std::size_t comment = line.find('#'); comment != std::string::npos)
            line.erase(comment);
        std::istringstream words(line);
        for (std::string word; words >> word;) out.push_back(word);
    }
    return out;
}

void for_each_text(const yaml::Node& node, const auto& use) {
    if (node.kind() == yaml::Kind::Scalar) use(node);
    for (const yaml::Node& item : node.items()) use(item);
}

}  // namespace

// Long as a table is: a key each.
const yaml::Schema& project_schema() {
    static const yaml::Schema check{"check",
                                    "Ce que « cicero check » relève.",
                                    "What 'cicero check' points at.",
                                    {{"off",
                                      Type::List,
                                      "codes dont il ne parle pas",
                                      "codes that it keeps silent about",
                                      "[repeated_word]",
                                      false,
                                      nullptr,
                                      Type::Word,
                                      {},
                                      true},
                                     {"words",
                                      Type::List,
                                      "mots que le dictionnaire n’a pas",
                                      "words that the dictionary lacks",
                                      "[géocache, Plouzané]",
                                      false,
                                      nullptr,
                                      Type::Text,
                                      {},
                                      true},
                                     {"word-files",
                                      Type::List,
                                      "fichiers de tels mots, un par ligne",
                                      "files of such words, one a line",
                                      "[mots.txt]",
                                      false,
                                      nullptr,
                                      Type::Text,
                                      {},
                                      true}}};
    static const yaml::Schema table{
        "project",
        "Le fichier cicero.yaml : le dossier où il est posé est celui du projet.",
        "The file cicero.yaml: the folder that it lies in is the project's.",
        {{"check", Type::Record, "la relecture", "proofreading", "", false, &check}}};
    return table;
}

std::optional<Code> code_named(std::string_view name) {
    for (const auto& known : {std::span<const Code>(codes), std::span<const Code>(proof::codes)})
        for (const Code code : known)
            if (diagnostic::name_of(code) == name) return code;
    return std::nullopt;
}

std::vector<std::string> code_names() {
    std::vector<std::string> out;
    out.reserve(codes.size() + proof::codes.size());
    for (const Code code : codes) out.emplace_back(diagnostic::name_of(code));
    for (const Code code : proof::codes) out.emplace_back(diagnostic::name_of(code));
    return out;
}

namespace {

void read_codes(const yaml::Node& list, Project& out, diagnostic::Diagnostics& diagnostics) {
    const std::vector<std::string> known = code_names();
    for_each_text(list, [&](const yaml::Node& node) {
        const std::string& name = node.text().text;
        if (const auto code = code_named(name)) out.off.push_back(*code);
        else
            diagnostics.add(Code::unknown_check, node.span(),
                            {name, diagnostic::nearest(name, known).value_or("")});
    });
}

void read_word_files(const yaml::Node& list, const fs::path& folder, Project& out,
                     diagnostic::Diagnostics& diagnostics, const files::FileSystem& files) {
    for_each_text(list, [&](const yaml::Node& node) {
        const std::size_t errors = diagnostics.error_count();
        const fs::path words =
            files::project_file(node.text().text, folder, folder, node.span(), diagnostics, files);
        if (diagnostics.error_count() > errors) return;
        const auto text = files::read(words, most_words_bytes, node.span(), files);
        if (!text) return diagnostics.add(text.error());
        const std::vector<std::string> more = words_of(*text);
        out.words.insert(out.words.end(), more.begin(), more.end());
    });
}

/// What `cicero.yaml` says under `check`; nothing where there is no such file, or it says nothing.
std::optional<yaml::Node> check_of(const fs::path& folder, diagnostic::Diagnostics& diagnostics,
                                   const files::FileSystem& files) {
    const fs::path path = folder / "cicero.yaml";
    std::error_code error;
    // A link that leads nowhere is not silence.
    if (!files.mode(path) && !fs::is_symlink(fs::symlink_status(path, error))) return std::nullopt;
    const auto file = yaml::load(path, diagnostics, {}, files);
    if (!file || file->text().find_first_not_of(" \t\r\n") == std::string::npos)
        return std::nullopt;
    diagnostic::Diagnostics own;
    const auto root = yaml::parse(file, own);
    // A file of comments alone marks the folder and says nothing.
    for (const auto& d : own.all())
        if (d.code != Code::empty_file) diagnostics.add(d);
    if (!root || root->kind() == yaml::Kind::Null) return std::nullopt;
    yaml::validate(*root, project_schema(), diagnostics);
    return root->find("check");
}

}  // namespace

std::vector<Code> read_silenced(const fs::path& folder, diagnostic::Diagnostics& diagnostics,
                                const files::FileSystem& files) {
    Project out;
    const auto check = check_of(folder, diagnostics, files);
    const auto off = check ? check->find("off") : std::nullopt;
    if (off) read_codes(*off, out, diagnostics);
    return out.off;
}

Project read_project(const fs::path& folder, diagnostic::Diagnostics& diagnostics,
                     const files::FileSystem& files) {
    Project out;
    const auto check = check_of(folder, diagnostics, files);
    if (!check) return out;
    if (const auto off = check->find("off")) read_codes(*off, out, diagnostics);
    if (const auto words = check->find("words"))
        for_each_text(*words,
                      [&](const yaml::Node& node) { out.words.push_back(node.text().text); });
    if (const auto named = check->find("word-files"))
        read_word_files(*named, folder, out, diagnostics, files);
    return out;
}

}  // namespace cicero::lint
