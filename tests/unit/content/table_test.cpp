// Tables of marked-up text, and of CSV files.
#include "content/table.hpp"

#include <catch2/catch.hpp>

#include "../../support/sourced.hpp"
#include "files/memory_files.hpp"

using namespace cicero;
using namespace cicero::content;
using diagnostic::Code;
using style::CellAlign;

namespace {

std::string plain(const std::vector<Inline>& inlines) {
    std::string out;
    for (const Inline& i : inlines) out += (i.strong ? "**" : "") + i.text.text;
    return out;
}

/// Rows by lines, cells by bars; one that is joined to another is `.`, one that goes over several
/// has their number behind it.
std::string sketch(const TableBlock& table) {
    std::string out;
    for (const auto& row : table.rows) {
        for (const TableCell& cell : row) {
            out += cell.is_joined ? "." : plain(cell.inlines);
            if (cell.columns > 1 || cell.rows > 1)
                out += "(" + std::to_string(cell.columns) + "x" + std::to_string(cell.rows) + ")";
            out += &cell == &row.back() ? "\n" : "|";
        }
    }
    return out;
}

struct Read {
    diagnostic::Diagnostics diagnostics;
    Blocks blocks;

    explicit Read(const std::string& text)
        : blocks(parse_markup(tests::sourced(text), diagnostics)) {}

    [[nodiscard]] const TableBlock& table(std::size_t i = 0) const {
        for (const Block& block : blocks)
            if (const auto* table = std::get_if<TableBlock>(&block.what); table && i-- == 0)
                return *table;
        FAIL("no such table");
        throw;
    }
    [[nodiscard]] std::vector<Code> codes() const {
        std::vector<Code> out;
        for (const auto& d : diagnostics.all()) out.push_back(d.code);
        return out;
    }
    [[nodiscard]] std::string marked(std::size_t i = 0) const {
        const auto& span = diagnostics.all().at(i).span;
        return span.file->text().substr(span.begin, span.end - span.begin);
    }
};

using Codes = std::vector<Code>;

}  // namespace

TEST_CASE("a table has a head, rows, and marked-up cells") {
    const Read read("| Un | Deux |\n|---|:-:|\n| a **b** | c \\| d |\n| `x|y` | |\n");
    CHECK(sketch(read.table()) == "Un|Deux\na **b|c | d\nx|y|\n");
    CHECK(read.table().head_rows == 1);
    CHECK(read.table().align == std::vector{CellAlign::Automatic, CellAlign::Center});
    CHECK(read.codes().empty());
}

TEST_CASE("a head without a word is none") {
    const Read read("| | |\n|---|---|\n| a | b |\n");
    CHECK(sketch(read.table()) == "a|b\n");
    CHECK(read.table().head_rows == 0);
}

TEST_CASE("what a table is asked for may follow a line of text directly too") {
    const Read read("Voici :\n{leader=\".\"}\n| a |\n|---|\n| b |\n");
    CHECK(read.codes().empty());
    REQUIRE(read.blocks.size() == 2);
    CHECK(read.table().setting.leader == ".");
}

TEST_CASE("a table may follow a line of text directly") {
    const Read read("Voici :\n| a |\n|---|\n| b |\n\nSuite\n\n```\nx\n| a |\n|---|\n```\n");
    REQUIRE(read.blocks.size() == 4);
    CHECK(sketch(read.table()) == "a\nb\n");
    CHECK(std::get<CodeBlock>(read.blocks[3].what).text.text == "x\n| a |\n|---|\n");
}

TEST_CASE("the caption of a table stands beside it, above or below") {
    for (const char* text : {"Tableau : Les *prix*\n\n| a |\n|---|\n| b |\n",
                             "Tableau : Les *prix*\n| a |\n|---|\n| b |\n",
                             "| a |\n|---|\n| b |\n\nTable: Les *prix*\n",
                             "| a |\n|---|\n| b |\nTableau\u00A0: Les *prix*\n"}) {
        const Read read(text);
        REQUIRE(read.blocks.size() == 1);
        CHECK(plain(read.table().caption) == "Les prix");
        CHECK(read.codes().empty());
    }
    const Read two("| a |\n|---|\n| b |\n\nTable: Un\n\n| c |\n|---|\n| d |\n\nTable: Deux\n");
    CHECK(plain(two.table(0).caption) == "Un");
    CHECK(plain(two.table(1).caption) == "Deux");
}

TEST_CASE("a table is set as the line above it asks for") {
    const Read read(
        "{widths=\"2 1,5\" align=\"l d\" width=full head=2 leader=\".\"}\n"
        "| a | b |\n|---|---|\n| c | d |\n| e | f |\n");
    const TableBlock& table = read.table();
    CHECK(table.align == std::vector{CellAlign::Left, CellAlign::Decimal});
    CHECK(table.head_rows == 2);
    CHECK(table.setting.full == true);
    CHECK(table.setting.leader == ".");
    REQUIRE(read.codes() == Codes{Code::bad_table_attribute});
    CHECK(read.marked() == "widths=\"2 1,5\"");

    CHECK(Read("{align=x}\n\n| a |\n|---|\n| b |\n").codes() == Codes{Code::bad_table_attribute});
    CHECK(Read("{align=\"l d\"}\n\n| a |\n|---|\n| b |\n").codes() ==
          Codes{Code::table_attribute_count});
    CHECK(Read("{align=l}\n\nUn texte.\n").codes() == Codes{Code::setting_alone});
    CHECK(Read("{widths=\"2 1\"}\n| a | b |\n|---|---|\n| c | d |\n").table().setting.widths ==
          std::vector{2.0, 1.0});
}

TEST_CASE("cells are joined to those on their left and above") {
    const Read read("| a | << | b |\n|---|---|---|\n| c | d | << |\n| ^^ | ^^ | << |\n");
    CHECK(sketch(read.table()) == "a(2x1)|.|b\nc(1x2)|d(2x2)|.\n.|.|.\n");
    CHECK(read.codes().empty());
}

TEST_CASE("cells that join nothing, or no rectangle, are errors") {
    const Read nowhere("| a | b |\n|---|---|\n| ^^ | c |\n| << | d |\n");
    CHECK(nowhere.codes() == Codes{Code::table_join_nowhere, Code::table_join_nowhere});
    CHECK(nowhere.marked(0) == "^^");
    CHECK(Read("| a | b |\n|---|---|\n| c | << |\n| ^^ | d |\n").codes() ==
          Codes{Code::table_join_uneven});
    const Read escaped("| a | b |\n|---|---|\n| \\<< | c |\n");
    CHECK(sketch(escaped.table()) == "a|b\n<<|c\n");
    CHECK(escaped.codes().empty());
}

TEST_CASE("a row of more cells than columns is an error, one of fewer is told") {
    const Read read("| a | b |\n|---|---|\n| | |\n| c | d | e |\n| f |\n");
    REQUIRE(read.codes() == Codes{Code::table_row_too_long, Code::table_row_too_short});
    CHECK(read.marked(0) == "| e |");
    CHECK(read.marked(1) == "| f |");
    const Read list(
        "- | a | b |\n  |---|---|\n  | c |\n> | a | b |\n> |---|---|\n> | c | d | e |\n");
    CHECK(list.codes() == Codes{Code::table_row_too_short, Code::table_row_too_long});
}

TEST_CASE("bars that make no table are told") {
    CHECK(Read("| a | b |\n| c | d |\n").codes() == Codes{Code::table_not_recognised});
    CHECK(Read("| a | b |\n|--|--|\n| c | d |\n").codes() == Codes{Code::table_not_recognised});
    CHECK(Read("> Un\n> | a | b |\n> |---|---|\n> | c | d |\n").codes() ==
          Codes{Code::table_not_recognised});
    CHECK(Read("|x| et |y|\n").codes().empty());
}

TEST_CASE("what a table cannot be is an error") {
    CHECK(Read("| a |\n|---|\n").codes() == Codes{Code::table_empty});
    CHECK(Read("| | |\n|---|---|\n| | |\n").codes() == Codes{Code::table_empty});
    CHECK(Read("| a |\n|---|\n| ![x](x.png) |\n| b |\n").codes() == Codes{Code::table_has_picture});
    std::string wide = "|", dashes = "|";
    for (int i = 0; i < 41; ++i) wide += "a|", dashes += "---|";
    CHECK(Read(wide + "\n" + dashes + "\n" + wide + "\n").codes() == Codes{Code::table_too_large});
    std::string high = "|a|\n|---|\n";
    for (int i = 0; i < 2000; ++i) high += "|b|\n";
    CHECK(Read(high).codes() == Codes{Code::table_too_large});
}

TEST_CASE("a CSV file is a table with a caption") {
    Read read("![Tarifs](tarifs.csv)\n");
    TableBlock table = read.table();
    CHECK(table.file == "tarifs.csv");
    CHECK(plain(table.caption) == "Tarifs");
    CHECK(plain(Read("![](T.CSV)\n\nTable: Prix\n").table().caption) == "Prix");

    const auto rows = [](const std::string& text, Read& into) {
        TableBlock out;
        out.path = "/p/t.csv";
        files::MemoryFiles files;
        files.add("/p/t.csv", text);
        read_table_file(out, into.diagnostics, files);
        return out;
    };
    Read said("");
    CHECK(sketch(rows("a;b\n\"c;d\";*e*\n;<<\n", said)) == "a|b\nc;d|*e*\n(2x1)|.\n");
    CHECK(said.codes().empty());
    (void)rows("a;b\nc\nd;e;f\n", said);
    CHECK(said.codes() == Codes{Code::table_row_too_short, Code::table_row_too_long});
    CHECK(said.marked(1) == "f");
}
