/* La même affiche, en C : le contenu vient de la mémoire, et les remarques de même. */
#include <cicero/cicero.h>
#include <stdio.h>
#include <string.h>

static const char content[] =
    "kind: event\n"
    "title: Le bal des lucioles\n"
    "lead: Danses du soir au bord du canal, avec l’orchestre des Écluses.\n"
    "date: 2027-06-19\n"
    "time: 20 h 30\n"
    "place: {name: Quai de la Minoterie, address: Saint-Aubin}\n"
    "call: {text: Entrée libre}\n";

static void tell(const cicero_document* document) {
    for (size_t i = 0; i < cicero_document_remark_count(document); ++i) {
        const cicero_remark remark = cicero_document_remark(document, i);
        if (remark.severity != CICERO_NOTE)
            fprintf(stderr, "%s:%zu: %s\n", remark.file, remark.line, remark.message);
    }
}

/* 1 où tout est écrit. */
static int save(const cicero_document* document, const char* path) {
    size_t size = 0;
    const unsigned char* pdf = cicero_document_pdf(document, &size);
    FILE* file = pdf ? fopen(path, "wb") : NULL;
    if (!file) return 0;
    const int written = fwrite(pdf, 1, size, file) == size;
    return fclose(file) == 0 && written;
}

int main(void) {
    cicero_workshop* workshop = cicero_workshop_new(NULL, NULL, 0, "fr");
    cicero_job* job = cicero_job_new("bal.yaml", "affiche-a3");
    int done = 0;
    if (workshop && job && cicero_job_add_file(job, "bal.yaml", content, strlen(content)) &&
        cicero_job_set(job, "fond", "brique")) {
        cicero_document* document = cicero_make(workshop, job);
        if (document) {
            tell(document);
            done = save(document, "affiche-c.pdf");
            printf("%zu page(s)\n", cicero_document_pages(document));
        }
        cicero_document_free(document);
    }
    cicero_job_free(job);
    cicero_workshop_free(workshop);
    return done ? 0 : 1;
}
