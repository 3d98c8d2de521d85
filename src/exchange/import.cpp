#include "exchange/import.hpp"

#include <algorithm>
#include <array>

#include <unicode/unistr.h>

#include "base/utf8.hpp"
#include "calendar/entry_reader.hpp"
#include "calendar/people.hpp"
#include "exchange/csv.hpp"
#include "exchange/saints.hpp"
#include "files/read.hpp"
#include "yaml/parse.hpp"

namespace cicero::exchange {

using calendar::Entry;
using calendar::is_person;
using calendar::read_entries;
using calendar::read_people;
using calendar::Settings;
using calendar::Zones;

namespace {

using diagnostic::Code;

constexpr yaml::Limits limits{64u << 20, 64, 2'000'000};

/// The days of a file in which persons may stand among them.
std::vector<Entry> days_and_people(const yaml::Node& root, const Zones& zones,
                                   diagnostic::Diagnostics& diagnostics) {
    std::vector<Entry> out = read_people(root, diagnostics);
    auto rest = std::make_shared<yaml::Node::Data>();
    rest->kind = root.kind();
    rest->style = root.style();
    rest->span = root.span();
    for (const yaml::Node& item : root.items())
        if (!is_person(item)) rest->items.push_back(item);
    for (Entry& entry : read_entries(yaml::Node(rest), zones, diagnostics))
        out.push_back(std::move(entry));
    return out;
}

std::string from_windows_1252(const std::string& bytes) {
    std::string out;
    icu::UnicodeString(bytes.data(), int32_t(bytes.size()), "windows-1252").toUTF8String(out);
    return out;
}

/// By its first bytes.
std::optional<diagnostic::Diagnostic> find_office_document(const std::filesystem::path& path,
                                                           const files::FileSystem& files) {
    const auto file = files.open(path, limits.file_size, {});
    if (!file) return std::nullopt;
    std::array<char, 4> head{};
    const auto got = (*file)->fill(head.data(), std::min(head.size(), (*file)->size()));
    return got ? yaml::office_document(path, {head.data(), *got}) : std::nullopt;
}

}  // namespace

void refuse_ending(const std::filesystem::path& path, diagnostic::Diagnostics& diagnostics,
                   const files::FileSystem& files) {
    if (!files.mode(path)) diagnostics.add(Code::file_missing, {}, {path.string(), ""});
    else if (auto office = find_office_document(path, files)) diagnostics.add(std::move(*office));
    else diagnostics.add(Code::unknown_kind_of_file, {}, {path.string()});
}

// Spreadsheets still write Windows-1252: of a table that is not UTF-8, that is what it is.
diagnostic::SourceFilePtr load_table(const std::filesystem::path& path,
                                     diagnostic::Diagnostics& diagnostics,
                                     const files::FileSystem& files) {
    auto bytes = files::read(path, limits.file_size, {}, files);
    if (!bytes) {
        diagnostics.add(bytes.error());
        return nullptr;
    }
    if (auto office = yaml::office_document(path, *bytes)) {
        diagnostics.add(std::move(*office));
        return nullptr;
    }
    const bool is_utf8 = !base::find_invalid_utf8(*bytes);
    std::string text = is_utf8 ? std::move(*bytes) : from_windows_1252(*bytes);
    auto file = std::make_shared<const diagnostic::SourceFile>(path.string(), std::move(text));
    if (yaml::report_controls(file, diagnostics)) return nullptr;
    if (!is_utf8) diagnostics.add(Code::read_as_windows_1252, {file, 0, 0});
    return file;
}

std::vector<Entry> days_of_any_year(const std::filesystem::path& path, const Zones& zones,
                                    const sky::Clock& clock, const files::FileSystem& files) {
    // Files of agendas; what repeats without an end would be counted for ever.
    constexpr int first = 1980, last = 2060;
    diagnostic::Diagnostics told_before;
    if (path.extension() != ".ics") return {};
    return import_file(path, zones, {first, last, clock}, told_before, files);
}

std::vector<Entry> import_file(const std::filesystem::path& path, const Zones& zones,
                               const IcsRange& range, diagnostic::Diagnostics& diagnostics,
                               const files::FileSystem& files) {
    const std::string ending = path.extension().string();
    if (ending == ".csv") {
        const auto file = load_table(path, diagnostics, files);
        return file ? read_csv(file, diagnostics) : std::vector<Entry>{};
    }
    if (ending == ".ics") {
        const auto file = yaml::load(path, diagnostics, limits, files);
        return file && !yaml::report_controls(file, diagnostics)
                   ? read_ics(file, range, diagnostics)
                   : std::vector<Entry>{};
    }
    if (ending != ".yaml" && ending != ".yml") {
        refuse_ending(path, diagnostics, files);
        return {};
    }
    const auto file = yaml::load(path, diagnostics, limits, files);
    const auto root = file ? yaml::parse(file, diagnostics, limits) : std::nullopt;
    return root ? days_and_people(*root, zones, diagnostics) : std::vector<Entry>{};
}

namespace {

// No calendar prints them: they are long.
void tell_notes(const calendar::Imported::File& file, diagnostic::Diagnostics& diagnostics) {
    const auto notes =
        std::ranges::count_if(file.entries, [](const Entry& e) { return !e.note.empty(); });
    if (notes > 0 && file.name.ends_with(".ics"))
        diagnostics.add(Code::ics_notes_not_printed, file.span, {std::to_string(notes)});
}

}  // namespace

calendar::Imported import_files(const Settings& settings, const Zones& zones,
                                diagnostic::Diagnostics& diagnostics,
                                const files::FileSystem& files) {
    calendar::Imported out;
    const auto told = [&](const Settings::File& file, auto read) {
        const std::size_t errors = diagnostics.error_count();
        if (auto office = find_office_document(file.path, files)) {
            office->span = file.span;
            diagnostics.add(std::move(*office));
            out.whole = false;
            return decltype(read()){};
        }
        auto entries = read();
        const std::size_t found = diagnostics.error_count() - errors;
        if (found > 0)
            diagnostics.add(Code::file_with_errors, file.span, {file.name, std::to_string(found)});
        out.whole = out.whole && found == 0;
        return entries;
    };
    const IcsRange range{settings.year - 1, settings.final_year() + 1, settings.clock};
    for (const Settings::File& file : settings.files) {
        out.files.push_back({file.name, file.span, told(file, [&] {
                                 return import_file(file.path, zones, range, diagnostics, files);
                             })});
        tell_notes(out.files.back(), diagnostics);
        if (out.files.back().entries.empty() && out.whole)
            out.files.back().of_other_years =
                days_of_any_year(file.path, zones, settings.clock, files);
    }
    if (settings.saints)
        out.saints = told(*settings.saints,
                          [&] { return read_saints(settings.saints->path, diagnostics, files); });
    return out;
}

}  // namespace cicero::exchange
