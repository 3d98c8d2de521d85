#include "pdf/metadata.hpp"

#include <ctime>

namespace cicero::pdf {

namespace {

struct Dates {
    std::string info, xmp;  ///< D:20270101000000Z, 2027-01-01T00:00:00Z
};

Dates dates_of(std::int64_t seconds) {
    const std::time_t time = seconds;
    std::tm utc{};
    gmtime_r(&time, &utc);
    char info[32], xmp[32];
    std::strftime(info, sizeof info, "D:%Y%m%d%H%M%SZ", &utc);
    std::strftime(xmp, sizeof xmp, "%Y-%m-%dT%H:%M:%SZ", &utc);
    return {info, xmp};
}

std::string escaped(const std::string& text) {
    std::string out;
    for (const char c : text) {
        const bool no_character = static_cast<unsigned char>(c) < 0x20 && c != '\t' && c != '\n';
        if (no_character) out += ' ';  // XML 1.0, 2.2
        else if (c == '&') out += "&amp;";
        else if (c == '<') out += "&lt;";
        else if (c == '>') out += "&gt;";
        else out += c;
    }
    return out;
}

constexpr const char* producer = "Cicéro (libharu)";

std::string xmp(const document::Metadata& m, const std::optional<Dates>& dates) {
    std::string out =
        "<?xpacket begin=\"\xEF\xBB\xBF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n<x:xmpmeta xmlns:x=\"adobe:ns:meta/\">\n"
        "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n<rdf:Description rdf:about=\"\"\n"
        " xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\"\n"
        " xmlns:pdf=\"http://ns.adobe.com/pdf/1.3/\">\n<dc:format>application/pdf</dc:format>\n";
    const auto alternative = [&](const char* name, const std::string& text) {
        if (!text.empty())
            out += std::string("<dc:") + name + "><rdf:Alt><rdf:li xml:lang=\"x-default\">" +
                   escaped(text) + "</rdf:li></rdf:Alt></dc:" + name + ">\n";
    };
    alternative("title", m.title);
    alternative("description", m.subject);
    if (!m.author.empty())
        out += "<dc:creator><rdf:Seq><rdf:li>" + escaped(m.author) +
               "</rdf:li></rdf:Seq></dc:creator>\n";
    out += "<dc:language><rdf:Bag><rdf:li>" + escaped(m.language) +
           "</rdf:li></rdf:Bag></dc:language>\n";
    if (!m.keywords.empty()) out += "<pdf:Keywords>" + escaped(m.keywords) + "</pdf:Keywords>\n";
    out += std::string("<pdf:Producer>") + producer + "</pdf:Producer>\n<xmp:CreatorTool>" +
           escaped(m.creator) + "</xmp:CreatorTool>\n";
    if (dates)
        out += "<xmp:CreateDate>" + dates->xmp + "</xmp:CreateDate>\n<xmp:ModifyDate>" +
               dates->xmp + "</xmp:ModifyDate>\n";
    return out + "</rdf:Description>\n</rdf:RDF>\n</x:xmpmeta>\n<?xpacket end=\"w\"?>";
}

std::string id_bytes(std::uint64_t hash) {
    std::string out;
    for (int i = 0; i < 2; ++i, hash = hash * 6364136223846793005u + 1442695040888963407u)
        for (int shift = 56; shift >= 0; shift -= 8) out += static_cast<char>(hash >> shift & 0xFF);
    return out;
}

}  // namespace

void add_metadata(const document::Metadata& m, bool duplex_short_edge, const Edition& edition,
                  Objects& objects) {
    const auto dates = edition.date ? std::optional(dates_of(*edition.date)) : std::nullopt;
    Dict info = objects.info();
    const auto add = [&](const char* key, const std::string& text) {
        if (!text.empty()) info.text(key, text);
    };
    add("Title", m.title);
    add("Author", m.author);
    add("Subject", m.subject);
    add("Keywords", m.keywords);
    add("Creator", m.creator);
    add("Producer", producer);
    if (dates)
        for (const char* key : {"CreationDate", "ModDate"}) info.ascii(key, dates->info.c_str());
    Dict preferences = objects.dict().boolean("DisplayDocTitle", true);
    if (duplex_short_edge) preferences.name("Duplex", "DuplexFlipShortEdge");
    objects.catalog()
        .add("Metadata",
             objects.stream(xmp(m, dates), false).name("Type", "Metadata").name("Subtype", "XML"))
        .text("Lang", m.language)
        .add("ViewerPreferences", preferences);
    Array both = objects.array();
    for (int i = 0; i < 2; ++i) both.bytes(id_bytes(edition.hash));
    objects.trailer().add("ID", both);
}

}  // namespace cicero::pdf
