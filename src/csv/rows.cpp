#include "csv/rows.hpp"

#include <algorithm>

namespace cicero::csv {

namespace {

std::string trimmed(const std::string& text) {
    const auto is_space = [](char c) { return c == ' ' || c == '\t'; };
    const auto begin = std::find_if_not(text.begin(), text.end(), is_space);
    const auto end = std::find_if_not(text.rbegin(), text.rend(), is_space).base();
    return begin < end ? std::string(begin, end) : std::string{};
}

}  // namespace

Rows::Rows(diagnostic::SourceFilePtr file, diagnostic::Diagnostics& diagnostics)
    : file_(std::move(file)), diagnostics_(diagnostics), text_(file_->text()) {
    if (text_.starts_with("\xEF\xBB\xBF")) at_ = 3;
    const std::string_view first =
        std::string_view(text_).substr(at_, std::min(text_.find('\n'), text_.size()) - at_);
    std::size_t most = 0;
    for (const char separator : {';', ',', '\t'})
        if (const auto n = std::size_t(std::count(first.begin(), first.end(), separator));
            n > most) {
            most = n;
            separator_ = separator;
        }
}

bool Rows::next(std::vector<Field>& row) {
    while (at_ < text_.size() && (text_[at_] == '\n' || text_[at_] == '\r')) ++at_;
    row.clear();
    if (at_ >= text_.size()) return false;
    for (;;) {
        row.push_back(field());
        if (at_ >= text_.size() || text_[at_] != separator_) return true;
        ++at_;
    }
}

Field Rows::field() {
    Field out;
    out.begin = at_;
    if (at_ < text_.size() && text_[at_] == '"') quoted(out);
    const std::size_t after = at_;
    while (at_ < text_.size() && text_[at_] != separator_ && text_[at_] != '\n' &&
           text_[at_] != '\r')
        out.text += text_[at_++];
    const std::string_view rest(text_.data() + after, at_ - after);
    if (after > out.begin && rest.find_first_not_of(" \t") != std::string_view::npos)
        diagnostics_.add(diagnostic::Code::csv_text_after_quote, {file_, after - 1, at_});
    out.text = trimmed(out.text);
    out.end = std::max(at_, out.begin);
    return out;
}

void Rows::quoted(Field& out) {
    const std::size_t open = at_++;
    for (; at_ < text_.size(); ++at_) {
        if (text_[at_] != '"') out.text += text_[at_];
        else if (at_ + 1 < text_.size() && text_[at_ + 1] == '"') out.text += text_[at_++];
        else break;
    }
    if (at_ < text_.size()) ++at_;
    else diagnostics_.add(diagnostic::Code::csv_quote_never_closed, {file_, open, open + 1});
}

}  // namespace cicero::csv
