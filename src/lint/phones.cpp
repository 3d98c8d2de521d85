#include <algorithm>
#include <map>

#include "lint/rules.hpp"

namespace cicero::lint {

namespace {

using diagnostic::Code;
using Index = Reading::Index;

/// Of a French number, with its 0.
constexpr std::size_t digits_of_number = 10;
/// Shorter ones (15, 3631, 116 117) are numbers of their own.
constexpr std::size_t least_digits = 7;

struct Number {
    const Reading* reading = nullptr;
    Index begin = 0, end = 0;
    std::string digits;      ///< national: with its 0
    std::string separators;  ///< between its groups, each once: " ", "." …
    bool is_abroad = false;  ///< +33 …
    std::vector<std::size_t> groups;

    [[nodiscard]] std::string typed() const { return std::string(reading->text(begin, end)); }
};

bool separates(char32_t c) { return is_space(c) || c == '.' || c == '-' || c == '/' || c == U'‑'; }

// The figures that begin at i, with one sign at most between two groups.
Number number_at(const Reading& r, Index i) {
    Number out{&r, i, i, {}, {}, false, {}};
    if (r.at(i) == '+') ++i;
    while (is_digit(r.at(i))) {
        const Index end = r.digits_end(i);
        for (Index k = i; k < end; ++k) out.digits += char(r.at(k));
        out.groups.push_back(std::size_t(end - i));
        out.end = end;
        i = end;
        if (r.letters(end, end + 4) == U" (0)") i += 4;  // +33 (0)2 40 …
        else if (r.letters(end, end + 3) == U"(0)") i += 3;
        if (is_digit(r.at(i)) && i > end) continue;
        if (!separates(r.at(i)) || !is_digit(r.at(i + 1))) break;
        // 02 40 12 34 56/06 12 34 56 78: another one.
        if (out.digits.size() == digits_of_number && r.at(i + 1) == '0') break;
        const char sign = is_space(r.at(i)) ? ' ' : r.at(i) == U'‑' ? '-' : char(r.at(i));
        if (out.separators.find(sign) == std::string::npos) out.separators += sign;
        ++i;
    }
    return out;
}

// French, as far as one sees: +33, or 0 and groups of two. Of other countries we know no rule.
bool is_french(Number& number) {
    if (number.reading->at(number.begin) == '+') {
        if (!number.digits.starts_with("33")) return false;
        number.is_abroad = true;
        number.digits.replace(0, 2, "0");
        return true;
    }
    if (!number.digits.starts_with('0') || number.digits.starts_with("00")) return false;
    if (number.groups.size() == 1) return true;
    const auto is_pair = [](std::size_t size) { return size == 2; };
    return std::all_of(number.groups.begin(), number.groups.end() - 1, is_pair) &&
           number.groups.back() <= 3;
}

// Tél. 02 40 …
bool is_announced(const Reading& r, Index begin) {
    Index i = begin - 1;
    while (is_space(r.at(i)) || r.at(i) == ':' || r.at(i) == '.') --i;
    Index first = i;
    while (is_letter(r.at(first - 1))) --first;
    const std::u32string word = folded(r.letters(first, i + 1));
    return word == U"tél" || word == U"tel" || word == U"téléphone" || word == U"portable" ||
           word == U"mobile" || word == U"fax";
}

// In prose, figures that nothing announces are a number where they have a digit more or less.
bool is_number(const Number& number, bool is_field) {
    const std::size_t size = number.digits.size();
    if (is_field || number.is_abroad || is_announced(*number.reading, number.begin))
        return size >= least_digits;
    return number.groups.size() >= 4 && size + 1 >= digits_of_number &&
           size <= digits_of_number + 1;
}

void find_numbers(const Reading& r, std::vector<Number>& out) {
    if (r.passage().language != "fr" && r.passage().language != "fr-FR") return;
    const bool is_field = r.passage().role == Passage::Role::Code;
    for (Index i = 0; i < r.size();) {
        const bool begins = (is_digit(r.at(i)) || (r.at(i) == '+' && is_digit(r.at(i + 1)))) &&
                            !is_letter(r.at(i - 1)) && r.at(i - 1) != '+';
        if (!begins || r.fixed(i)) {
            ++i;
            continue;
        }
        Number number = number_at(r, i);
        i = number.end;
        if (is_french(number) && is_number(number, is_field)) out.push_back(std::move(number));
    }
}

std::string form_of(const Number& number) {
    // 0 800 123 456 and 0800 …: written by the rule of their owner.
    if (number.digits.starts_with("08")) return {};
    return (number.is_abroad ? "+" : "0") + number.separators;
}

std::string in_pairs(const Number& number) {
    std::string out =
        number.is_abroad ? "+33 " + number.digits.substr(1, 1) : number.digits.substr(0, 2);
    for (std::size_t i = 2; i < number.digits.size(); i += 2)
        out += " " + number.digits.substr(i, 2);
    return out;
}

void check_forms(const std::vector<Number>& numbers, Findings& findings) {
    std::map<std::string, int> times;
    for (const Number& n : numbers) ++times[form_of(n)];
    times.erase("");
    const Number* usual = nullptr;
    for (const Number& n : numbers)
        if (!form_of(n).empty() && n.separators.size() < 2 &&
            (!usual || times[form_of(n)] > times[form_of(*usual)]))
            usual = &n;
    for (const Number& n : numbers) {
        if (form_of(n).empty() || (usual && form_of(n) == form_of(*usual))) continue;
        findings.push_back(n.reading->finding(
            Code::phone_in_two_forms, n.begin, n.end,
            {n.typed(), usual ? usual->typed() : in_pairs(n), in_pairs(usual ? *usual : n)}));
    }
}

}  // namespace

void check_phones(const std::vector<Reading>& readings, const std::vector<Reading>& codes,
                  Findings& findings) {
    std::vector<Number> numbers;
    for (const std::vector<Reading>* list : {&readings, &codes})
        for (const Reading& r : *list) find_numbers(r, numbers);
    std::erase_if(numbers, [&](const Number& n) {
        if (n.digits.size() == digits_of_number) return false;
        findings.push_back(n.reading->finding(Code::phone_digits, n.begin, n.end,
                                              {n.typed(), std::to_string(n.digits.size())}));
        return true;
    });
    check_forms(numbers, findings);
}

}  // namespace cicero::lint
