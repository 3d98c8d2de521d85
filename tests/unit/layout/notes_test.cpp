#include "layout/notes.hpp"

#include <catch2/catch.hpp>

#include "layout/columns.hpp"
#include "layout/thread_search.hpp"

using namespace cicero;
using namespace cicero::layout;

namespace {

// Of text 10 pt apart, of notes 5 pt.
Piece line(double height = 10) {
    Piece p;
    p.height = Length::points(height);
    p.baseline = p.height * 0.8;
    p.cap = p.height * 0.7;
    p.descent = p.height * 0.2;
    p.is_text = true;
    return p;
}

NotesPtr notes(const std::vector<std::size_t>& lines) {
    Notes out;
    for (const std::size_t count : lines) {
        std::vector<Piece> note(count, line(5));
        if (count > 2) note.front().strands = note[count - 2].strands = true;
        out.lines.push_back(std::move(note));
    }
    return std::make_shared<const Notes>(std::move(out));
}

Piece line_with(const std::vector<std::size_t>& lines) {
    Piece out = line();
    out.notes = notes(lines);
    return out;
}

Column column(double height) {
    return {{{}, {Length::points(100), Length::points(height)}}, {}, {}};
}

}  // namespace

TEST_CASE("notes stand at the foot of the column that has their mark, the last descent on it") {
    Galley g({line(), line_with({2}), line()});
    const ColumnFill fill = fill_column(g, {}, column(100), false);
    REQUIRE(fill.pieces.size() == 3);
    REQUIRE(fill.notes.size() == 2);
    CHECK(fill.notes[1].at.y + Length::points(1) == Length::points(100));
    CHECK(fill.notes[1].at.y - fill.notes[0].at.y == Length::points(5));
    CHECK(fill.rule < fill.notes[0].at.y - Length::points(3.5));
    CHECK_FALSE(fill.end.rest.is_some());
}

TEST_CASE("text and notes share the column") {
    // Four lines are 39 pt high, a note of one line 10 with the white over it.
    Galley g({line(), line_with({1}), line(), line(), line()});
    CHECK(fill_column(g, {}, column(49), false).end.next == 4);
    CHECK(fill_column(g, {}, column(48), false).end.next == 3);
    Galley none(std::vector<Piece>(5, line()));
    CHECK(fill_column(none, {}, column(49), false).end.next == 5);
}

TEST_CASE("a note goes on in the next column, two lines of it at least on either side") {
    // Two lines of text are 19 pt high.
    const auto with = [](double height, std::size_t lines) {
        Galley g({line(), line_with({lines}), line()});
        const ColumnFill fill = fill_column(g, {}, column(height), false);
        return std::pair(fill.end.next, fill.notes.size());
    };
    CHECK(with(19 + 5 + 5 * 5, 5) == std::pair<std::size_t, std::size_t>(2, 5));
    CHECK(with(19 + 5 + 4 * 5, 5).second == 3);
    CHECK(with(19 + 5 + 2 * 5, 5).second == 2);
    CHECK(with(19 + 5 + 1 * 5, 5) == std::pair<std::size_t, std::size_t>(1, 0));
    // Of two notes the first one whole.
    Galley g({line(), line_with({3, 4}), line()});
    const ColumnFill fill = fill_column(g, {}, column(19 + 5 + 5 * 5), false);
    REQUIRE(fill.notes.size() == 5);
    REQUIRE(fill.end.rest.is_some());
    CHECK(fill.end.rest.note == 1);
    CHECK(fill.end.rest.line == 2);
    const ColumnFill next = fill_column(g, fill.end, column(40), false);
    CHECK(next.notes.size() == 2);
    CHECK(next.pieces.size() == 1);
}

TEST_CASE("a note longer than any column goes through as many as it takes") {
    story::BoundFrame frame;
    frame.inside.size = {Length::points(100), Length::points(50)};
    frame.content = story::BoundText{};
    const style::PageGeometry page;
    const auto through = [&](std::size_t frames) {
        return cheapest_way(
            std::make_shared<Galley>(std::vector<Piece>{line_with({40})}),
            [&](std::size_t i) {
                return i < frames ? std::optional(ThreadFrame{&frame, &page}) : std::nullopt;
            },
            {});
    };
    CHECK(through(20).is_whole);
    CHECK(through(20).stops.size() == 5);
    CHECK_FALSE(through(2).is_whole);
    CHECK(through(2).end.rest.is_some());
}

TEST_CASE("notes whose marks stand in a part of a paragraph") {
    story::Paragraph paragraph;
    for (const char* text : {"Un mot", "1", " et un autre", "2", "."}) {
        story::Span span;
        span.text.text = text;
        if (text[0] >= '1' && text[0] <= '9') span.note = std::make_shared<const story::Note>();
        paragraph.spans.push_back(std::move(span));
    }
    CHECK(notes_in(paragraph, {0, 6}).empty());
    CHECK(notes_in(paragraph, {0, 7}).size() == 1);
    CHECK(notes_in(paragraph, {7, 21})[0] == paragraph.spans[3].note.get());
}

namespace {

Column with_margin(double height) {
    Column out = column(height);
    out.note_margin = style::NoteMargin{false, Length::points(30), Length::points(5)};
    return out;
}

}  // namespace

TEST_CASE(
    "a note in the margin stands beside the line of its mark and takes nothing off the text") {
    Galley g({line(), line_with({2}), line(), line(), line()});
    const ColumnFill fill = fill_column(g, {}, with_margin(49), false);
    REQUIRE(fill.pieces.size() == 5);
    REQUIRE(fill.notes.size() == 2);
    CHECK(fill.notes[0].at.y == fill.pieces[1].at.y);
    CHECK(fill.notes[1].at.y - fill.notes[0].at.y == Length::points(5));
    CHECK(fill.notes[0].at.x == Length::points(-35));
    CHECK_FALSE(fill.rule);
}

TEST_CASE("notes in the margin do not meet, and end no lower than their column") {
    Galley g({line_with({4}), line_with({2}), line(), line_with({3})});
    const ColumnFill fill = fill_column(g, {}, with_margin(50), false);
    REQUIRE(fill.notes.size() == 9);
    for (std::size_t i = 1; i < fill.notes.size(); ++i)
        CHECK(fill.notes[i].at.y >= fill.notes[i - 1].at.y + Length::points(5));
    // Half a line over the second note.
    CHECK(fill.notes[4].at.y - fill.notes[3].at.y > Length::points(5));
    CHECK(fill.notes.back().at.y + Length::points(1) <= Length::points(50));
}

TEST_CASE("more notes than a margin holds go on in the next one") {
    Galley g({line_with({3, 9}), line(), line()});
    const ColumnFill fill = fill_column(g, {}, with_margin(50), false);
    CHECK(fill.notes.size() == 9);
    REQUIRE(fill.end.rest.is_some());
    const ColumnFill next = fill_column(g, fill.end, with_margin(50), false);
    CHECK(next.notes.size() == 3);
    CHECK(next.notes[0].at.y < Length::points(5));
}
