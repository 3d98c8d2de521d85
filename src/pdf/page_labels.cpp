#include "pdf/page_labels.hpp"

#include <array>

namespace cicero::pdf {

namespace {

bool goes_on(const document::PageLabel& before, const document::PageLabel& label) {
    return before.numerals == label.numerals && before.number + 1 == label.number;
}

}  // namespace

// libharu takes no more than 32767 entries of an array, fewer than two for each page may be.
void add_page_labels(const std::vector<document::PageLabel>& labels, Objects& objects) {
    static constexpr std::array styles{"D", "r", "R"};
    std::string ranges;
    for (std::size_t page = 0; page < labels.size(); ++page) {
        const document::PageLabel& label = labels[page];
        if (page > 0 && goes_on(labels[page - 1], label)) continue;
        ranges += std::to_string(page) + " <</S /" + styles[std::size_t(label.numerals)] + " /St " +
                  std::to_string(label.number) + ">>\n";
    }
    objects.catalog().add("PageLabels", objects.indirect().verbatim("/Nums [\n" + ranges + "]\n"));
}

}  // namespace cicero::pdf
