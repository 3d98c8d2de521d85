#pragma once

/// Cicéro as a library: YAML content and a YAML layout in, a PDF and remarks out.
///
///     cicero::Workshop workshop;
///     cicero::Job job;
///     job.content = "fete.yaml";
///     job.layout = "affiche-a3";
///     const cicero::Document document = workshop.make(job);
///
/// Texts and paths are UTF-8. Nothing here throws but std::bad_alloc: what goes wrong is a remark.
/// From version 1.0 on, a program compiled against a version runs with all later ones of the same
/// major number.

#include <cstddef>
#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#if defined(__GNUC__)
#define CICERO_API __attribute__((visibility("default")))
#else
#define CICERO_API
#endif

namespace cicero {

enum class Severity : std::uint8_t { Note, Warning, Error };

/// Whose an error is: of the files, of the job, or of the machine (memory, disk).
enum class Blame : std::uint8_t { Content, Usage, System };

/// What there is to say of a document.
struct Remark {
    Severity severity = Severity::Note;
    Blame blame = Blame::Content;
    std::string code;                  ///< which remark it is, in all versions: `unknown_key`
    std::string message;               ///< in the workshop's language
    std::string hint;                  ///< what to write instead; may be empty
    std::string file;                  ///< as the job named it; empty: it has no place
    std::size_t line = 0, column = 0;  ///< of the place's beginning, from 1; in characters
    std::size_t end_line = 0, end_column = 0;  ///< the first character after it
    std::size_t page = 0;  ///< where it is seen on paper, from 1; 0: that is not known
    double x = 0, y = 0, width = 0, height = 0;  ///< there, in mm from the trim's top left
};

/// One document that is to be made.
struct Job {
    std::string content;  ///< the content's file
    std::string layout;   ///< the name of a layout that ships, or a layout's file
    std::map<std::string, std::string> settings;  ///< of the layout's parameters
    std::string language;              ///< of the content, BCP 47; empty: as it says itself
    std::vector<std::string> readers;  ///< whom it is for, beside all
    /// Bytes of files by their paths: they come before what the disk has there. Any file may be
    /// given so: contents, layouts, pictures, tables of days.
    std::map<std::string, std::string> files;
    /// False: of what the job names only `files` are read, and layouts that ship. Relative paths
    /// then count from "/".
    bool may_read_disk = true;
    bool draft = false;                ///< what is wrong with the finished pages stops no PDF
    bool outlines = false;             ///< text as shapes: no fonts, nothing to search or copy
    std::optional<std::int64_t> date;  ///< seconds since 1970 in the PDF; none: it has no dates
};

/// What came of a job.
struct Document {
    std::string pdf;  ///< empty after an error
    std::size_t pages = 0;
    std::vector<Remark> remarks;  ///< in the order of the phases
    [[nodiscard]] explicit operator bool() const { return !pdf.empty(); }
};

/// With what a workshop is furnished.
struct Furnishings {
    std::string data;  ///< the folder of layouts, fonts and days; empty: the installed one
    std::vector<std::string> font_folders;  ///< searched first
    std::string language = "en";            ///< of remarks: "en" or "fr"
};

/// Makes documents. What they have in common is read once and kept, within bounds: one workshop
/// for a program's life is best. Threads may share it; each job depends on its files alone. Two
/// workshops know nothing of each other.
class CICERO_API Workshop {
public:
    explicit Workshop(Furnishings furnishings = {});
    ~Workshop();
    Workshop(Workshop&&) noexcept;
    Workshop& operator=(Workshop&&) noexcept;
    Workshop(const Workshop&) = delete;
    Workshop& operator=(const Workshop&) = delete;

    /// The same job with the same files gives the same bytes.
    [[nodiscard]] Document make(const Job& job) const;
    /// What is wrong with the content and, where the job names one, with how it fits its layout;
    /// and what a proofreader would circle. No PDF.
    [[nodiscard]] std::vector<Remark> check(const Job& job) const;
    /// Names of the layouts that ship, in their order.
    [[nodiscard]] std::vector<std::string> layouts() const;

private:
    struct State;
    std::unique_ptr<State> state_;
};

/// Of the library: "0.1.0".
[[nodiscard]] CICERO_API const char* version() noexcept;

}  // namespace cicero
