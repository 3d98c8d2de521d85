#include <iostream>

#include "app/commands.hpp"
#include "calendar/entry_reader.hpp"
#include "content/content.hpp"
#include "lint/project.hpp"
#include "template/schema.hpp"

namespace cicero::app {

int print_reference(const std::string& which, const diagnostic::RenderOptions& messages) {
    const auto language = messages.language == diagnostic::Language::French
                              ? yaml::ReferenceLanguage::French
                              : yaml::ReferenceLanguage::English;
    const yaml::Schema& schema = which == "content"    ? content::schema()
                                 : which == "project"  ? lint::project_schema()
                                 : which == "calendar" ? calendar::entry_schema()
                                                       : templates::schema();
    std::cout << yaml::reference(schema, language);
    return 0;
}

}  // namespace cicero::app
