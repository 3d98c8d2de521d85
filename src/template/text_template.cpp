#include "template/text_template.hpp"

#include <algorithm>

#include "template/filter.hpp"

namespace cicero::templates {

namespace {

using diagnostic::Code;

/// Levels of `not` and of parentheses: nobody reads more, and each is a call inside a call.
constexpr int deepest_condition = 32;

bool is_space(char c) { return c == ' ' || c == '\n' || c == '\t'; }

SourcedText trimmed(const SourcedText& text) {
    std::size_t begin = 0, end = text.text.size();
    while (begin < end && is_space(text.text[begin])) ++begin;
    while (end > begin && is_space(text.text[end - 1])) --end;
    return text.slice(begin, end);
}

bool is_name_char(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' ||
           c == '-' || c == '$' || static_cast<unsigned char>(c) >= 0x80;
}

std::vector<SourcedText> split(const SourcedText& text, std::string_view at) {
    std::vector<SourcedText> parts;
    std::size_t begin = 0;
    for (std::size_t found; (found = text.text.find(at, begin)) != std::string::npos;
         begin = found + at.size())
        parts.push_back(trimmed(text.slice(begin, found)));
    parts.push_back(trimmed(text.slice(begin, text.text.size())));
    return parts;
}

FieldPiece parse_piece(const SourcedText& inside, diagnostic::Diagnostics& diagnostics) {
    FieldPiece piece;
    piece.span = inside.span_of(0, inside.text.size());
    const std::vector<SourcedText> parts = split(inside, "|");
    for (const SourcedText& choice : split(parts.front(), " or "))
        if (auto path = parse_path_name(choice, diagnostics))
            piece.choices.push_back(std::move(*path));
    for (std::size_t i = 1; i < parts.size(); ++i)
        if (auto filter = read_filter(parts[i], diagnostics))
            piece.filters.push_back(std::move(*filter));
    return piece;
}

class ConditionParser {
public:
    ConditionParser(const SourcedText& text, diagnostic::Diagnostics& diagnostics)
        : text_(text), diagnostics_(diagnostics) {}

    std::optional<Condition> parse() {
        auto condition = any();
        if (condition && (skip(), at_ != text_.text.size())) return fail();
        return condition;
    }

private:
    using Op = Condition::Op;

    std::optional<Condition> any() {
        return chain("or", Op::Or, [&] { return all(); });
    }
    std::optional<Condition> all() {
        return chain("and", Op::And, [&] { return negation(); });
    }

    template <class Next>
    std::optional<Condition> chain(std::string_view word, Op op, const Next& next) {
        auto first = next();
        if (!first || !take_word(word)) return first;
        Condition all{op, {}, {}, {}, whole()};
        all.operands.push_back(std::move(*first));
        do {
            auto operand = next();
            if (!operand) return std::nullopt;
            all.operands.push_back(std::move(*operand));
        } while (take_word(word));
        return all;
    }

    std::optional<Condition> negation() {
        if (depth_ == deepest_condition) return too_deep();
        ++depth_;
        auto out = take_word("not") ? negated(negation()) : comparison();
        --depth_;
        return out;
    }

    std::optional<Condition> negated(std::optional<Condition> inner) const {
        if (!inner) return std::nullopt;
        Condition out{Op::Not, {}, {}, {}, whole()};
        out.operands.push_back(std::move(*inner));
        return out;
    }

    std::optional<Condition> comparison() {
        auto left = operand();
        if (!left) return std::nullopt;
        static constexpr std::pair<std::string_view, Op> operators[] = {
            {"==", Op::Equal}, {"!=", Op::NotEqual}, {"<", Op::Less}, {">", Op::Greater}};
        for (const auto& [sign, op] : operators) {
            if (!take_sign(sign)) continue;
            auto right = operand();
            if (!right) return std::nullopt;
            Condition out{op, {}, {}, {}, whole()};
            out.operands.push_back(std::move(*left));
            out.operands.push_back(std::move(*right));
            return out;
        }
        return left;
    }

    std::optional<Condition> operand() {
        skip();
        if (take_sign("(")) {
            auto inner = any();
            if (!inner) return std::nullopt;
            return take_sign(")") ? std::move(inner) : fail();
        }
        if (at_ < text_.text.size() && (text_.text[at_] == '\'' || text_.text[at_] == '"'))
            return quoted();
        const std::size_t begin = at_;
        while (at_ < text_.text.size() && (is_name_char(text_.text[at_]) || text_.text[at_] == '.'))
            ++at_;
        const std::string_view word = std::string_view(text_.text).substr(begin, at_ - begin);
        if (word.empty() || word == "and" || word == "or" || word == "not") return fail();
        return name_or_number(text_.slice(begin, at_));
    }

    std::optional<Condition> name_or_number(const SourcedText& word) {
        Condition condition;
        condition.span = word.span_of(0, word.text.size());
        if (word.text[0] == '-' || (word.text[0] >= '0' && word.text[0] <= '9')) {
            condition.op = Op::Literal;
            condition.literal = word.text;
            return condition;
        }
        auto path = parse_path_name(word, diagnostics_);
        if (!path) return std::nullopt;
        condition.path = std::move(*path);
        return condition;
    }

    std::optional<Condition> quoted() {
        const char quote = text_.text[at_];
        const std::size_t end = text_.text.find(quote, at_ + 1);
        if (end == std::string::npos) return fail();
        Condition condition{
            Op::Literal, {}, text_.text.substr(at_ + 1, end - at_ - 1), {}, whole()};
        at_ = end + 1;
        return condition;
    }

    void skip() {
        while (at_ < text_.text.size() && is_space(text_.text[at_])) ++at_;
    }
    bool take_sign(std::string_view sign) {
        skip();
        if (text_.text.compare(at_, sign.size(), sign) != 0) return false;
        at_ += sign.size();
        return true;
    }
    bool take_word(std::string_view word) {
        skip();
        if (text_.text.compare(at_, word.size(), word) != 0) return false;
        const std::size_t end = at_ + word.size();
        if (end < text_.text.size() && is_name_char(text_.text[end])) return false;
        at_ = end;
        return true;
    }
    SourceSpan whole() const { return text_.span_of(0, text_.text.size()); }
    std::optional<Condition> too_deep() {
        diagnostics_.add(Code::condition_too_deep, text_.span_of(at_, at_ + 1),
                         {std::to_string(deepest_condition)});
        return std::nullopt;
    }
    std::optional<Condition> fail() {
        const std::size_t end = std::min(at_ + 1, text_.text.size());
        diagnostics_.add(Code::bad_condition, text_.span_of(std::min(at_, end), end), {text_.text});
        return std::nullopt;
    }

    const SourcedText& text_;
    diagnostic::Diagnostics& diagnostics_;
    std::size_t at_ = 0;
    int depth_ = 0;
};

}  // namespace

std::optional<FieldPath> parse_path_name(const SourcedText& text,
                                         diagnostic::Diagnostics& diagnostics) {
    FieldPath path;
    path.span = text.span_of(0, text.text.size());
    for (const SourcedText& name : split(text, ".")) {
        if (name.text.empty() || !std::all_of(name.text.begin(), name.text.end(), is_name_char)) {
            diagnostics.add(Code::bad_field_name, path.span, {text.text});
            return std::nullopt;
        }
        path.names.push_back(name.text);
    }
    return path;
}

namespace {

class TemplateParser {
public:
    TemplateParser(const SourcedText& text, diagnostic::Diagnostics& diagnostics)
        : text_(text), diagnostics_(diagnostics) {
        out_.span = text.span_of(0, text.text.size());
    }

    TextTemplate parse() {
        const std::string& s = text_.text;
        for (std::size_t i = 0; i < s.size(); ++i) {
            if (std::string_view("{}[]").find(s[i]) == std::string_view::npos) continue;
            if (i + 1 < s.size() && s[i + 1] == s[i]) {  // doubled it stands for itself
                flush(i + 1);
                literal_ = ++i + 1;
            } else if (s[i] == '{' || s[i] == '}') {
                const std::size_t end = s[i] == '{' ? s.find('}', i) : std::string::npos;
                if (end == std::string::npos) return alone(Code::unbalanced_brace, i);
                flush(i);
                add(parse_piece(text_.slice(i + 1, end), diagnostics_));
                i = end;
                literal_ = end + 1;
            } else if (!bracket(i)) {
                return alone(Code::unbalanced_bracket, i);
            }
        }
        if (part_ != 0) return alone(Code::unbalanced_bracket, opened_);
        flush(s.size());
        return std::move(out_);
    }

private:
    // None stands in another.
    bool bracket(std::size_t at) {
        const bool opens = text_.text[at] == '[';
        if (opens == (part_ != 0)) return false;
        flush(at);
        literal_ = at + 1;
        part_ = opens ? ++parts_ : 0;
        opened_ = at;
        return true;
    }

    void flush(std::size_t end) {
        if (end > literal_) add(text_.slice(literal_, end));
    }

    template <class Piece>
    void add(Piece piece) {
        out_.pieces.emplace_back(std::move(piece));
        out_.parts.push_back(part_);
    }

    // What could be read so far.
    TextTemplate alone(Code code, std::size_t at) {
        diagnostics_.add(code, text_.span_of(at, at + 1), {text_.text.substr(at, 1)});
        flush(at);
        return std::move(out_);
    }

    const SourcedText& text_;
    diagnostic::Diagnostics& diagnostics_;
    TextTemplate out_;
    std::size_t literal_ = 0, opened_ = 0;
    int part_ = 0, parts_ = 0;
};

}  // namespace

TextTemplate parse_template(const SourcedText& text, diagnostic::Diagnostics& diagnostics) {
    return TemplateParser(text, diagnostics).parse();
}

std::optional<Condition> parse_condition(const SourcedText& text,
                                         diagnostic::Diagnostics& diagnostics) {
    return ConditionParser(text, diagnostics).parse();
}

}  // namespace cicero::templates
