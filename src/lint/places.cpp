#include "lint/rules.hpp"

namespace cicero::lint {

namespace {

using diagnostic::Code;
using Index = Reading::Index;

constexpr Index digits_of_postcode = 5;

}  // namespace

// 8, rue des Lilas, 44000 Nantes: where it stands in the line is the layout's to say.
void check_postcode(const Reading& r, Findings& findings) {
    const std::string& field = r.passage().field;
    if (!r.french() || (field != "place.name" && field != "place.address")) return;
    for (Index i = 0; i < r.size(); i = std::max(i + 1, r.digits_end(i))) {
        const Index end = r.digits_end(i);
        if (end - i != digits_of_postcode || is_letter(r.at(i - 1)) || r.fixed(i)) continue;
        Index town = end;
        while (is_space(r.at(town))) ++town;
        if (town == end || !is_upper(r.at(town))) continue;
        Index last = town;
        while (last < r.size() && r.at(last) != ',' && r.at(last) != '(') ++last;
        findings.push_back(
            r.finding(Code::postcode_elsewhere, i, last, {std::string(r.text(i, last))}));
        return;
    }
}

}  // namespace cicero::lint
