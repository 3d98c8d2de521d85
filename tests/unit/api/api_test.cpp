#include <cstring>

#include <catch2/catch.hpp>

#include "api/cicero.h"
#include "api/cicero.hpp"

using namespace cicero;

namespace {

Furnishings shipped(const char* language = "en") {
    Furnishings out;
    out.data = CICERO_SOURCE_DIR;
    out.language = language;
    return out;
}

const std::string ball =
    "kind: event\ntitle: Le bal des lucioles\nlead: Danses du soir.\ndate: 2027-06-19\n";

Job job_of(const std::string& text) {
    Job out;
    out.content = "bal.yaml";
    out.files["bal.yaml"] = text;
    out.layout = "affiche-a3";
    return out;
}

}  // namespace

TEST_CASE("a content in memory becomes a PDF, twice the same") {
    const Workshop workshop(shipped());
    const Document document = workshop.make(job_of(ball));
    REQUIRE(document);
    CHECK(document.pdf.starts_with("%PDF-1.7"));
    CHECK(document.pages == 1);
    CHECK(workshop.make(job_of(ball)).pdf == document.pdf);
    Job dated = job_of(ball);
    dated.date = 1'800'000'000;
    CHECK(workshop.make(dated).pdf.find("D:2027") != std::string::npos);
    CHECK(document.pdf.find("D:2027") == std::string::npos);
}

TEST_CASE("an error has its place, and its words in the workshop's language") {
    const std::string text = ball + "titel: Coquille\n";
    const Document document = Workshop(shipped()).make(job_of(text));
    CHECK(!document);
    CHECK(document.pages == 0);
    REQUIRE(document.remarks.size() == 1);
    const Remark& remark = document.remarks.front();
    CHECK(remark.severity == Severity::Error);
    CHECK(remark.blame == Blame::Content);
    CHECK(remark.code == "unknown_key");
    CHECK(remark.file == "bal.yaml");
    CHECK(remark.line == 5);
    CHECK(remark.column == 1);
    CHECK(remark.end_column == 6);
    CHECK(remark.message.find("titel") != std::string::npos);
    CHECK(Workshop(shipped("fr")).make(job_of(text)).remarks.front().message != remark.message);
}

TEST_CASE("what a job may not read it does not") {
    const Workshop workshop(shipped());
    const std::string picture = "image: {file: content/images/nulle.png, alt: rien}\n";
    for (const bool may : {true, false}) {
        Job job = job_of(ball + picture);
        job.may_read_disk = may;
        const Document document = workshop.make(job);
        CHECK(!document);
        CHECK(document.remarks.front().code == "file_missing");
    }
    Job job;
    job.content = std::string(CICERO_SOURCE_DIR) + "/content/evenements/conference-publique.yaml";
    job.layout = "affiche-a3";
    CHECK(workshop.make(job));
    job.may_read_disk = false;
    CHECK(!workshop.make(job));
    job.layout = "/etc/passwd";
    CHECK(workshop.make(job).remarks.front().code == "unknown_layout");
}

TEST_CASE("a check reads as a proofreader does, with a layout or without") {
    const Workshop workshop(shipped());
    Job job = job_of(ball + "sections:\n  - body: Une  faute , ici.\n");
    job.layout.clear();
    const std::vector<Remark> remarks = workshop.check(job);
    CHECK(!remarks.empty());
    for (const Remark& remark : remarks) CHECK(remark.severity != Severity::Error);
    CHECK(workshop.check(job_of("kind: event\n")).front().severity == Severity::Error);
}

TEST_CASE("layouts that ship have names, and the library a version") {
    const std::vector<std::string> layouts = Workshop(shipped()).layouts();
    CHECK(std::find(layouts.begin(), layouts.end(), "affiche-a3") != layouts.end());
    CHECK(std::string(version()).size() >= 5);
}

TEST_CASE("folders of fonts that are none are an error of each document") {
    Furnishings furnishings = shipped();
    furnishings.font_folders = {"/nulle/part"};
    const Document document = Workshop(furnishings).make(job_of(ball));
    CHECK(!document);
    CHECK(document.remarks.front().severity == Severity::Error);
}

TEST_CASE("C gets what C++ gets") {
    cicero_workshop* workshop = cicero_workshop_new(CICERO_SOURCE_DIR, nullptr, 0, nullptr);
    REQUIRE(workshop);
    cicero_job* job = cicero_job_new("bal.yaml", "affiche-a3");
    REQUIRE(cicero_job_add_file(job, "bal.yaml", ball.data(), ball.size()) == 1);
    cicero_job_forbid_disk(job);
    cicero_document* document = cicero_make(workshop, job);
    std::size_t size = 0;
    const unsigned char* pdf = cicero_document_pdf(document, &size);
    REQUIRE(pdf);
    CHECK(std::string(reinterpret_cast<const char*>(pdf), size) ==
          Workshop(shipped()).make(job_of(ball)).pdf);
    CHECK(cicero_document_pages(document) == 1);
    cicero_document_free(document);
    CHECK(cicero_job_set(job, "fond", "carreaux") == 1);
    document = cicero_make(workshop, job);
    CHECK(cicero_document_pdf(document, &size) == nullptr);
    CHECK(size == 0);
    REQUIRE(cicero_document_remark_count(document) > 0);
    const cicero_remark remark = cicero_document_remark(document, 0);
    CHECK(remark.severity == CICERO_ERROR);
    CHECK(remark.blame == CICERO_USAGE);
    CHECK(std::strlen(remark.message) > 0);
    cicero_document_free(document);
    cicero_job_free(job);
    cicero_workshop_free(workshop);
    cicero_document_free(nullptr);
}
