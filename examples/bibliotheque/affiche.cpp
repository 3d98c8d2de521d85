// Une affiche, de textes qui ne sont dans aucun fichier.
#include <fstream>
#include <iostream>

#include <cicero/cicero.hpp>

int main() {
    cicero::Furnishings furnishings;
    furnishings.language = "fr";
    const cicero::Workshop workshop(furnishings);

    cicero::Job job;
    job.content = "bal.yaml";
    job.files["bal.yaml"] =
        "kind: event\n"
        "title: Le bal des lucioles\n"
        "lead: Danses du soir au bord du canal, avec l’orchestre des Écluses.\n"
        "date: 2027-06-19\n"
        "time: 20 h 30\n"
        "place: {name: Quai de la Minoterie, address: Saint-Aubin}\n"
        "call: {text: Entrée libre}\n";
    job.layout = "affiche-a3";
    job.settings["fond"] = "brique";

    const cicero::Document document = workshop.make(job);
    for (const cicero::Remark& remark : document.remarks)
        if (remark.severity != cicero::Severity::Note)
            std::cerr << remark.file << ':' << remark.line << ": " << remark.message << '\n';
    if (!document) return 1;
    std::ofstream("affiche.pdf", std::ios::binary) << document.pdf;
    std::cout << document.pages << " page(s)\n";
}
