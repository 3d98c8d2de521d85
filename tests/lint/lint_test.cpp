#include "lint/lint.hpp"

#include <filesystem>
#include <fstream>

#include <catch2/catch.hpp>
#include <rapidcheck/catch.h>

#include "lint/fix.hpp"
#include "yaml/parse.hpp"

using namespace cicero;
using namespace cicero::lint;

namespace {

std::string replaced(std::string text, std::string_view from, std::string_view to) {
    for (std::size_t at = 0; (at = text.find(from, at)) != std::string::npos; at += to.size())
        text.replace(at, from.size(), to);
    return text;
}

/// A folder of its own with a content file, gone at the end.
class File {
public:
    explicit File(const std::string& text, const std::string& project = "") {
        std::string name = (std::filesystem::temp_directory_path() / "cicero-lint.XXXXXX").string();
        REQUIRE(::mkdtemp(name.data()) != nullptr);
        folder_ = name;
        std::ofstream(folder_ / "c.yaml", std::ios::binary) << text;
        std::ofstream(folder_ / "cicero.yaml", std::ios::binary) << project;
    }
    ~File() { std::filesystem::remove_all(folder_); }
    File(const File&) = delete;
    File& operator=(const File&) = delete;

    std::optional<content::Content> read() const {
        diagnostic::Diagnostics diagnostics;
        auto out = content::read(folder_ / "c.yaml", {}, diagnostics);
        for (const auto& d : diagnostics.all()) UNSCOPED_INFO(diagnostic::name_of(d.code));
        return out;
    }

private:
    std::filesystem::path folder_;
};

const std::string head = "kind: handout\nlang: fr\ntitle: Essai\n";

/// The same text as a field of a content file, written in each of YAML's styles.
std::vector<std::string> written(const std::string& text) {
    const std::string doubled = replaced(replaced(text, "\\", "\\\\"), "\"", "\\\"");
    return {head + "lead: '" + replaced(text, "'", "''") + "'\n",
            head + "lead: \"" + doubled + "\"\n", head + "lead: |\n  " + text + "\n",
            head + "lead: >-\n  " + text + "\n",
            replaced(head, "\n", "\r\n") + "lead: |\r\n  " + text + "\r\n"};
}

std::string cut(const diagnostic::SourceSpan& span) {
    const std::string out = span.file->text().substr(span.begin, span.end - span.begin);
    return replaced(replaced(out, "\\\"", "\""), "''", "'");
}

Options no_spelling() {
    Options options;
    options.spelling = false;
    return options;
}

Findings findings_of(const std::string& yaml, const Options& options = no_spelling()) {
    const File file(yaml);
    const auto content = file.read();
    REQUIRE(content);
    diagnostic::Diagnostics diagnostics;
    return lint::lint(*content, options, diagnostics);
}

std::vector<std::string> named(const Findings& findings) {
    std::vector<std::string> out;
    for (const Finding& f : findings)
        out.push_back(std::string(diagnostic::name_of(f.diagnostic.code)) + ":" +
                      (f.diagnostic.span.file ? cut(f.diagnostic.span) : ""));
    return out;
}

std::string fixed_text(const std::string& yaml) {
    const File file(yaml);
    const auto content = file.read();
    REQUIRE(content);
    diagnostic::Diagnostics diagnostics;
    return fixed(content->file, lint::lint(*content, no_spelling(), diagnostics)).text;
}

std::vector<std::vector<std::string>> cases() {
    std::vector<std::vector<std::string>> out;
    std::ifstream in(std::string(CICERO_SOURCE_DIR) + "/tests/lint/cases.txt");
    for (std::string line; std::getline(in, line);) {
        if (line.empty() || line[0] == '#') continue;
        std::vector<std::string> parts;
        for (std::size_t at = 0; at <= line.size();) {
            const std::size_t tab = std::min(line.find('\t', at), line.size());
            parts.push_back(line.substr(at, tab - at));
            at = tab + 1;
        }
        out.push_back(std::move(parts));
    }
    return out;
}

}  // namespace

TEST_CASE("what a proofreader circles, in every style of YAML, under the very letters") {
    const auto all = cases();
    CHECK(all.size() >= 65);
    for (const auto& c : all) {
        const std::vector<std::string> expected(c.begin() + 1, c.end());
        for (const std::string& yaml : written(c[0])) {
            INFO(yaml);
            CHECK(named(findings_of(yaml)) == expected);
        }
    }
}

TEST_CASE("a corrected file has nothing left to correct, and the rest of it is as it was") {
    for (const auto& c : cases()) {
        for (const std::string& yaml : written(c[0])) {
            const std::string once = fixed_text(yaml);
            INFO(yaml << "---\n" << once);
            CHECK(once.starts_with(yaml.substr(0, yaml.find("lead:"))));
            for (const Finding& f : findings_of(once)) CHECK(!f.fix);
            CHECK(fixed_text(once) == once);
        }
    }
}

TEST_CASE("corrections are written as the scalar is written") {
    CHECK(fixed_text(head + "lead: \"Il dit \\\"oui\\\"...\"  # fin\n") ==
          head + "lead: \"Il dit «\u00A0oui\u00A0»…\"  # fin\n");
    CHECK(fixed_text(head + "lead: 'l''oeuvre'\r\n") == head + "lead: 'l''œuvre'\r\n");
    // Without the invisible character the rest would be a comment: the scalar stays as it is, and
    // the others are corrected.
    CHECK(fixed_text(head + "lead: Un \u200B#b\nsubtitle: Un  mot\n") ==
          head + "lead: Un \u200B#b\nsubtitle: Un mot\n");
    // Markup inside what would go: left to the author.
    CHECK(fixed_text(head + "sections:\n  - body: |\n      Un *mot * , ici\n").find("*mot *") !=
          std::string::npos);
}

TEST_CASE("through markup and over lines") {
    const std::string body = head + "sections:\n  - heading: Un titre.\n    body: |\n";
    CHECK(named(findings_of(body + "      Un *mot* ,\n      et un\n      , autre\n")) ==
          std::vector<std::string>{"heading_full_stop:.",
                                   "space_before_sign: ", "line_begins_with_sign:,"});
    CHECK(named(findings_of(body + "      « Un paragraphe.\n\n      « Un autre. »\n")).size() == 1);
    CHECK(named(findings_of(body + "      `a  b , c...` et [x , y...]{typography=off}\n")).size() ==
          1);
    CHECK(named(findings_of(body + "      Un service `service` suffit\n")).size() == 1);
    CHECK(named(findings_of(body + "      [He said \"no\"...]{lang=en}\n")).size() == 1);
    CHECK(named(findings_of(body + "      - un ;\n      - deux ;\n      - trois.\n")).size() == 1);
    CHECK(named(findings_of(body + "      - un ;\n      - deux\n      - trois ;\n")) ==
          std::vector<std::string>{"heading_full_stop:.", "list_ends_unevenly:x",
                                   "list_ends_unevenly:;"});
}

TEST_CASE("verses, definitions and captions are read like paragraphs") {
    const auto said = [](const std::string& lines) {
        return named(findings_of(head + "sections:\n  - body: |\n      " +
                                 replaced(lines, "\n", "\n      ") + "\n"));
    };
    using Names = std::vector<std::string>;
    CHECK(said("| Un vers , un autre\n| Deux") == Names{"space_before_sign: "});
    CHECK(said("Un mot , un autre\n: un sens") == Names{"space_before_sign: "});
    CHECK(said("Un mot\n: un sens , un autre") == Names{"space_before_sign: "});
    CHECK(said("{for=teacher}\nUn mot , un autre") == Names{"space_before_sign: "});
    CHECK(said("[Un mot , un autre]{blank}") == Names{"space_before_sign: "});
    CHECK(said("12 m^2^, H~2~O\n: un sens").empty());
}

TEST_CASE("verses, notes and addresses that would run on as one paragraph") {
    const auto said = [](const std::string& lines, const std::string& style = "|") {
        std::string yaml = head + "sections:\n  - body: " + style + "\n";
        for (std::size_t at = 0; at < lines.size();) {
            const std::size_t end = lines.find('\n', at);
            yaml += (end > at ? "      " : "") + lines.substr(at, end + 1 - at);
            at = end + 1;
        }
        return named(findings_of(yaml));
    };
    using Names = std::vector<std::string>;
    CHECK(said("Avant.\n\nMairie de Nantes\n2 rue de la Paix\n(au fond)\n\nAprès\n") ==
          Names{"lines_will_join:Mairie de Nantes"});
    CHECK(said("> *Un vers\n> Éteint*\n> Un autre\n") == Names{"lines_will_join:Un vers"});
    CHECK(said("- Un\n  Deux\n  Trois\n") == Names{"lines_will_join:Un"});
    CHECK(said("dans la nuit\nle vent\npasse et repasse\nsans un mot\n") ==
          Names{"lines_will_join:dans la nuit"});
    CHECK(said("Ce texte fut coupé à la main\npar un outil qui ne tient que\n"
               "trente signes à la ligne, et\nva donc jusqu’au bout.\n")
              .empty());
    for (const char* right :
         {"Un\nDeux\n", "Un\\\nDeux\\\nTrois\n", "Un  \nDeux  \nTrois\n", "Un\n\nDeux\n\nTrois\n",
          "- Un\n- Deux\n- Trois\n", "Un\n2. Deux\n3. Trois\n", "Un mot\net deux\nEt trois\n",
          "```\nUn\nDeux\nTrois\n```\n", "| Un\n| Deux\n| Trois\n",
          "::: vers\nUn\nDeux\nTrois\n:::\n",
          "Un texte de plus de cinquante signes sur une même ligne,\nDeux\nTrois\n"}) {
        INFO(right);
        CHECK(said(right).empty());
    }
    CHECK(said("Un\nDeux\nTrois\n", ">").empty());
    CHECK(said("(1) Un texte de plus de cinquante signes sur une même ligne,\n(2) deux\n") ==
          Names{"lines_will_join:(1) Un texte de plus de cinquante signes sur une même ligne,"});
    CHECK(said("1/ un texte\nqui va à la ligne\n2/ deux\n") ==
          Names{"lines_will_join:1/ un texte"});
    for (const char* right :
         {"(1) un\\\n(2) deux\n", "(1) un\n\n(2) deux\n", "(2026) l’année\n(2027) la suivante\n",
          "(1) un\n(3) trois\n", "il dit\n(1) un et\n(2) deux\n"}) {
        INFO(right);
        CHECK(said(right).empty());
    }
}

TEST_CASE("a tab is told once a text") {
    using Names = std::vector<std::string>;
    CHECK(named(findings_of(head + "lead: \"Un\\tmot\\t\\tici\"\n")) == Names{"tab_in_text:\\t"});
    const std::string body = head + "sections:\n  - body: |\n";
    CHECK(named(findings_of(body + "      Un\tmot\tici\n\n      Un\tautre\n  - body: |\n"
                                   "      Un\tautre\n")) ==
          Names{"tab_in_text:\t", "tab_in_text:\t"});
    CHECK(named(findings_of(body + "      Un\t\n      \tmot `a\tb` [a\tb]{typography=off}\n"))
              .empty());
}

TEST_CASE("what is switched off is not said") {
    const std::string bad = "lead: Un  mot , ici\n";
    CHECK(named(findings_of(head + "# cicero: off double_space\n" + bad)) ==
          std::vector<std::string>{"space_before_sign: "});
    CHECK(named(findings_of(head + "# cicero: off\n" + bad)).empty());
    CHECK(named(findings_of(head + "# cicero: off\nsubtitle: Un\n" + bad)).size() == 2);
    CHECK(named(findings_of("# cicero: off-file double_space, space_before_sign\n" + head + bad))
              .empty());
    CHECK(named(findings_of(head + "lead: Un  mot , ici  # cicero: off\n")).empty());
    CHECK(named(findings_of(head + "lead: |  # cicero: off\n  Un  mot\n")).empty());
    CHECK(named(findings_of(head + "lead: |\n  # cicero: off\n  Un  mot\n")).size() == 1);
    CHECK(named(findings_of(head + "typography: false\n" + bad)).empty());
    Options options = no_spelling();
    options.off = {diagnostic::Code::double_space};
    CHECK(named(findings_of(head + bad, options)).size() == 1);

    const File file("# cicero: off doubel_space\n" + head + bad);
    diagnostic::Diagnostics diagnostics;
    const auto content = file.read();
    REQUIRE(content);
    (void)lint::lint(*content, no_spelling(), diagnostics);
    REQUIRE(diagnostics.all().size() == 1);
    CHECK(diagnostics.all()[0].code == diagnostic::Code::unknown_check);
    CHECK(diagnostics.all()[0].params == std::vector<std::string>{"doubel_space", "double_space"});
}

TEST_CASE("the project's file") {
    diagnostic::Diagnostics diagnostics;
    const File file(head,
                    "check:\n  off: [double_space, doubel]\n  words: Kermoulzan\n  mots: x\n");
    const auto content = file.read();
    REQUIRE(content);
    const Project project = read_project(content->project, diagnostics);
    CHECK(project.off == std::vector{diagnostic::Code::double_space});
    CHECK(project.words == std::vector<std::string>{"Kermoulzan"});
    std::vector<diagnostic::Code> codes;
    for (const auto& d : diagnostics.all()) codes.push_back(d.code);
    CHECK(codes == std::vector{diagnostic::Code::unknown_key, diagnostic::Code::unknown_check});
    CHECK(code_named("ambiguous_number") == diagnostic::Code::ambiguous_number);
    diagnostic::Diagnostics none;
    const File empty(head, "# un commentaire\n");
    CHECK(read_project(empty.read()->project, none).off.empty());
    CHECK(none.all().empty());
}

TEST_CASE("what is set otherwise is explained") {
    Options options = no_spelling();
    options.explain = true;
    const Findings all = findings_of(head + "lead: \"Bonjour ! L'eau: 18h30\"\n", options);
    REQUIRE(all.size() == 5);
    CHECK(all[0].diagnostic.params == std::vector<std::string>{" ", "‧"});
    CHECK(all[1].diagnostic.params == std::vector<std::string>{"'", "’"});
    CHECK(all[2].diagnostic.params == std::vector<std::string>{"", "⍽"});
    CHECK(findings_of(head + "lead: Rien à dire\n", options).empty());
}

TEST_CASE("spelling") {
    Options options;
    const std::string text =
        head + "lead: \"L’appellée vient, aujourd’hui, dit-elle. Kermoulzan est loin\"\n";
    const Findings all = findings_of(text, options);
    REQUIRE(named(all) ==
            std::vector<std::string>{"unknown_word:appellée", "unknown_word:Kermoulzan"});
    CHECK(all[0].diagnostic.params[1].find("appelée") != std::string::npos);
    // Said once with how often; what is switched off counts for nothing.
    const Findings twice = findings_of(head +
                                           "# cicero: off unknown_word\nsubtitle: appellée\n"
                                           "lead: appellée, appellée, appellée\n",
                                       Options{});
    REQUIRE(named(twice) == std::vector<std::string>{"unknown_word:appellée"});
    CHECK(twice[0].diagnostic.params[2] == "2");
    options.project.words = {"Kermoulzan"};
    CHECK(findings_of(text, options).size() == 1);
    // The document's own names are learnt; another language has its own dictionary.
    CHECK(findings_of(head + "organisers: Commune de Kermoulzan\nlead: \"Kermoulzan est loin\"\n",
                      Options{})
              .empty());
    CHECK(named(findings_of(head + "sections:\n  - body: |\n      [My neighbour runs]{lang=en} "
                                   "et [colorr]{lang=en}\n",
                            Options{})) == std::vector<std::string>{"unknown_word:colorr"});
    // A name is a name; one that is a letter from another is not.
    CHECK(named(findings_of(head + "quotes:\n  - {text: Rien, author: Guterres}\n"
                                   "lead: \"Selon Gutteres, venu de Kermoulzan par l’Alemagne, la "
                                   "Brétagne et Marton, Duran\"\n",
                            Options{})) == std::vector<std::string>{"unknown_word:Gutteres",
                                                                    "unknown_word:Alemagne",
                                                                    "unknown_word:Brétagne"});
    CHECK(named(findings_of("kind: handout\nlang: xx\ntitle: Essai\n", Options{})) ==
          std::vector<std::string>{"dictionary_missing:"});
}

TEST_CASE("the dictionaries of a run are opened once, and keep nothing of a content") {
    Options shared;
    shared.dictionaries = std::make_shared<Dictionaries>();
    Dictionary* french = shared.dictionaries->find("fr");
    REQUIRE(french);
    CHECK(shared.dictionaries->find("fr") == french);
    CHECK(shared.dictionaries->find("xx") == nullptr);
    CHECK(shared.dictionaries->find("xx") == nullptr);
    // The first one's names and the project's words are not the next one's.
    shared.project.words = {"Trezeguer"};
    CHECK(findings_of(head + "organisers: Commune de Kermoulzan\n"
                             "lead: \"Kermoulzan est loin de Trezeguer\"\n",
                      shared)
              .empty());
    shared.project.words.clear();
    const std::string next = head + "lead: \"L’appellée vient. Kermoulzan et Trezeguer aussi\"\n";
    const Findings first = findings_of(next, shared), again = findings_of(next, shared);
    const Findings alone = findings_of(next, Options{});
    for (const Findings& found : {first, again}) {
        REQUIRE(named(found) == named(alone));
        for (std::size_t i = 0; i < found.size(); ++i)
            CHECK(found[i].diagnostic.params == alone[i].diagnostic.params);
    }
}

TEST_CASE("words that French makes, and that no dictionary has all of") {
    Options options;
    options.dictionaries = std::make_shared<Dictionaries>();
    const auto unknown = [&](const std::string& text) {
        return named(findings_of(head + "lead: \"Ici, " + text + "\"\n", options));
    };
    for (const char* right :
         {"le superutilisateur précompile un métapaquet",
          "ces textes redistribuables, routables, le vivotement, un pseudocode",
          "le partitionneur, le visualisateur et le retaillage",
          "décommentez, réempaquetez, désimperméabiliser",
          "la co-présidente éco-responsable, l’agro-écologie, les non-DD", "il préfèrera, cèderait",
          "avec l’UEFI, filiale d’EQT", "par OpenSSH, TeX et kFreeBSD", "le nº 5, bd Foch, 5 mn",
          "l’an 200 apr. J.-C.", "le crochet (« hook ») et le « shell script »",
          "on ouvre des merge requests", "l’idée d’Ean Schuessler"})
        CHECK(unknown(right) == std::vector<std::string>{});
    for (const char* wrong :
         {"sousmettre", "supermarche", "interressant", "recomandation", "dévelopement", "exécutr",
          "Windws", "LInux", "appelera", "interesse", "developement", "préferera", "finDébut",
          "« traffic »", "« égalitte »"}) {
        INFO(wrong);
        CHECK(unknown(std::string("le ") + wrong).size() == 1);
    }
}

namespace {

/// What is found in an event of Saturday 19 June 2027 that has these lines too.
std::vector<std::string> found_in_event(const std::string& lines,
                                        const std::string& date = "2027-06-19") {
    const std::string title = lines.find("title: ") == 0 ? "" : "title: Essai\n";
    return named(findings_of("kind: event\nlang: fr\ndate: " + date + "\n" + title + lines));
}

std::vector<std::string> found_in_programme(const std::vector<std::string>& times,
                                            const std::string& more = "") {
    std::string lines = more + "programme:\n";
    for (const std::string& time : times) lines += "  - {time: \"" + time + "\", title: Un}\n";
    return found_in_event(lines);
}

using Names = std::vector<std::string>;

}  // namespace

TEST_CASE("a weekday beside an hour is that of the event") {
    CHECK(found_in_event("time: dimanche, 14 h\n") == Names{"wrong_weekday:dimanche"});
    CHECK(found_in_event("time: Vendredi 14 h\n") == Names{"wrong_weekday:Vendredi"});
    CHECK(found_in_event("lead: Rendez-vous le dimanche 19 juin\n") ==
          Names{"wrong_weekday:dimanche"});
    CHECK(found_in_event("time: dimanche 19 juin, 14 h\n") == Names{"wrong_weekday:dimanche"});
    CHECK(found_in_programme({"samedi 10 h", "dimanche 11 h"}) == Names{"wrong_weekday:dimanche"});
    CHECK(found_in_programme({"samedi 10 h", "dimanche 11 h", "lundi 9 h"},
                             "until: 2027-06-20\n") == Names{"wrong_weekday:lundi"});
    const Findings said =
        findings_of("kind: event\ndate: 2027-06-19\ntitle: Essai\ntime: dimanche\n");
    REQUIRE(said.size() == 1);
    CHECK(said[0].diagnostic.params == Names{"19 juin 2027", "samedi", "dimanche", "20 juin 2027"});
    for (const char* right :
         {"time: samedi, 14 h\n", "time: chaque dimanche\n", "time: du lundi au vendredi, 9 h\n",
          "time: \"10 h à 18 h, sauf le dimanche\"\n", "lead: On se revoit dimanche\n",
          "lead: Rendez-vous le dimanche 20 juin\n", "time: \"10 h, fermé le lundi\"\n",
          "until: 2027-08-30\ntime: le dimanche à 11 h\n", "lead: Le samedi 19 juin\n"}) {
        INFO(right);
        CHECK(found_in_event(right).empty());
    }
    CHECK(found_in_event("time: dimanche, 14 h\n", "06-19").empty());
}

TEST_CASE("the hours of a programme go on") {
    CHECK(found_in_programme({"14 h", "13 h 30", "15 h"}) == Names{"hours_out_of_order:13 h 30"});
    CHECK(found_in_programme({"9 h 30", "9h15"}) == Names{"hours_out_of_order:9h15"});
    CHECK(found_in_programme({"14:30", "13:00"}) ==
          Names{"hour_of_clocks:14:30", "hour_of_clocks:13:00", "hours_out_of_order:13:00"});
    CHECK(found_in_programme({"midi", "11 h"}) == Names{"hours_out_of_order:11 h"});
    CHECK(found_in_programme({"de 14 h à 16 h", "dès 12 h"}) == Names{"hours_out_of_order:12 h"});
    const Names right[] = {
        {"9 h", "9 h", "9 h 15", "midi", "14 h", "minuit"},
        {"20 h", "23 h 30", "1 h", "2 h 30"},
        {"samedi, 14 h", "20 h", "samedi, 10 h"},
        {"Jour 1, 14 h", "Jour 2, 9 h"},
        {"Matin", "14 h", "Le soir", "Signes hauts", "20 h"},
        {"10 h – 12 h", "11 h – 13 h"},
    };
    for (const Names& times : right) CHECK(found_in_programme(times).empty());
    CHECK(found_in_programme({"14 h", "9 h"}, "until: 2027-06-20\n") ==
          Names{"hours_without_days:9 h"});
    CHECK(found_in_programme({"samedi 14 h", "dimanche 9 h"}, "until: 2027-06-20\n").empty());
}

TEST_CASE("a price names its currency") {
    CHECK(found_in_event("price: 12\n") == Names{"price_without_currency:12"});
    CHECK(found_in_event("price: \"Plein tarif 12, réduit 8,50\"\n") ==
          Names{"price_without_currency:12", "price_without_currency:8,50"});
    CHECK(found_in_event("price: Entrée 5 pour tous\n") == Names{"price_without_currency:5"});
    const Findings said =
        findings_of("kind: event\ndate: 2027-06-19\ntitle: Essai\nprice: \"12,50\"\n");
    REQUIRE(said.size() == 1);
    CHECK(said[0].diagnostic.params == Names{"12,50", "12,50\u00A0€"});
    for (const char* right :
         {"price: Entrée libre\n", "price: 12 €\n", "price: 12€, 8 pour les enfants\n",
          "price: \"0\"\n", "price: Gratuit pour les moins de 12 ans\n",
          "price: \"Entrée libre, dans la limite des 180 places\"\n", "price: 15 CHF\n",
          "price: Gratuit jusqu’à 12 ans\n", "price: 12 euros\n", "price: Libre dès 18 h 30\n",
          "price: 20 % de remise\n", "price: 3 dollars\n"}) {
        INFO(right);
        CHECK(found_in_event(right).empty());
    }
}

TEST_CASE("telephone numbers have their digits, and one form") {
    const auto found = [](const std::string& phone, const std::string& lead = "Un mot") {
        return found_in_event("contact: {name: Nous, phone: \"" + phone + "\"}\nlead: \"" + lead +
                              "\"\n");
    };
    CHECK(found("02 40 12 34 5") == Names{"phone_digits:02 40 12 34 5"});
    CHECK(found("024012345") == Names{"phone_digits:024012345"});
    CHECK(found("02 40 40 12 34 56") == Names{"phone_digits:02 40 40 12 34 56"});
    CHECK(found("02 40 12 34 56", "Tél. 06.12.34.56.78") ==
          Names{"phone_in_two_forms:02 40 12 34 56"});
    const Findings said = findings_of(
        "kind: event\ndate: 2027-06-19\ntitle: Essai\nlead: \"Tél. 06.12.34.56.78\"\n"
        "contact: {name: Nous, phone: 02-40 12 34 56}\n");
    REQUIRE(said.size() == 1);
    CHECK(said[0].diagnostic.params == Names{"02-40 12 34 56", "06.12.34.56.78", "06 12 34 56 78"});
    for (const char* right :
         {"02 40 12 34 56", "02.40.12.34.56", "0240123456", "+33 2 40 12 34 56", "0800 123 456",
          "+33 (0)2 40 12 34 56", "3631", "02 40 12 34 56 (de 9 h à 17 h)", "+32 2 123 45 67",
          "02 40 12 34 56 / 06 12 34 56 78", "poste 4512"}) {
        INFO(right);
        CHECK(found(right).empty());
    }
    // No prose: nothing else is looked for there.
    CHECK(found("02  40 , 12").empty());
}

TEST_CASE("a year in the title is that of the date") {
    CHECK(found_in_event("title: Fête du quartier 2026\n") == Names{"year_in_title:2026"});
    CHECK(found_in_event("title: La biennale de 2025\n") == Names{"year_in_title:2025"});
    CHECK(found_in_event("title: Fête 2028\n") == Names{"year_in_title:2028"});
    for (const char* right :
         {"title: Fête 2027\n", "title: Saison 2026\n", "title: Bilan de 2026\n",
          "title: L’année 2026-2027\n", "title: Nantes en 1944\n", "title: Objectif 2028\n",
          "title: Essai\nlead: Depuis 2026\n"}) {
        INFO(right);
        CHECK(found_in_event(right).empty());
    }
    CHECK(found_in_event("title: Fête 2026\n", "06-19").empty());
    CHECK(found_in_event("title: Fête 2028\nuntil: 2028-01-02\n", "2027-12-30").empty());
    CHECK(named(findings_of("kind: handout\ndate: 2027-06-19\ntitle: Guide 2026\n")).empty());
}

TEST_CASE("a year in a calendar's title is one of its own") {
    const auto found = [](const std::string& title, const std::string& lines = "year: 2027\n") {
        return named(findings_of("kind: calendar\nlang: fr\ntitle: " + title + "\n" + lines));
    };
    const std::string school = "year: 2026\nfirst_month: 9\n";
    CHECK(found("Calendrier 2026") == Names{"year_in_title:2026"});
    CHECK(found("Calendrier 2026-2027") == Names{"year_in_title:2026"});
    CHECK(found("L’année 2025 – 2026", school) == Names{"year_in_title:2025"});
    CHECK(found("Saison 2025", school) == Names{"year_in_title:2025"});
    for (const char* right : {"Calendrier 2027", "Calendrier 2027-2028", "Calendrier",
                              "Depuis 1977", "1977, et 2027", "Calendrier 1515"}) {
        INFO(right);
        CHECK(found(right).empty());
    }
    for (const char* right : {"L’année 2026-2027", "L’année 2026", "L’été 2027"}) {
        INFO(right);
        CHECK(found(right, school).empty());
    }
    CHECK(found("Calendrier 2026", "").empty());
}

TEST_CASE("a long title is told of, with its short form where it has none") {
    const std::string title =
        "Journée internationale de sensibilisation aux pertes et gaspillages de nourriture dans les villes";
    const Findings said = findings_of("kind: observance\ndate: 09-29\ntitle: " + title + "\n");
    REQUIRE(named(said) == Names{"long_title:" + title});
    CHECK(said[0].diagnostic.severity == diagnostic::Severity::Note);
    CHECK(said[0].diagnostic.params == Names{"97", "90", "short:"});
    const Findings with_short =
        findings_of("kind: observance\ndate: 09-29\nshort: Gaspillage\ntitle: " + title + "\n");
    REQUIRE(with_short.size() == 1);
    CHECK(with_short[0].diagnostic.params[2].empty());
    CHECK(found_in_event("title: " + title.substr(0, 80) + "\n").empty());
}

TEST_CASE("a finding speaks of the letters that it points at") {
    rc::prop("texts made at random, in every style", [](const std::vector<std::uint8_t>& seeds) {
        static const char* pieces[] = {"mot",  "l'Etat",  " ,",     "  ",  " ", "\"oui\"", "«",
                                       "»",    "...",     "2ème",   "é",   "(", ")",       "de de",
                                       "mot,", "Mr Paul", "oeuvre", "a) ", "…", "12 Mai"};
        std::string text = "Le";
        for (const std::uint8_t s : seeds) text += std::string(" ") + pieces[s % 20];
        std::vector<std::string> first;
        for (const std::string& yaml : written(text)) {
            const Findings all = findings_of(yaml);
            const auto names = named(all);
            if (first.empty()) first = names;
            RC_ASSERT(names == first);
            const std::string once = fixed_text(yaml);
            diagnostic::Diagnostics none;
            RC_ASSERT(yaml::parse(std::make_shared<const diagnostic::SourceFile>("c", once), none)
                          .has_value());
        }
    });
}

TEST_CASE("lists typed by hand, and marks that would be printed") {
    using Names = std::vector<std::string>;
    const std::string body = head + "sections:\n  - body: |\n";
    CHECK(named(findings_of(body + "      Au programme :\n      • un\n      • deux\n")) ==
          Names{"bullets_will_join:• un"});
    CHECK(named(findings_of(body + "      •\tun\n      suite\n      •\tdeux\n")) ==
          Names{"bullets_will_join:•\tun"});
    CHECK(named(findings_of(body + "      – Les Fourberies, Molière\n      – Knock, Romains\n")) ==
          Names{"bullets_will_join:– Les Fourberies, Molière"});
    for (const char* right :
         {"      — Bonjour.\n\n      — Bonsoir.\n", "      Nantes – Paris\n      – et retour\n",
          "      • seul\n", "      - un\n      - deux\n"}) {
        INFO(right);
        CHECK(named(findings_of(body + right)).empty());
    }
    CHECK(named(findings_of(body + "      — Bonjour, dit-elle.\n      — Bonsoir !\n"
                                   "      — Oui.\n")) ==
          Names{"lines_will_join:— Bonjour, dit-elle."});
    CHECK(named(findings_of(body + "      Un vers,\\\n      un autre,\\\n")) ==
          Names{"backslash_printed:\\"});
    CHECK(named(findings_of(body + "      Un dossier \\\\\n")).empty());
    CHECK(named(findings_of(head + "kicker: “Entrée libre”\n")) == Names{"quotes_printed:“"});
    CHECK(named(findings_of(head + "kicker: « Entrée libre »\n")).empty());
    CHECK(named(findings_of(head + "kicker: « Entrée »\nlead: « Libre »\n")) ==
          Names{"quotes_printed:«", "quotes_printed:«"});
    CHECK(named(findings_of(head + "lead: \"“Oui”\"\n")).empty());
}

TEST_CASE("verses longer than an address, notes with raised numbers") {
    using Names = std::vector<std::string>;
    const std::string body = head + "sections:\n  - body: |\n";
    const std::string verses =
        "      Demain, dès l’aube, à l’heure où blanchit la campagne,\n"
        "      Je partirai. Vois-tu, je sais que tu m’attends.\n"
        "      J’irai par la forêt, j’irai par la montagne.\n";
    CHECK(named(findings_of(body + verses + "      Je ne puis demeurer loin de toi.\n")) ==
          Names{"lines_will_join:Demain, dès l’aube, à l’heure où blanchit la campagne,"});
    CHECK(named(findings_of(body + "      ¹ Un texte.\n      ² deux\n")) ==
          Names{"lines_will_join:¹ Un texte."});
    CHECK(named(findings_of(body + "      [1]: un texte\n      [2]: deux\n")) ==
          Names{"lines_will_join:[1]: un texte"});
}

TEST_CASE("a quotation that brings its own marks") {
    using Names = std::vector<std::string>;
    const auto said = [](const std::string& text) {
        return named(findings_of(head + "quotes:\n  - {text: \"" + text + "\", author: Nadia}\n"));
    };
    CHECK(said("« On vient. »") == Names{"quote_has_marks:«"});
    CHECK(said("“On vient.” Nadia") == Names{"quote_has_marks:“"});
    CHECK(said("On vient, dit-il : « Oui. »").empty());
}
