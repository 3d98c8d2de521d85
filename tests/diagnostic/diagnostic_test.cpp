// cases.txt: bad content files and what is said of them. "--- name", the file, "=== code
// line:column", one a line.
#include <filesystem>
#include <fstream>
#include <sstream>

#include <catch2/catch.hpp>

#include "content/content.hpp"
#include "diagnostic/render.hpp"

using namespace cicero;

namespace {

struct Case {
    std::string name, text;
    std::vector<std::string> expected;
};

// \t, \r, \xNN in a case stand for those bytes.
std::string unescaped(const std::string& text) {
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text.compare(i, 2, "\\x") == 0) {
            out += static_cast<char>(std::stoi(text.substr(i + 2, 2), nullptr, 16));
            i += 3;
        } else if (text.compare(i, 2, "\\t") == 0) {
            out += '\t';
            ++i;
        } else {
            out += text[i];
        }
    }
    return out;
}

std::vector<Case> cases() {
    std::vector<Case> out;
    std::ifstream in(std::filesystem::path(CICERO_SOURCE_DIR) / "tests/diagnostic/cases.txt");
    for (std::string line; std::getline(in, line);) {
        if (line.starts_with("--- ")) out.push_back({line.substr(4), "", {}});
        else if (line.starts_with("=== ")) out.back().expected.push_back(line.substr(4));
        else if (!out.empty()) out.back().text += unescaped(line) + "\n";
    }
    return out;
}

diagnostic::Diagnostics diagnose(const std::string& text) {
    const auto path = std::filesystem::temp_directory_path() /
                      ("cicero-case-" + std::to_string(std::hash<std::string>{}(text)) + ".yaml");
    std::ofstream(path, std::ios::binary) << text;
    diagnostic::Diagnostics out;
    (void)content::read(path, {}, out);
    std::filesystem::remove(path);
    return out;
}

std::string summary(const diagnostic::Diagnostic& d) {
    std::string out(diagnostic::name_of(d.code));
    if (!d.span.file) return out;
    const auto at = d.span.file->position(d.span.begin);
    return out + " " + std::to_string(at.line) + ":" + std::to_string(at.column);
}

}  // namespace

TEST_CASE("each bad file gets all its errors, at their places") {
    const auto all = cases();
    CHECK(all.size() >= 35);
    for (const Case& c : all) {
        std::vector<std::string> said;
        const auto found = diagnose(c.text);
        for (const auto& d : found.all()) said.push_back(summary(d));
        INFO(c.name << "\n" << c.text);
        CHECK(said == c.expected);
    }
}

TEST_CASE("the caret stands under the letter, accents and wide letters counted as shown") {
    const auto file = std::make_shared<const diagnostic::SourceFile>("f.yaml", "été: 日本 x\n");
    const std::size_t at = file->text().find('x');
    const auto d = diagnostic::make(diagnostic::Code::unknown_key, {file, at, at + 1}, {"x", "y"});
    const std::string text = diagnostic::render(d, {diagnostic::Language::English, false});
    CHECK(
        text ==
        "f.yaml:1:11: error: unknown key 'x'\n 1 | été: 日本 x\n   |           ^\n   = did you mean 'y'?\n");
    const std::string french = diagnostic::render(d, {diagnostic::Language::French, false});
    CHECK(french.find("erreur : clé inconnue") != std::string::npos);
}

TEST_CASE("a file of aliases that multiply is refused at once") {
    std::string text = "a0: &a0 [x, x, x, x, x, x, x, x, x]\n";
    for (int i = 1; i < 12; ++i) {
        const std::string p = "*a" + std::to_string(i - 1);
        text += "a" + std::to_string(i) + ": &a" + std::to_string(i) + " [" + p;
        for (int k = 0; k < 8; ++k) text += ", " + p;
        text += "]\n";
    }
    const auto found = diagnose(text);
    const auto& all = found.all();
    REQUIRE_FALSE(all.empty());
    CHECK(all.back().code == diagnostic::Code::alias_bomb);
}

TEST_CASE("depth has a limit") {
    const auto found = diagnose("a: " + std::string(100, '[') + std::string(100, ']') + "\n");
    const auto& all = found.all();
    REQUIRE_FALSE(all.empty());
    CHECK(all.front().code == diagnostic::Code::yaml_too_deep);
}
