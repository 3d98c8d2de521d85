#include <exception>
#include <memory>
#include <utility>

#include "api/cicero.h"
#include "api/cicero.hpp"

struct cicero_workshop {
    cicero::Workshop workshop;
};
struct cicero_job {
    cicero::Job job;
};
struct cicero_document {
    cicero::Document document;
};

namespace {

/// Nothing thrown enters C.
template <class Made, class Make>
Made* made(const Make& make) noexcept {
    try {
        return std::make_unique<Made>(make()).release();
    } catch (...) {
        return nullptr;
    }
}

template <class Change>
int changed(const Change& change) noexcept {
    try {
        change();
        return 1;
    } catch (...) {
        return 0;
    }
}

std::string text(const char* c) { return c ? c : ""; }

}  // namespace

cicero_workshop* cicero_workshop_new(const char* data, const char* const* font_folders,
                                     size_t count, const char* language) {
    return made<cicero_workshop>([&] {
        cicero::Furnishings furnishings;
        furnishings.data = text(data);
        for (size_t i = 0; i < count; ++i)
            furnishings.font_folders.push_back(text(font_folders[i]));
        if (language) furnishings.language = language;
        return cicero_workshop{cicero::Workshop(std::move(furnishings))};
    });
}

void cicero_workshop_free(cicero_workshop* workshop) { delete workshop; }

cicero_job* cicero_job_new(const char* content, const char* layout) {
    return made<cicero_job>([&] {
        cicero_job out;
        out.job.content = text(content);
        out.job.layout = text(layout);
        return out;
    });
}

int cicero_job_set(cicero_job* job, const char* parameter, const char* value) {
    return changed([&] { job->job.settings[text(parameter)] = text(value); });
}

int cicero_job_add_reader(cicero_job* job, const char* reader) {
    return changed([&] { job->job.readers.push_back(text(reader)); });
}

int cicero_job_set_language(cicero_job* job, const char* language) {
    return changed([&] { job->job.language = text(language); });
}

int cicero_job_add_file(cicero_job* job, const char* path, const void* bytes, size_t size) {
    return changed(
        [&] { job->job.files[text(path)] = std::string(static_cast<const char*>(bytes), size); });
}

void cicero_job_forbid_disk(cicero_job* job) { job->job.may_read_disk = false; }
void cicero_job_set_outlines(cicero_job* job, int outlines) { job->job.outlines = outlines != 0; }
void cicero_job_set_draft(cicero_job* job, int draft) { job->job.draft = draft != 0; }
void cicero_job_set_date(cicero_job* job, int64_t seconds) { job->job.date = seconds; }
void cicero_job_free(cicero_job* job) { delete job; }

cicero_document* cicero_make(const cicero_workshop* workshop, const cicero_job* job) {
    return made<cicero_document>(
        [&] { return cicero_document{workshop->workshop.make(job->job)}; });
}

cicero_document* cicero_check(const cicero_workshop* workshop, const cicero_job* job) {
    return made<cicero_document>([&] {
        cicero_document out;
        out.document.remarks = workshop->workshop.check(job->job);
        return out;
    });
}

const unsigned char* cicero_document_pdf(const cicero_document* document, size_t* size) {
    const std::string& pdf = document->document.pdf;
    if (size) *size = pdf.size();
    return pdf.empty() ? nullptr : reinterpret_cast<const unsigned char*>(pdf.data());
}

size_t cicero_document_pages(const cicero_document* document) { return document->document.pages; }

size_t cicero_document_remark_count(const cicero_document* document) {
    return document->document.remarks.size();
}

cicero_remark cicero_document_remark(const cicero_document* document, size_t index) {
    const cicero::Remark& r = document->document.remarks[index];
    return {static_cast<cicero_severity>(r.severity),
            static_cast<cicero_blame>(r.blame),
            r.code.c_str(),
            r.message.c_str(),
            r.hint.c_str(),
            r.file.c_str(),
            r.line,
            r.column,
            r.end_line,
            r.end_column,
            r.page,
            r.x,
            r.y,
            r.width,
            r.height};
}

void cicero_document_free(cicero_document* document) { delete document; }

const char* cicero_version(void) { return cicero::version(); }
