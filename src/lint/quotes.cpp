#include <map>

#include "base/utf8.hpp"
#include "lint/rules.hpp"

namespace cicero::lint {

namespace {

using diagnostic::Code;
using Index = Reading::Index;

/// What the ortho-typography makes of each straight quotation mark, by its byte.
std::map<std::size_t, std::string> turned_quotes(const Passage& passage) {
    std::map<std::size_t, std::string> out;
    const std::string& text = passage.text.text;
    if (text.find('"') == std::string::npos) return out;
    const text::Typeset set =
        text::typeset(text, passage.language, passage.untouched, passage.foreign);
    const auto& segments = set.text.map.segments();
    for (std::size_t i = 0; i < segments.size(); ++i) {
        const auto& s = segments[i];
        if (s.linear || s.source_size != 1 || text[s.source] != '"') continue;
        const std::size_t end =
            i + 1 < segments.size() ? segments[i + 1].derived : set.text.text.size();
        out[s.source] = set.text.text.substr(s.derived, end - s.derived);
    }
    return out;
}

// With the no-break spaces inside that the sign has in French, where none is typed.
std::string with_space(const Reading& r, Index i, const std::string& sign) {
    if (sign == "«" && !is_space(r.at(i + 1))) return sign + "\u00A0";
    if (sign == "»" && !is_space(r.at(i - 1))) return "\u00A0" + sign;
    return sign;
}

void check_straight(const Reading& r, Findings& out) {
    const auto turned = turned_quotes(r.passage());
    for (Index i = 0; i < r.size(); ++i) {
        if (r.at(i) != '"' || r.fixed(i)) continue;
        const auto found = turned.find(r.byte(i));
        if (found != turned.end())
            out.push_back(r.finding(Code::straight_quote, i, i + 1, {found->second},
                                    with_space(r, i, found->second)));
        else if (!is_digit(r.at(i - 1)))  // inches
            out.push_back(r.finding(Code::unbalanced_sign, i, i + 1, {"\""}));
    }
}

/// What is open, over the paragraphs of one text.
class Balance {
public:
    explicit Balance(Findings& findings) : findings_(findings) {}

    void read(const Reading& r) {
        if (r.passage().group != group_) end_group();
        group_ = r.passage().group;
        for (Index i = 0; i < r.size(); ++i) {
            if (r.fixed(i)) continue;
            switch (r.at(i)) {
                // A quotation's next paragraph opens again what is open.
                case U'«':
                    if (quotes_.empty() || i > 0) quotes_.push_back(at(r, i));
                    break;
                case U'»':
                    if (quotes_.empty()) add(at(r, i));
                    else quotes_.pop_back();
                    break;
                case '(':
                    if (smiles(r, i)) break;
                    brackets_.push_back(at(r, i));
                    ++open_parentheses_;
                    break;
                case '[': brackets_.push_back(at(r, i)); break;
                case ')':
                    if (!labels(r, i) && !smiles(r, i)) close(r, i, U'(');
                    break;
                case ']':
                    if (!is_key(r, i)) close(r, i, U'[');
                    break;
                default: break;
            }
        }
        for (const Open& open : brackets_) add(open);
        brackets_.clear();
        open_parentheses_ = 0;
    }

    void end_group() {
        for (const Open& open : quotes_) add(open);
        quotes_.clear();
    }

private:
    struct Open {
        char32_t sign = 0;
        Finding finding;
    };

    static Open at(const Reading& r, Index i) {
        std::string sign;
        base::append_utf8(sign, r.at(i));
        return {r.at(i), r.finding(Code::unbalanced_sign, i, i + 1, {sign})};
    }

    void add(const Open& open) { findings_.push_back(open.finding); }

    // a) and 1) at the head of a line
    bool labels(const Reading& r, Index i) const {
        if (open_parentheses_ > 0) return false;
        const char32_t before = r.at(i - 2);
        return (is_letter(r.at(i - 1)) || is_digit(r.at(i - 1))) &&
               (before == 0 || before == 0x2028 || is_space(before) || is_digit(before));
    }

    // :-) and ;-(
    static bool smiles(const Reading& r, Index i) {
        return r.at(i - 1) == '-' && (r.at(i - 2) == ':' || r.at(i - 2) == ';');
    }

    // Ctrl-], with no bracket open
    [[nodiscard]] bool is_key(const Reading& r, Index i) const {
        return brackets_.empty() && r.at(i - 1) == '-' && is_letter(r.at(i - 2));
    }

    void close(const Reading& r, Index i, char32_t opening) {
        if (brackets_.empty() || brackets_.back().sign != opening) return add(at(r, i));
        brackets_.pop_back();
        if (opening == U'(') --open_parentheses_;
    }

    Findings& findings_;
    std::vector<Open> quotes_, brackets_;
    std::size_t open_parentheses_ = 0;  ///< among the brackets
    std::size_t group_ = 0;
};

}  // namespace

void check_quotes(const std::vector<Reading>& readings, Findings& findings) {
    Balance balance(findings);
    for (const Reading& reading : readings) {
        check_straight(reading, findings);
        balance.read(reading);
    }
    balance.end_group();
}

}  // namespace cicero::lint
