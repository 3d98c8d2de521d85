#ifndef CICERO_H
#define CICERO_H

/* Cicéro as a library, for C and what calls C: YAML content and a YAML layout in, a PDF and remarks
   out. It is what cicero.hpp is; the comments there hold here too.

   Texts are UTF-8, ended by a zero. What `_new` and `_make` give is freed by `_free`; a null is freed
   by doing nothing. Pointers into a document hold as long as it does. Where memory is spent, `_new`
   and `_make` give null. A workshop may be shared by threads; a job or a document may not, unless
   nobody changes it. */

#include <stddef.h>
#include <stdint.h>

#if defined(__GNUC__)
#define CICERO_API_C __attribute__((visibility("default")))
#else
#define CICERO_API_C
#endif

#ifdef __cplusplus
extern "C" {
#endif

typedef struct cicero_workshop cicero_workshop;
typedef struct cicero_job cicero_job;
typedef struct cicero_document cicero_document;

enum cicero_severity { CICERO_NOTE = 0, CICERO_WARNING = 1, CICERO_ERROR = 2 };
enum cicero_blame { CICERO_CONTENT = 0, CICERO_USAGE = 1, CICERO_SYSTEM = 2 };

typedef struct cicero_remark {
    enum cicero_severity severity;
    enum cicero_blame blame;
    const char* code;
    const char* message;
    const char* hint;    /* may be empty */
    const char* file;    /* empty: it has no place */
    size_t line, column; /* from 1 */
    size_t end_line, end_column;
    size_t page;                /* where it is seen on paper, from 1; 0: that is not known */
    double x, y, width, height; /* there, in mm from the trim's top left */
} cicero_remark;

/* `data`: the folder of layouts, fonts and days; null: the installed one. `font_folders`: `count`
   folders that are searched first; may be null where there are none. `language`: of remarks, "en" or
   "fr"; null: "en". */
CICERO_API_C cicero_workshop* cicero_workshop_new(const char* data, const char* const* font_folders,
                                                  size_t count, const char* language);
CICERO_API_C void cicero_workshop_free(cicero_workshop* workshop);

/* `layout`: the name of one that ships, or a file; null only for cicero_check. Setters copy what they
   are given, and give 0 where memory is spent, else 1. */
CICERO_API_C cicero_job* cicero_job_new(const char* content, const char* layout);
CICERO_API_C int cicero_job_set(cicero_job* job, const char* parameter, const char* value);
/* Whom it is for, beside all; once for each. */
CICERO_API_C int cicero_job_add_reader(cicero_job* job, const char* reader);
CICERO_API_C int cicero_job_set_language(cicero_job* job, const char* language);
CICERO_API_C int cicero_job_add_file(cicero_job* job, const char* path, const void* bytes,
                                     size_t size);
CICERO_API_C void cicero_job_forbid_disk(cicero_job* job);
CICERO_API_C void cicero_job_set_outlines(cicero_job* job, int outlines);
CICERO_API_C void cicero_job_set_draft(cicero_job* job, int draft);
CICERO_API_C void cicero_job_set_date(cicero_job* job, int64_t seconds);
CICERO_API_C void cicero_job_free(cicero_job* job);

CICERO_API_C cicero_document* cicero_make(const cicero_workshop* workshop, const cicero_job* job);
/* A document of remarks alone. */
CICERO_API_C cicero_document* cicero_check(const cicero_workshop* workshop, const cicero_job* job);
/* Null after an error; `size` becomes 0 then. */
CICERO_API_C const unsigned char* cicero_document_pdf(const cicero_document* document, size_t* size);
CICERO_API_C size_t cicero_document_pages(const cicero_document* document);
CICERO_API_C size_t cicero_document_remark_count(const cicero_document* document);
/* `index` must be below the count. */
CICERO_API_C cicero_remark cicero_document_remark(const cicero_document* document, size_t index);
CICERO_API_C void cicero_document_free(cicero_document* document);

CICERO_API_C const char* cicero_version(void);

#ifdef __cplusplus
}
#endif

#endif
