#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "content/told_dates.hpp"
#include "content/value.hpp"
#include "files/file_system.hpp"
#include "yaml/schema.hpp"

namespace cicero::content {

struct Content {
    std::string kind;                                 ///< observance, event, handout, calendar
    std::string language;                             ///< BCP 47
    bool typography = true;                           ///< false: set as typed
    std::vector<std::string> keep_words;              ///< each stays on one line, undivided
    ValuePtr root;                                    ///< a record
    std::filesystem::path project;                    ///< no file outside it may be named
    const files::FileSystem* files = &files::disk();  ///< where those are that it names
    diagnostic::SourceFilePtr file;
};

struct ReadOptions {
    std::string language;                             ///< overrides the file's
    const files::FileSystem* files = &files::disk();  ///< must outlive the content
};

/// What could be read of a content file.
struct Reading {
    Content content;
    bool is_whole = true;  ///< else there were errors
};

/// A content file, checked against its schema, with what could be read of it all the same; nothing
/// where it is none.
[[nodiscard]] std::optional<Reading> read_all(const std::filesystem::path& path,
                                              const ReadOptions& options,
                                              diagnostic::Diagnostics& diagnostics);

/// The same; nothing where there were errors.
[[nodiscard]] std::optional<Content> read(const std::filesystem::path& path,
                                          const ReadOptions& options,
                                          diagnostic::Diagnostics& diagnostics);

/// A content as these readers have it: passages for others are left out, and told; gaps whose words
/// are for one of them are filled.
[[nodiscard]] Content for_readers(const Content& content, const Readers& readers,
                                  diagnostic::Diagnostics& diagnostics);

struct NamedFile {
    /// Figure, Table: in marked-up text.
    enum class Sort : std::uint8_t { Image, Figure, Table, Days } sort;
    std::filesystem::path path;
    diagnostic::SourceSpan span;
};
/// All that it names, printed or not.
[[nodiscard]] std::vector<NamedFile> named_files(const Content& content);

/// The nearest parent with a `cicero.yaml`, else the file's own folder.
[[nodiscard]] std::filesystem::path project_of(const std::filesystem::path& file,
                                               const files::FileSystem& files = files::disk());

/// "2027-03-21", "03-21", "2027-03-21 18:30".
[[nodiscard]] std::optional<Date> parse_date(std::string_view text);

/// What is wrong with a text that parse_date does not take: that its month has fewer days, and how
/// many, or that it is no date, or one in words. A day without a year is of `months`.
[[nodiscard]] diagnostic::Diagnostic date_fault(const std::string& text,
                                                const diagnostic::SourceSpan& span,
                                                const CalendarMonths& months = {});

/// The keys of a content file.
[[nodiscard]] const yaml::Schema& schema();

}  // namespace cicero::content
