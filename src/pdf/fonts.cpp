#include "pdf/fonts.hpp"

#include <algorithm>
#include <optional>
#include <set>

#include "base/utf8.hpp"

namespace cicero::pdf {

namespace {

/// Entries of a bfchar or cidchar block (Adobe TN 5014: at most 100).
constexpr std::size_t block_size = 100;

std::string hex(unsigned value) {
    static constexpr char digits[] = "0123456789ABCDEF";
    std::string out;
    for (int shift = 12; shift >= 0; shift -= 4) out += digits[(value >> shift) & 0xF];
    return out;
}

std::string hex_utf16(const std::string& utf8) {
    std::string out;
    for (const char32_t c : base::to_utf32(utf8)) {
        if (c > 0xFFFF)
            out += hex(0xD800 + unsigned((c - 0x10000) >> 10)) +
                   hex(0xDC00 + unsigned((c - 0x10000) & 0x3FF));
        else out += hex(unsigned(c));
    }
    return out;
}

std::string blocks(const std::vector<std::string>& lines, const std::string& kind) {
    std::string out;
    for (std::size_t i = 0; i < lines.size(); i += block_size) {
        const std::size_t end = std::min(lines.size(), i + block_size);
        out += std::to_string(end - i) + " begin" + kind + "\n";
        for (std::size_t k = i; k < end; ++k) out += lines[k] + "\n";
        out += "end" + kind + "\n";
    }
    return out;
}

std::string cmap(const std::string& name, const std::string& type, const std::string& ordering,
                 const std::string& body) {
    return "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n/CIDSystemInfo << /Registry (Adobe) /Ordering (" +
           ordering + ") /Supplement 0 >> def\n/CMapName /" + name + " def\n/CMapType " + type +
           " def\n1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n" + body +
           "endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n";
}

// Six letters that depend on the glyphs alone (ISO 32000-1, 9.6.4), and on the code space: two of
// them may have the same glyphs, for other texts.
std::string subset_tag(const std::vector<std::uint32_t>& glyphs, std::size_t space) {
    std::uint64_t hash = 1469598103934665603u + space;  // FNV-1a
    for (const std::uint32_t g : glyphs) hash = (hash ^ g) * 1099511628211u;
    std::string tag;
    for (int i = 0; i < 6; ++i, hash /= 26) tag += static_cast<char>('A' + hash % 26);
    return tag + "+";
}

/// Writes one code space of a font.
class Embedder {
public:
    Embedder(const document::FontResource& font, const FontCodes& codes, std::size_t space,
             Objects& objects)
        : font_(font), codes_(codes.spaces()[space]), space_(space), objects_(objects) {
        std::set<std::uint32_t> all;
        for (const auto& [key, code] : codes_) all.insert(key.first);
        glyphs_.assign(all.begin(), all.end());
    }

    // Into the dictionary that pages name.
    std::optional<diagnostic::Diagnostic> run(const font::Embeddable& file, Dict dict) {
        auto subset = file.subset(glyphs_);
        if (!subset) return subset.error();
        subset_ = std::move(*subset);
        for (std::size_t i = 0; i < glyphs_.size(); ++i) index_of_[glyphs_[i]] = subset_.cids[i];
        for (const auto& [key, code] : codes_)
            widths_[cff() ? index_of_.at(key.first) : code] = file.width(key.first);
        type0(dict);
        return std::nullopt;
    }

private:
    // A TrueType font may call one glyph by several CIDs, and so each code is its own CID: MuPDF
    // takes the text of a CID, not of a code. In a bare CFF table the CIDs are the font's.
    [[nodiscard]] bool cff() const { return subset_.kind == font::ContourKind::Cff; }

    void type0(Dict dict) {
        name_ = (subset_.is_whole ? "" : subset_tag(glyphs_, space_)) +
                (font_.postscript_name.empty() ? "Font" : font_.postscript_name);
        dict.name("Type", "Font")
            .name("Subtype", "Type0")
            .name("BaseFont", name_.c_str())
            .add("DescendantFonts", objects_.array().add(cid_font()));
        if (cff()) dict.add("Encoding", encoding());
        else dict.name("Encoding", "Identity-H");
        dict.add("ToUnicode", to_unicode());
    }

    Dict system_info() {
        return objects_.dict()
            .ascii("Registry", "Adobe")
            .ascii("Ordering", "Identity")
            .integer("Supplement", 0);
    }

    Dict cid_font() {
        Dict dict = objects_.indirect();
        dict.name("Type", "Font")
            .name("Subtype", cff() ? "CIDFontType0" : "CIDFontType2")
            .name("BaseFont", name_.c_str())
            .add("CIDSystemInfo", system_info())
            .add("FontDescriptor", descriptor())
            .integer("DW", 0)
            .verbatim("/W [" + widths() + "]\n");
        if (!cff()) dict.add("CIDToGIDMap", glyph_map());
        return dict;
    }

    // Two bytes a CID (ISO 32000-1, table 117).
    Dict glyph_map() {
        std::string map;
        for (const auto& [key, code] : codes_) {
            const std::uint16_t glyph = index_of_.at(key.first);
            if (map.size() < 2 * (code + 1u)) map.resize(2 * (code + 1u));
            map[2 * code] = char(glyph >> 8);
            map[2 * code + 1] = char(glyph & 0xFF);
        }
        return objects_.stream(map);
    }

    // Of successive CIDs (ISO 32000-1, 9.7.4.3). Acrobat's arrays hold 8191 values (annex C).
    [[nodiscard]] std::string widths() const {
        constexpr int longest_row = 8000;
        std::string out;
        int next = -1, row = 0;
        for (const auto& [cid, width] : widths_) {
            if (cid != next || row == longest_row) {
                if (next >= 0) out += "] ";
                out += std::to_string(cid) + " [";
                row = 0;
            }
            out += std::to_string(width) + ' ';
            next = cid + 1;
            ++row;
        }
        return out + "]";
    }

    Dict descriptor() {
        Array box = objects_.array();
        for (const int edge : subset_.bounding_box) box.integer(edge);
        const std::string_view data(reinterpret_cast<const char*>(subset_.bytes.data()),
                                    subset_.bytes.size());
        Dict file = objects_.stream(data);
        if (cff()) file.name("Subtype", "CIDFontType0C");
        else file.integer("Length1", int(data.size()));
        return objects_.indirect()
            .name("Type", "FontDescriptor")
            .name("FontName", name_.c_str())
            // Symbolic: the font has an encoding of its own (9.8.2); italic by its angle.
            .integer("Flags", 4 | (subset_.italic_angle != 0 ? 64 : 0))
            .add("FontBBox", box)
            .integer("ItalicAngle", subset_.italic_angle)
            .integer("Ascent", subset_.ascent)
            .integer("Descent", subset_.descent)
            .integer("CapHeight", subset_.cap_height)
            // No font says its stem; the value of a text face by weight serves readers that fake
            // one.
            .integer("StemV", 40 + subset_.weight / 10)
            .add(cff() ? "FontFile3" : "FontFile2", file);
    }

    Dict encoding() {
        std::map<std::uint16_t, std::string> lines;
        for (const auto& [key, code] : codes_)
            lines[code] = "<" + hex(code) + "> " + std::to_string(index_of_.at(key.first));
        return objects_
            .stream(cmap("Cicero-Codes", "1", "Identity", blocks(values(lines), "cidchar")))
            .name("Type", "CMap")
            .name("CMapName", "Cicero-Codes")
            .add("CIDSystemInfo", system_info());
    }

    Dict to_unicode() {
        std::map<std::uint16_t, std::string> lines;
        for (const auto& [key, code] : codes_)
            if (!key.second.empty())
                lines[code] = "<" + hex(code) + "> <" + hex_utf16(key.second) + ">";
        return objects_.stream(cmap("Cicero-Unicode", "2", "UCS", blocks(values(lines), "bfchar")));
    }

    static std::vector<std::string> values(const std::map<std::uint16_t, std::string>& lines) {
        std::vector<std::string> out;
        out.reserve(lines.size());
        for (const auto& [code, line] : lines) out.push_back(line);
        return out;
    }

    const document::FontResource& font_;
    const FontCodes::Codes& codes_;
    std::size_t space_;
    Objects& objects_;
    std::vector<std::uint32_t> glyphs_;  ///< sorted, each once
    font::SubsetFont subset_;
    std::map<std::uint32_t, std::uint16_t> index_of_;  ///< of a glyph in the subset: its CID in CFF
    std::map<std::uint16_t, int> widths_;              ///< by CID
    std::string name_;
};

}  // namespace

std::optional<CharacterCode> FontCodes::find(std::uint32_t glyph, std::string_view text) const {
    if (glyph >= firsts_.size() || firsts_[glyph].code.number == 0) return std::nullopt;
    if (firsts_[glyph].text == text) return firsts_[glyph].code;
    const std::pair key(glyph, std::string(text));
    for (std::uint32_t space = 0; space < spaces_.size(); ++space)
        if (const auto known = spaces_[space].find(key); known != spaces_[space].end())
            return CharacterCode{space, known->second};
    return std::nullopt;
}

CharacterCode FontCodes::add(std::uint32_t glyph, std::string_view text) {
    if (const auto known = find(glyph, text)) return *known;
    if (spaces_.empty() || spaces_.back().size() == codes_a_space_) spaces_.emplace_back();
    const CharacterCode code{std::uint32_t(spaces_.size() - 1),
                             std::uint16_t(spaces_.back().size() + 1)};
    spaces_.back().emplace(std::pair(glyph, std::string(text)), code.number);
    if (firsts_.size() <= glyph) firsts_.resize(glyph + 1);
    if (firsts_[glyph].code.number == 0) firsts_[glyph] = {std::string(text), code};
    return code;
}

std::string font_name(std::uint32_t font, std::uint32_t space) {
    const std::string name = "F" + std::to_string(font);
    return space == 0 ? name : name + "." + std::to_string(space);
}

diagnostic::Result<PageFont> PageFont::open(document::FontPtr font, std::uint16_t codes_a_space) {
    auto file = font::Embeddable::open(*font);
    if (!file) return tl::make_unexpected(std::move(file.error()));
    return PageFont(std::move(font), std::move(*file), codes_a_space);
}

int PageFont::width(std::uint32_t glyph) {
    if (widths_.size() <= glyph) widths_.resize(glyph + 1);
    if (!widths_[glyph]) widths_[glyph] = file_.width(glyph);
    return *widths_[glyph];
}

Dict PageFont::dict(std::uint32_t space, Objects& objects) {
    while (dicts_.size() <= space) dicts_.push_back(objects.indirect());
    return dicts_[space];
}

std::optional<diagnostic::Diagnostic> PageFont::write(Objects& objects) {
    for (std::uint32_t space = 0; space < codes_.spaces().size(); ++space)
        if (auto bad = Embedder(*font_, codes_, space, objects).run(file_, dict(space, objects)))
            return bad;
    return std::nullopt;
}

}  // namespace cicero::pdf
