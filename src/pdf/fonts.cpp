#include "pdf/fonts.hpp"

#include <algorithm>
#include <set>

#include "base/utf8.hpp"
#include "font/subset.hpp"

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

// Six letters that depend on the glyphs alone (ISO 32000-1, 9.6.4).
std::string subset_tag(const std::vector<std::uint32_t>& glyphs) {
    std::uint64_t hash = 1469598103934665603u;  // FNV-1a
    for (const std::uint32_t g : glyphs) hash = (hash ^ g) * 1099511628211u;
    std::string tag;
    for (int i = 0; i < 6; ++i, hash /= 26) tag += static_cast<char>('A' + hash % 26);
    return tag + "+";
}

class Embedder {
public:
    Embedder(const document::FontResource& font, const FontCodes& codes, Objects& objects)
        : font_(font), codes_(codes), objects_(objects), glyphs_(codes.glyphs()) {}

    diagnostic::Result<EmbeddedFont> run() {
        auto subset = font::subset(font_, glyphs_);
        if (!subset) return tl::make_unexpected(subset.error());
        subset_ = std::move(*subset);
        EmbeddedFont out;
        for (std::size_t i = 0; i < glyphs_.size(); ++i) {
            index_of_[glyphs_[i]] = subset_.cids[i];
            out.widths[glyphs_[i]] = subset_.widths[i];
        }
        for (const auto& [key, code] : codes_.codes())
            widths_[cff() ? index_of_.at(key.first) : code] = out.widths.at(key.first);
        out.dict = type0();
        return out;
    }

private:
    // A TrueType font may call one glyph by several CIDs, and so each code is its own CID: MuPDF
    // takes the text of a CID, not of a code. In a bare CFF table the CIDs are the font's.
    [[nodiscard]] bool cff() const { return subset_.kind == font::ContourKind::Cff; }

    HPDF_Dict type0() {
        name_ =
            subset_tag(glyphs_) + (font_.postscript_name.empty() ? "Font" : font_.postscript_name);
        HPDF_Dict dict = objects_.indirect();
        HPDF_Dict_AddName(dict, "Type", "Font");
        HPDF_Dict_AddName(dict, "Subtype", "Type0");
        HPDF_Dict_AddName(dict, "BaseFont", name_.c_str());
        HPDF_Array descendants = objects_.array();
        HPDF_Array_Add(descendants, cid_font());
        HPDF_Dict_Add(dict, "DescendantFonts", descendants);
        if (cff()) HPDF_Dict_Add(dict, "Encoding", encoding());
        else HPDF_Dict_AddName(dict, "Encoding", "Identity-H");
        HPDF_Dict_Add(dict, "ToUnicode", to_unicode());
        return dict;
    }

    HPDF_Dict system_info() {
        HPDF_Dict dict = objects_.dict();
        HPDF_Dict_Add(dict, "Registry", HPDF_String_New(objects_.doc()->mmgr, "Adobe", nullptr));
        HPDF_Dict_Add(dict, "Ordering", HPDF_String_New(objects_.doc()->mmgr, "Identity", nullptr));
        HPDF_Dict_AddNumber(dict, "Supplement", 0);
        return dict;
    }

    HPDF_Dict cid_font() {
        HPDF_Dict dict = objects_.indirect();
        HPDF_Dict_AddName(dict, "Type", "Font");
        HPDF_Dict_AddName(dict, "Subtype", cff() ? "CIDFontType0" : "CIDFontType2");
        HPDF_Dict_AddName(dict, "BaseFont", name_.c_str());
        HPDF_Dict_Add(dict, "CIDSystemInfo", system_info());
        HPDF_Dict_Add(dict, "FontDescriptor", descriptor());
        HPDF_Dict_AddNumber(dict, "DW", 0);
        HPDF_Dict_Add(dict, "W", widths());
        if (!cff()) HPDF_Dict_Add(dict, "CIDToGIDMap", glyph_map());
        return dict;
    }

    // Two bytes a CID (ISO 32000-1, table 117).
    HPDF_Dict glyph_map() {
        std::string map;
        for (const auto& [key, code] : codes_.codes()) {
            const std::uint16_t glyph = index_of_.at(key.first);
            if (map.size() < 2 * (code + 1u)) map.resize(2 * (code + 1u));
            map[2 * code] = char(glyph >> 8);
            map[2 * code + 1] = char(glyph & 0xFF);
        }
        return objects_.stream(map);
    }

    HPDF_Array widths() {
        HPDF_Array out = objects_.array();
        HPDF_Array run = nullptr;
        int next = -1;
        for (const auto& [cid, width] : widths_) {
            if (cid != next) {
                HPDF_Array_AddNumber(out, cid);
                run = objects_.array();
                HPDF_Array_Add(out, run);
            }
            HPDF_Array_AddNumber(run, width);
            next = cid + 1;
        }
        return out;
    }

    HPDF_Dict descriptor() {
        HPDF_Dict dict = objects_.indirect();
        HPDF_Dict_AddName(dict, "Type", "FontDescriptor");
        HPDF_Dict_AddName(dict, "FontName", name_.c_str());
        // Symbolic: the font has an encoding of its own (9.8.2); italic by its angle.
        HPDF_Dict_AddNumber(dict, "Flags", 4 | (subset_.italic_angle != 0 ? 64 : 0));
        HPDF_Array box = objects_.array();
        for (const int edge : subset_.bounding_box) HPDF_Array_AddNumber(box, edge);
        HPDF_Dict_Add(dict, "FontBBox", box);
        HPDF_Dict_AddNumber(dict, "ItalicAngle", subset_.italic_angle);
        HPDF_Dict_AddNumber(dict, "Ascent", subset_.ascent);
        HPDF_Dict_AddNumber(dict, "Descent", subset_.descent);
        HPDF_Dict_AddNumber(dict, "CapHeight", subset_.cap_height);
        // No font says its stem; the value of a text face by weight serves readers that fake one.
        HPDF_Dict_AddNumber(dict, "StemV", 40 + subset_.weight / 10);
        const std::string_view data(reinterpret_cast<const char*>(subset_.bytes.data()),
                                    subset_.bytes.size());
        HPDF_Dict file = objects_.stream(data);
        if (cff()) HPDF_Dict_AddName(file, "Subtype", "CIDFontType0C");
        else HPDF_Dict_AddNumber(file, "Length1", HPDF_INT32(data.size()));
        HPDF_Dict_Add(dict, cff() ? "FontFile3" : "FontFile2", file);
        return dict;
    }

    HPDF_Dict encoding() {
        std::map<std::uint16_t, std::string> lines;
        for (const auto& [key, code] : codes_.codes())
            lines[code] = "<" + hex(code) + "> " + std::to_string(index_of_.at(key.first));
        HPDF_Dict stream = objects_.stream(
            cmap("Cicero-Codes", "1", "Identity", blocks(values(lines), "cidchar")));
        HPDF_Dict_AddName(stream, "Type", "CMap");
        HPDF_Dict_AddName(stream, "CMapName", "Cicero-Codes");
        HPDF_Dict_Add(stream, "CIDSystemInfo", system_info());
        return stream;
    }

    HPDF_Dict to_unicode() {
        std::map<std::uint16_t, std::string> lines;
        for (const auto& [key, code] : codes_.codes())
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
    const FontCodes& codes_;
    Objects& objects_;
    std::vector<std::uint32_t> glyphs_;
    font::SubsetFont subset_;
    std::map<std::uint32_t, std::uint16_t> index_of_;  ///< of a glyph in the subset: its CID in CFF
    std::map<std::uint16_t, int> widths_;              ///< by CID
    std::string name_;
};

}  // namespace

std::uint16_t FontCodes::code(std::uint32_t glyph, const std::string& text) {
    const auto next = std::uint16_t(std::min<std::size_t>(codes_.size() + 1, 0xFFFF));
    return codes_.try_emplace({glyph, text}, next).first->second;
}

std::vector<std::uint32_t> FontCodes::glyphs() const {
    std::set<std::uint32_t> all;
    for (const auto& [key, code] : codes_) all.insert(key.first);
    return {all.begin(), all.end()};
}

diagnostic::Result<EmbeddedFont> embed(const document::FontResource& font, const FontCodes& codes,
                                       Objects& objects) {
    return Embedder(font, codes, objects).run();
}

}  // namespace cicero::pdf
