#include "yaml/parse.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <sstream>
#include <unordered_map>

#include <yaml-cpp/anchor.h>
#include <yaml-cpp/emitterstyle.h>
#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/parser.h>

#include "base/utf8.hpp"
#include "files/read.hpp"
#include "yaml/comments.hpp"
#include "yaml/controls.hpp"
#include "yaml/marks.hpp"
#include "yaml/scalar.hpp"
#include "yaml/traps.hpp"

namespace cicero::yaml {

namespace {

using diagnostic::Code;
using diagnostic::SourceFilePtr;
using diagnostic::SourceSpan;

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

/// In a map with more, a key is looked up by hash.
constexpr std::size_t many_keys = 16;

/// Errors after which no control character is told any more: a file of nothing else has millions.
constexpr std::size_t most_controls = 100;

/// Thrown inside this file alone, to leave yaml-cpp's parser.
struct Stop {};

class Builder : public YAML::EventHandler {
public:
    Builder(const SourceFilePtr& file, std::size_t shift, diagnostic::Diagnostics& diagnostics,
            const Limits& limits)
        : file_(file), shift_(shift), diagnostics_(diagnostics), limits_(limits) {}

    std::optional<Node> take() { return std::move(root_); }

    void OnDocumentStart(const YAML::Mark&) override {}
    void OnDocumentEnd() override {}

    void OnNull(const YAML::Mark& mark, YAML::anchor_t anchor) override {
        auto data = std::make_shared<Node::Data>();
        data->span = at(mark);
        if (!open_.empty() && open_.back().key)
            if (const auto comment =
                    comment_for_value(*open_.back().key, open_.back().data->style == Style::Flow)) {
                data->span = comment->span;
                diagnostics_.add(Code::value_is_comment, comment->span,
                                 {comment->key, comment->instead});
            }
        finish(data, anchor);
    }

    void OnAlias(const YAML::Mark& mark, YAML::anchor_t anchor) override {
        const auto found = anchors_.find(anchor);
        if (found == anchors_.end()) stop(Code::alias_inside_itself, at(mark));
        add(found->second, at(mark));
    }

    void OnScalar(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                  const std::string& value) override {
        auto data = std::make_shared<Node::Data>();
        data->kind = Kind::Scalar;
        ScannedScalar scanned =
            scan_scalar(file_, skip_properties(offset(mark), tag, anchor), value);
        if (scanned.crowded)
            stop(Code::too_many_marks, *scanned.crowded, {std::to_string(most_marks)});
        if (scanned.style == Style::DoubleQuoted) check_escapes(scanned.text);
        data->style = scanned.style;
        data->span = scanned.text.span;
        data->text = std::move(scanned.text);
        if (is_key_next()) {
            check_key(*data);
        } else {
            report_scalar_traps(file_, *data, {offset(mark), scanned.end, tag}, diagnostics_);
            const bool null = data->style == Style::Plain && (value == "~" || value == "null");
            if (null) data->kind = Kind::Null;
        }
        finish(data, anchor);
    }

    void OnSequenceStart(const YAML::Mark& mark, const std::string&, YAML::anchor_t anchor,
                         YAML::EmitterStyle::value style) override {
        open(Kind::Sequence, mark, anchor, style);
    }
    void OnSequenceEnd() override { close(); }
    void OnMapStart(const YAML::Mark& mark, const std::string&, YAML::anchor_t anchor,
                    YAML::EmitterStyle::value style) override {
        open(Kind::Map, mark, anchor, style);
    }
    void OnMapEnd() override { close(); }

private:
    struct Open {
        std::shared_ptr<Node::Data> data;
        YAML::anchor_t anchor;
        std::optional<Key> key;  // of a map: read, its value not yet
        bool drop_value = false;
        std::unordered_map<std::string, std::size_t> places = {};  ///< of its keys
    };
    struct Anchored {
        Node node;
        std::size_t weight = 1, levels = 0;
    };

    [[nodiscard]] std::size_t offset(const YAML::Mark& mark) const {
        return std::min(std::size_t(std::max(0, mark.pos)) + shift_, file_->text().size());
    }
    [[nodiscard]] SourceSpan at(const YAML::Mark& mark) const {
        const std::size_t begin = offset(mark);
        return {file_, begin, std::min(begin + 1, file_->text().size())};
    }

    // yaml-cpp marks a node with a tag or an anchor at those; the scalar begins after them.
    [[nodiscard]] std::size_t skip_properties(std::size_t begin, const std::string& tag,
                                              YAML::anchor_t anchor) const {
        const std::string& text = file_->text();
        const bool tagged = !tag.empty() && tag != "?" && tag != "!";
        while (begin < text.size() &&
               ((tagged && text[begin] == '!') || (anchor != 0 && text[begin] == '&'))) {
            while (begin < text.size() && !std::isspace(static_cast<unsigned char>(text[begin])))
                ++begin;
            while (begin < text.size() && std::isspace(static_cast<unsigned char>(text[begin])))
                ++begin;
        }
        return begin;
    }

    [[nodiscard]] bool is_key_next() const {
        return !open_.empty() && open_.back().data->kind == Kind::Map && !open_.back().key;
    }

    // What is written out was found before.
    void check_escapes(const diagnostic::SourcedText& text) {
        for (auto at = find_control(text.text); at && diagnostics_.error_count() < most_controls;
             at = find_control(text.text, *at + 1))
            diagnostics_.add(Code::control_character, text.span_of(*at, *at + 1),
                             {name_of_character(text.text, *at)});
    }

    void check_key(const Node::Data& data) {
        const std::string& name = data.text.text;
        if (const auto glued = find_glued_dash(*file_, data))
            stop(Code::no_space_after_dash, glued->span, {glued->rest});
        for (const std::string_view space : {"\u00A0", "\u202F"}) {
            if (name.ends_with(space))
                diagnostics_.add(Code::no_break_space_in_key, data.span,
                                 {name.substr(0, name.size() - space.size())});
            const std::size_t colon = name.find(":" + std::string(space));
            if (colon != std::string::npos)
                diagnostics_.add(Code::no_break_space_after_colon,
                                 data.text.span_of(colon + 1, colon + 1 + space.size()));
        }
    }

    void open(Kind kind, const YAML::Mark& mark, YAML::anchor_t anchor,
              YAML::EmitterStyle::value style) {
        if (open_.size() >= limits_.depth)
            stop(Code::yaml_too_deep, at(mark), {std::to_string(limits_.depth)});
        if (is_key_next()) stop(Code::flow_instead_of_text, at(mark));
        auto data = std::make_shared<Node::Data>();
        data->kind = kind;
        data->style = style == YAML::EmitterStyle::Flow ? Style::Flow : Style::Block;
        data->span = at(mark);
        data->levels = 1;
        open_.push_back({std::move(data), anchor, std::nullopt, false});
    }

    void close() {
        Open done = std::move(open_.back());
        open_.pop_back();
        if (done.data->entries.size() > many_keys)
            for (std::size_t i = 0; i < done.data->entries.size(); ++i)
                done.data->places.emplace(done.data->entries[i].first.name, i);
        finish(done.data, done.anchor);
    }

    void finish(const std::shared_ptr<Node::Data>& data, YAML::anchor_t anchor) {
        const SourceSpan span = data->span;
        const Anchored done{Node{data}, data->weight, data->levels};
        if (anchor != 0) anchors_[anchor] = done;
        add(done, span);
    }

    void add(const Anchored& done, const SourceSpan& span) {
        const Node& node = done.node;
        if (open_.empty()) {
            root_ = node;
            return;
        }
        Open& parent = open_.back();
        parent.data->weight += done.weight;
        if (parent.data->weight > limits_.nodes) stop(Code::alias_bomb, span);
        // What is deep by its aliases is as deep for those who read it.
        parent.data->levels = std::max(parent.data->levels, done.levels + 1);
        if (parent.data->levels > limits_.depth)
            stop(Code::yaml_too_deep, span, {std::to_string(limits_.depth)});
        if (parent.data->kind == Kind::Sequence) {
            parent.data->items.push_back(node);
        } else if (!parent.key) {
            take_key(parent, node);
        } else {
            if (!parent.drop_value) parent.data->entries.emplace_back(std::move(*parent.key), node);
            parent.key.reset();
        }
    }

    void take_key(Open& parent, const Node& node) {
        parent.key = Key{node.text().text, node.span()};
        const auto [place, fresh] =
            parent.places.try_emplace(parent.key->name, parent.data->entries.size());
        parent.drop_value = !fresh;
        if (fresh) return;
        const Key& first = parent.data->entries[place->second].first;
        diagnostics_.add(Code::duplicate_key, node.span(),
                         {first.name, std::to_string(file_->line_of(first.span.begin))});
    }

    [[noreturn]] void stop(Code code, const SourceSpan& span,
                           std::vector<std::string> params = {}) {
        diagnostics_.add(code, span, std::move(params));
        throw Stop{};
    }

    const SourceFilePtr& file_;
    std::size_t shift_;
    diagnostic::Diagnostics& diagnostics_;
    const Limits& limits_;
    std::vector<Open> open_;
    std::map<YAML::anchor_t, Anchored> anchors_;
    std::optional<Node> root_;
};

/// Notices whether there is anything in a document, and where that begins.
class Witness : public YAML::EventHandler {
public:
    std::optional<YAML::Mark> begin;
    bool is_empty = true;

    void OnDocumentStart(const YAML::Mark& mark) override { begin = mark; }
    void OnDocumentEnd() override {}
    void OnNull(const YAML::Mark&, YAML::anchor_t) override {}
    void OnAlias(const YAML::Mark&, YAML::anchor_t) override { is_empty = false; }
    void OnScalar(const YAML::Mark&, const std::string&, YAML::anchor_t,
                  const std::string&) override {
        is_empty = false;
    }
    void OnSequenceStart(const YAML::Mark&, const std::string&, YAML::anchor_t,
                         YAML::EmitterStyle::value) override {
        throw Stop{};
    }
    void OnSequenceEnd() override {}
    void OnMapStart(const YAML::Mark&, const std::string&, YAML::anchor_t,
                    YAML::EmitterStyle::value) override {
        throw Stop{};
    }
    void OnMapEnd() override {}
};

/// Where a document begins that the parser has not read: nowhere, unless there is something in it.
std::optional<YAML::Mark> next_document(YAML::Parser& parser) {
    Witness witness;
    try {
        if (!parser.HandleNextDocument(witness) || witness.is_empty) return std::nullopt;
    } catch (const Stop&) {
    } catch (const YAML::Exception& error) {
        return witness.begin.value_or(error.mark);
    }
    return witness.begin;
}

// A byte of Windows-1252 as a person would see it there: what the author meant to write.
std::string as_windows_1252(unsigned char byte) {
    static constexpr char32_t upper[] = {
        0x20AC, 0,      0x201A, 0x192,  0x201E, 0x2026, 0x2020, 0x2021, 0x2C6,  0x2030, 0x160,
        0x2039, 0x152,  0,      0x17D,  0,      0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
        0x2013, 0x2014, 0x2DC,  0x2122, 0x161,  0x203A, 0x153,  0,      0x17E,  0x178};
    std::string out;
    const char32_t c = byte < 0xA0 && byte >= 0x80 ? upper[byte - 0x80] : byte;
    if (c != 0) base::append_utf8(out, c);
    return out;
}

// The first line of something that begins at `at`.
SourceSpan line_at(const SourceFilePtr& file, int at) {
    const std::size_t begin = std::min(std::size_t(std::max(0, at)), file->text().size());
    const std::size_t end = file->text().find_first_of("\r\n", begin);
    return {file, begin, std::min(end, file->text().size())};
}

/// The programs whose documents people have, by the endings of their names.
struct Office {
    std::string_view ending;
    const char* program;
};
constexpr std::array offices{
    Office{".doc", "Word"},        Office{".docx", "Word"},       Office{".xls", "Excel"},
    Office{".xlsx", "Excel"},      Office{".ppt", "PowerPoint"},  Office{".pptx", "PowerPoint"},
    Office{".odt", "LibreOffice"}, Office{".ods", "LibreOffice"}, Office{".odp", "LibreOffice"}};

}  // namespace

std::optional<diagnostic::Diagnostic> office_document(const std::filesystem::path& path,
                                                      std::string_view bytes) {
    if (!bytes.starts_with("PK\3\4") && !bytes.starts_with("\xD0\xCF\x11\xE0")) return std::nullopt;
    std::string ending = path.extension().string();
    for (char& c : ending)
        if (c >= 'A' && c <= 'Z') c = char(c - 'A' + 'a');
    const auto known = std::ranges::find(offices, ending, &Office::ending);
    const bool named = known != offices.end();
    const bool is_table = ending.starts_with(".xls") || ending == ".ods";
    return diagnostic::make(
        Code::office_document, {},
        {path.filename().string(), named ? known->program : "bureautique",
         named ? known->program : "office", is_table ? "CSV" : "", is_table ? "" : ".yaml"});
}

SourceFilePtr load(const std::filesystem::path& path, diagnostic::Diagnostics& diagnostics,
                   const Limits& limits, const files::FileSystem& files) {
    auto text = files::read(path, limits.file_size, {}, files);
    if (!text) {
        diagnostics.add(text.error());
        return nullptr;
    }
    if (auto office = office_document(path, *text)) {
        diagnostics.add(std::move(*office));
        return nullptr;
    }
    auto file = std::make_shared<const diagnostic::SourceFile>(path.string(), std::move(*text));
    if (const auto bad = base::find_invalid_utf8(file->text())) {
        const auto byte = static_cast<unsigned char>(file->text()[*bad]);
        std::ostringstream hex;
        hex << std::hex << std::uppercase << int(byte);
        diagnostics.add(Code::invalid_utf8, {file, *bad, *bad + 1},
                        {hex.str(), as_windows_1252(byte)});
        return nullptr;
    }
    return file;
}

bool report_controls(const SourceFilePtr& file, diagnostic::Diagnostics& diagnostics) {
    const std::string& text = file->text();
    const auto first = find_control(text);
    for (auto at = first; at; at = find_control(text, *at + 1)) {
        const std::size_t size = base::decode_utf8(text, *at).size;
        diagnostics.add(Code::control_character, {file, *at, *at + size},
                        {name_of_character(text, *at)});
        // In UTF-16 each second byte is one.
        if (text[*at] == '\0' || diagnostics.error_count() >= most_controls) break;
    }
    return first.has_value();
}

std::optional<Node> parse(const SourceFilePtr& file, diagnostic::Diagnostics& diagnostics,
                          const Limits& limits) {
    const bool marked = file->text().starts_with(byte_order_mark);
    const std::size_t shift = marked ? byte_order_mark.size() : 0;
    if (report_controls(file, diagnostics)) return std::nullopt;
    std::istringstream in(file->text().substr(shift));
    Builder builder(file, shift, diagnostics, limits);
    const std::size_t errors = diagnostics.error_count();
    try {
        YAML::Parser parser(in);
        if (!parser.HandleNextDocument(builder))
            diagnostics.add(Code::empty_file, {file, 0, 0}, {file->path()});
        else if (const auto second = next_document(parser))
            diagnostics.add(Code::second_document, line_at(file, second->pos + int(shift)));
    } catch (const Stop&) {
        return std::nullopt;
    } catch (const YAML::Exception& error) {
        const std::size_t at =
            std::min(std::size_t(std::max(0, error.mark.pos)) + shift, file->text().size());
        // A comment that ate the end of a list or a map is told; so is what it does to the rest.
        if (diagnostics.error_count() > errors && comment_in_flow(file, at)) return std::nullopt;
        report_syntax_error(file, at, error.msg, diagnostics);
        return std::nullopt;
    }
    return builder.take();
}

}  // namespace cicero::yaml
