#include "layout/table_widths.hpp"

#include <catch2/catch.hpp>

using namespace cicero;
using namespace cicero::layout;

namespace {

ColumnNeed need(double least, double ideal, std::optional<double> share = {}) {
    return {Length::points(least), Length::points(ideal), share};
}

std::vector<double> widths(const std::vector<ColumnNeed>& columns, double available,
                           bool full = false) {
    std::vector<double> out;
    for (const Length width : column_widths(columns, Length::points(available), full))
        out.push_back(std::round(width.points()));
    return out;
}

using Points = std::vector<double>;

}  // namespace

TEST_CASE("lines that go in are not broken, and a table is no wider than they are") {
    CHECK(widths({need(20, 50), need(10, 100)}, 200) == Points{50, 100});
    CHECK(widths({need(20, 50), need(10, 100)}, 300, true) == Points{100, 200});
}

TEST_CASE("short columns have what they ask for, long ones share the rest") {
    CHECK(widths({need(30, 60), need(40, 1000)}, 200) == Points{60, 140});
    CHECK(widths({need(30, 60), need(50, 250), need(50, 450)}, 300) == Points{60, 97, 143});
}

TEST_CASE("no column is narrower than its longest word") {
    CHECK(widths({need(90, 95), need(50, 1000), need(50, 60)}, 200) == Points{90, 50, 60});
    CHECK(widths({need(90, 100), need(120, 130)}, 200) == Points{90, 120});
    CHECK(shortage({need(90, 100), need(120, 130)}, Length::points(200)) == Length::points(10));
}

TEST_CASE("shares that the author asks for, but for the longest word") {
    CHECK(widths({need(10, 20, 2), need(10, 20, 1)}, 300) == Points{200, 100});
    CHECK(widths({need(10, 20, 9), need(100, 120, 1)}, 300) == Points{200, 100});
}

TEST_CASE("what goes over several columns makes them as wide together") {
    std::vector<ColumnNeed> columns{need(10, 20), need(10, 20), need(5, 5)};
    take_in({0, 2, Length::points(40), Length::points(100)}, Length::points(10), columns);
    CHECK(columns[0].least == Length::points(15));
    CHECK(columns[1].ideal == Length::points(45));
    CHECK(columns[2].ideal == Length::points(5));
}
