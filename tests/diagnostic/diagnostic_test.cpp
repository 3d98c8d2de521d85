// cases.txt: bad files, of content or layouts, and what is said of them. "--- name", the file,
// "=== code line:column", one a line.
#include <filesystem>
#include <fstream>
#include <sstream>

#include <catch2/catch.hpp>

#include "base/utf8.hpp"
#include "content/content.hpp"
#include "diagnostic/render.hpp"
#include "template/check_fields.hpp"
#include "template/read.hpp"
#include "yaml/parse.hpp"

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

void read_layout(const std::filesystem::path& path, diagnostic::Diagnostics& out) {
    const auto file = yaml::load(path, out);
    const auto root = yaml::parse(file, out);
    const templates::Kinds kinds{{"event", &content::schema()}, {"handout", &content::schema()}};
    if (root) (void)templates::resolve_layout(*root, {}, out, files::disk(), &kinds);
}

diagnostic::Diagnostics diagnose(const std::string& text) {
    const auto path = std::filesystem::temp_directory_path() /
                      ("cicero-case-" + std::to_string(std::hash<std::string>{}(text)) + ".yaml");
    std::ofstream(path, std::ios::binary) << text;
    diagnostic::Diagnostics out;
    if (text.starts_with("layout:")) read_layout(path, out);
    else (void)content::read(path, {}, out);
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

TEST_CASE("aliases do not hide depth") {
    std::string text = "kind: handout\ntitle: Un\nkeep_words:\n- &a0 [x]\n";
    for (int i = 1; i < 100; ++i)
        text += "- &a" + std::to_string(i) + " [*a" + std::to_string(i - 1) + "]\n";
    const auto found = diagnose(text);
    const auto& all = found.all();
    REQUIRE_FALSE(all.empty());
    CHECK(all.back().code == diagnostic::Code::yaml_too_deep);
    CHECK(all.back().span.file->line_of(all.back().span.begin) > 60);
}

TEST_CASE("the same thing at the same place is said once") {
    const auto file = std::make_shared<const diagnostic::SourceFile>("f.yaml", "a: b\n");
    diagnostic::Diagnostics all;
    for (int i = 0; i < 2; ++i) {
        all.add(diagnostic::Code::unknown_key, {file, 0, 1}, {"a", ""});
        all.add(diagnostic::Code::unknown_key, {file, 0, 1}, {"b", ""});
        all.add(diagnostic::Code::unknown_key, {file, 1, 2}, {"a", ""});
        all.add(diagnostic::Code::unknown_layout, {}, {"x"});
        all.add(diagnostic::Code::set_as, {file, 2, 3}, {"x", "y"});
    }
    CHECK(all.all().size() == 5);
    CHECK(all.error_count() == 4);
    CHECK(all.has_error_at({file, 1, 2}));
    CHECK_FALSE(all.has_error_at({file, 2, 3}));
}

TEST_CASE("places far along a line are those that counting gives") {
    std::string line = "t: ";
    for (int i = 0; i < 3000; ++i) line += i % 3 == 0 ? "é" : i % 3 == 1 ? "日" : "e\u0301";
    const diagnostic::SourceFile file("f.yaml", "x: y\n" + line + "\nz: été\n");
    std::size_t columns = 1, characters = 1;
    for (std::size_t i = file.line_start(2); i < file.line_start(3);) {
        const auto at = file.position(i);
        CHECK((at.line == 2 && at.column == columns && at.character == characters));
        const std::size_t size = base::decode_utf8(file.text(), i).size;
        columns += diagnostic::display_width(file.text().substr(i, size));
        ++characters;
        i += size;
    }
    CHECK(file.position(file.text().find("été") + 2).column == 5);
}

TEST_CASE("beyond a hundred errors of a file the others are counted") {
    const auto file =
        std::make_shared<const diagnostic::SourceFile>("f.yaml", std::string(200, 'x') + "\n");
    diagnostic::Readout readout({diagnostic::Language::English, false});
    std::string said;
    for (std::size_t i = 0; i < 150; ++i) {
        const auto code = i < 120 ? diagnostic::Code::unknown_key : diagnostic::Code::double_space;
        said += readout.render(diagnostic::make(code, {file, i, i + 1}, {"x", ""}));
    }
    CHECK(said.find(":1:100: error") != std::string::npos);
    CHECK(said.find(":1:101: error") == std::string::npos);
    CHECK(said.find(":1:150: warning") != std::string::npos);
    CHECK(readout.rest().starts_with(
        "f.yaml:1:101: note: 20 more of this kind (error), not shown\n"));
}

TEST_CASE("words to keep together have a limit") {
    std::string text = "kind: handout\ntitle: Un\nkeep_words:\n";
    for (int i = 0; i < 1001; ++i) text += "- mot\n";
    const auto found = diagnose(text);
    REQUIRE(found.all().size() == 1);
    CHECK(summary(found.all()[0]) == "too_many_kept_words 1004:3");
}

TEST_CASE("depth has a limit") {
    const auto found = diagnose("a: " + std::string(100, '[') + std::string(100, ']') + "\n");
    const auto& all = found.all();
    REQUIRE_FALSE(all.empty());
    CHECK(all.front().code == diagnostic::Code::yaml_too_deep);
}

TEST_CASE("of a file of control characters a hundred are told") {
    CHECK(diagnose("kind: handout\ntitle: " + std::string(100000, '\1') + "\n").all().size() ==
          100);
    std::string text = "kind: handout\ntitle: \"";
    for (int i = 0; i < 100000; ++i) text += "\\a";
    CHECK(diagnose(text + "\"\n").all().size() == 100);
}
