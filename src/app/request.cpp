#include "app/request.hpp"

#include "app/paths.hpp"
#include "content/attributes.hpp"
#include "files/folder.hpp"
#include "lint/project.hpp"

namespace cicero::app {

namespace {

templates::Settings settings_of(const std::vector<std::string>& pairs) {
    templates::Settings out;
    for (const std::string& pair : pairs) {
        const std::size_t equals = pair.find('=');
        out[pair.substr(0, equals)] =
            equals == std::string::npos ? "true" : pair.substr(equals + 1);
    }
    return out;
}

}  // namespace

engine::Furnishings furnishings(const Request& request, const files::FileSystem& files,
                                diagnostic::Diagnostics& diagnostics) {
    engine::Furnishings out{data_folder(), {}, &files};
    for (const std::string& folder : request.font_folders) {
        std::error_code error;
        if (!std::filesystem::is_directory(folder, error))
            diagnostics.add(diagnostic::Code::folder_missing, {}, {folder});
        else if (files::check_folder(folder, diagnostics)) out.font_folders.emplace_back(folder);
    }
    return out;
}

std::vector<diagnostic::Code> silenced(const Request& request,
                                       diagnostic::Diagnostics& diagnostics) {
    const std::vector<std::string> known = lint::code_names();
    std::vector<diagnostic::Code> out;
    for (const std::string& name : request.off) {
        if (const auto code = lint::code_named(name)) out.push_back(*code);
        else
            diagnostics.add(diagnostic::Code::unknown_check, {},
                            {name, diagnostic::nearest(name, known).value_or("")});
    }
    return out;
}

std::vector<engine::Job> jobs_of(const Request& request, diagnostic::Diagnostics& diagnostics) {
    const engine::Judging judging{true, request.draft, silenced(request, diagnostics)};
    const templates::Settings settings = settings_of(request.settings);
    content::Readers readers;
    for (const std::string& names : request.readers)
        for (std::string& name : content::readers_of(names)) readers.push_back(std::move(name));
    std::vector<engine::Job> out;
    for (const std::string& content : request.contents) {
        engine::Job job;
        job.content = content;
        job.layout = request.layout;
        job.settings = settings;
        job.language = request.language;
        job.readers = readers;
        job.judging = judging;
        out.push_back(std::move(job));
    }
    return out;
}

}  // namespace cicero::app
