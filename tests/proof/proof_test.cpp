// cases.txt: small pages with one fault each, what is said of them, and the same pages mended, of
// which nothing is said.
#include <fstream>
#include <map>
#include <set>
#include <sstream>

#include <catch2/catch.hpp>

#include "engine/job.hpp"
#include "files/memory_files.hpp"
#include "proof/codes.hpp"

using namespace cicero;

namespace {

/// A workshop with all that ships.
engine::Furnishings shipped() { return {{CICERO_SOURCE_DIR}, {}}; }

struct Case {
    std::string name, page, content;
    std::set<std::string> expected;
};

const std::string preamble = R"(layout: essai
takes: [handout]
page: {size: A5, bleed: 3mm, margins: 12mm}
palette:
  papier: {cmyk: [0, 0, 0, 0]}
  encre: {cmyk: [0, 0, 0, 100]}
  pâle: {cmyk: [0, 0, 0, 40]}
  moyen: {cmyk: [0, 0, 0, 68]}
  nuit: {cmyk: [95, 75, 25, 20]}
  ciel: {cmyk: [25, 0, 5, 0]}
styles:
  titre: {family: Lato, weight: 900, size: 24pt, leading: 28pt}
  texte: {family: EB Garamond, size: 11pt, leading: 15pt}
pages:
- frames:
)";

const std::string content = R"(kind: handout
title: Une page
sections:
  - heading: Le fleuve
    body: |
      Le fleuve prend sa source sous un glacier, traverse trois lacs et deux villes, puis se perd dans
      un delta de sable où l’on compte plus d’oiseaux que de maisons. Chaque printemps, les habitants
      remontent ses rives pour en mesurer le niveau, noter les crues et planter des saules.

      On y trouve des ateliers, des moulins, des jardins ; une école y a sa salle d’étude et son
      herbier, que tout le monde peut consulter le samedi matin sans rien demander à personne.

      Le soir, quand la lumière tombe sur les digues, on allume une lampe au bout du quai, et les
      dernières barques rentrent en longeant la rive.
)";

// Of the pictures beside this file; their names say what they look like.
const std::map<std::string, std::string> pictures{
    {"image", "clair.png"}, {"light", "clair.png"},      {"dark", "sombre.jpg"},
    {"mixed", "mixte.png"}, {"transparent", "vide.png"}, {"small", "clair.png"},
    {"drawn", "trait.png"}};

std::vector<Case> cases() {
    std::vector<Case> out;
    std::ifstream in(std::filesystem::path(CICERO_SOURCE_DIR) / "tests/proof/cases.txt");
    for (std::string line; std::getline(in, line);) {
        if (line.starts_with("--- ")) out.push_back({line.substr(4), "", "", {}});
        else if (line.starts_with("=== ")) out.back().expected.insert(line.substr(4));
        else if (line.starts_with("content: ")) out.back().content = line.substr(9);
        else if (!out.empty()) out.back().page += line + "\n";
    }
    return out;
}

// The frames of a page without a head stand under those of the preamble.
std::string indented(const std::string& frames) {
    std::string out;
    std::istringstream in(frames);
    for (std::string line; std::getline(in, line);) out += "    " + line + "\n";
    return out;
}

// With the faults, or with their mends.
std::string page_of(const Case& one, bool mended) {
    std::string out;
    const std::string& text = one.page;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t begin = text.find("@(", at);
        out += text.substr(at, begin - at);
        if (begin == std::string::npos) break;
        std::size_t bar = text.find('|', begin), end = text.find(')', bar);
        out +=
            mended ? text.substr(bar + 1, end - bar - 1) : text.substr(begin + 2, bar - begin - 2);
        at = end + 1;
    }
    return out;
}

std::string bytes_of(const std::string& name) {
    std::ifstream in(std::filesystem::path(CICERO_SOURCE_DIR) / "tests/proof" / name,
                     std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

// "code 3", "code c3", with "!" where it is an error: what the proof says, and every error.
std::set<std::string> said_of(engine::Workshop& workshop, const Case& one, bool mended) {
    files::MemoryFiles files;
    const std::string page = page_of(one, mended);
    const bool is_whole = page.starts_with("layout:");
    const std::size_t before =
        is_whole ? 0 : std::size_t(std::count(preamble.begin(), preamble.end(), '\n'));
    files.add("/p/page.yaml", is_whole ? page : preamble + indented(page));
    std::string text = content;
    if (const auto picture = pictures.find(one.content); picture != pictures.end()) {
        text += "image: {file: " + picture->second + ", alt: Une image}\n";
        files.add("/p/" + picture->second, bytes_of(picture->second));
    }
    files.add("/p/texte.yaml", text);
    engine::Job job;
    job.content = "/p/texte.yaml";
    job.layout = "/p/page.yaml";
    job.files = &files;
    std::set<std::string> out;
    const engine::Outcome outcome = engine::run(workshop, job);
    for (const diagnostic::Diagnostic& d : outcome.remarks.all()) {
        const bool is_error = d.severity == diagnostic::Severity::Error;
        if (std::ranges::find(proof::codes, d.code) == proof::codes.end() && !is_error) continue;
        std::string said = std::string(diagnostic::name_of(d.code)) + (is_error ? "!" : "");
        if (d.span.file) {
            const bool in_content = d.span.file->path().ends_with("texte.yaml");
            const std::size_t line = d.span.file->position(d.span.begin).line;
            said += (in_content ? " c" : " ") + std::to_string(line - (in_content ? 0 : before));
        }
        out.insert(said);
    }
    return out;
}

std::string joined(const std::set<std::string>& lines) {
    std::string out;
    for (const std::string& line : lines) out += "\n  " + line;
    return out;
}

}  // namespace

TEST_CASE("one fault on a page is told at its place; mended, nothing is said") {
    engine::Workshop workshop(shipped());
    const std::vector<Case> all = cases();
    REQUIRE(all.size() >= 60);
    for (const Case& one : all) {
        INFO(one.name);
        const auto faults = said_of(workshop, one, false);
        INFO("said:" + joined(faults));
        CHECK(faults == one.expected);
        const auto rest = said_of(workshop, one, true);
        INFO("said of the mended page:" + joined(rest));
        CHECK(rest.empty());
    }
}
