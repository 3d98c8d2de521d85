#pragma once

#include <map>
#include <string>

#include "diagnostic/diagnostic.hpp"
#include "template/spec.hpp"
#include "yaml/schema.hpp"

namespace cicero::templates {

/// The fields of each kind of content, as layouts see them.
using Kinds = std::map<std::string, const yaml::Schema*>;

/// An error, at its place in the layout, for each field that no content which it takes can have,
/// and for each that is not of the type that its use asks for. A field that one of the kinds has
/// is good; so is one that this or that content leaves out.
void check_fields(const LayoutSpec& layout, const Kinds& kinds,
                  diagnostic::Diagnostics& diagnostics);

}  // namespace cicero::templates
