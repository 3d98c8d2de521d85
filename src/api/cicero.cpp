#include "api/cicero.hpp"

#include <algorithm>
#include <exception>
#include <filesystem>
#include <new>

#include "api/installed_data.hpp"
#include "api/remarks.hpp"
#include "cicero_config.hpp"
#include "engine/job.hpp"
#include "files/folder.hpp"
#include "files/memory_files.hpp"
#include "pdf/writer.hpp"

namespace cicero {

namespace {

namespace fs = std::filesystem;
using diagnostic::Code;
using diagnostic::Diagnostics;

/// A job as the engine takes it, with the files that it brings.
struct Ordered {
    explicit Ordered(const Job& job) : files(job.may_read_disk ? &files::disk() : nullptr) {
        for (const auto& [path, bytes] : job.files) files.add(path, bytes);
        engine.content = job.content;
        engine.layout = job.layout;
        engine.settings = job.settings;
        engine.language = job.language;
        engine.readers = job.readers;
        engine.judging.draft = job.draft;
        engine.files = &files;
    }
    Ordered(const Ordered&) = delete;
    Ordered& operator=(const Ordered&) = delete;

    files::MemoryFiles files;
    engine::Job engine;
};

/// What `work` says, and what it throws.
template <class Work>
void noted(Diagnostics& diagnostics, const Work& work) {
    try {
        work();
    } catch (const std::bad_alloc&) {
        throw;
    } catch (const std::exception& error) {
        diagnostics.add(Code::unforeseen, {}, {error.what()});
    }
}

}  // namespace

struct Workshop::State {
    explicit State(const Furnishings& furnishings)
        : language(furnishings.language == "fr" ? diagnostic::Language::French
                                                : diagnostic::Language::English),
          engine(furnished(furnishings)) {}

    engine::Furnishings furnished(const Furnishings& from) {
        engine::Furnishings out;
        out.data.root = from.data.empty() ? api::installed_data() : fs::path(from.data);
        for (const std::string& folder : from.font_folders) {
            std::error_code error;
            if (!fs::is_directory(folder, error)) remarks.add(Code::folder_missing, {}, {folder});
            else if (files::check_folder(folder, remarks)) out.font_folders.emplace_back(folder);
        }
        return out;
    }

    diagnostic::Language language;
    Diagnostics remarks;  ///< on its furnishings: each document has them
    engine::Workshop engine;
};

Workshop::Workshop(Furnishings furnishings) : state_(std::make_unique<State>(furnishings)) {}
Workshop::~Workshop() = default;
Workshop::Workshop(Workshop&&) noexcept = default;
Workshop& Workshop::operator=(Workshop&&) noexcept = default;

Document Workshop::make(const Job& job) const {
    Document out;
    Diagnostics said = state_->remarks;
    noted(said, [&] {
        const Ordered ordered(job);
        const engine::Outcome outcome = engine::run(state_->engine, ordered.engine);
        said.append(outcome.remarks);
        if (!outcome.composition || said.has_errors()) return;
        auto pdf = pdf::to_bytes(outcome.composition->document,
                                 {.date = job.date, .contours = job.outlines});
        if (!pdf) return said.add(pdf.error());
        out.pdf = std::move(*pdf);
        out.pages = outcome.composition->document.pages.size();
    });
    api::add_remarks(said, state_->language, out.remarks);
    return out;
}

std::vector<Remark> Workshop::check(const Job& job) const {
    Diagnostics said = state_->remarks;
    noted(said, [&] {
        const Ordered ordered(job);
        engine::Workshop& workshop = state_->engine;
        const auto layout =
            job.layout.empty() ? nullptr : engine::layout_of(workshop, ordered.engine, said);
        const auto content = engine::content_of(workshop, ordered.engine, said);
        if (!content) return;
        lint::Options options;
        options.project = lint::read_project(content->project, said, *content->files);
        for (const lint::Finding& finding : engine::proofread(workshop, *content, options, said))
            said.add(finding.diagnostic);
        (void)engine::make(workshop, ordered.engine, *content, layout, said);
    });
    std::vector<Remark> out;
    api::add_remarks(said, state_->language, out);
    return out;
}

std::vector<std::string> Workshop::layouts() const {
    std::vector<std::string> out;
    std::error_code error;
    for (const auto& entry : fs::directory_iterator(state_->engine.data_folder().layouts(), error))
        if (entry.path().extension() == ".yaml") out.push_back(entry.path().stem().string());
    std::ranges::sort(out);
    return out;
}

const char* version() noexcept { return config::version.data(); }

}  // namespace cicero
