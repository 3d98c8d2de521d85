#include "template/schema.hpp"

namespace cicero::templates {

namespace {

using yaml::Field;
using yaml::Schema;
using yaml::Type;

/// The tables refer to each other (a block holds blocks): all are there before any is filled.
struct Tables {
    Schema grid{"grid", "La grille d’une page ou d’un groupe.", "The grid of a page or group.", {}};
    Schema page_format{
        "page format", "Le format, les marges, la grille.", "Format, margins, grid.", {}};
    Schema parameter{"parameter",
                     "Ce que « --set » peut changer ; « $nom » en prend la valeur.",
                     "What '--set' may change; '$name' takes its value.",
                     {}};
    Schema character{"character",
                     "Ce qu’un style change à ses lettres.",
                     "What a style changes in its letters.",
                     {}};
    Schema style{"style", "Un style nommé.", "A named style.", {}};
    Schema place{"place",
                 "Où est un cadre : cases de la grille, ou distances aux bords.",
                 "Where a frame is: cells of the grid, or distances from the edges.",
                 {}};
    Schema stroke{"stroke", "Un trait.", "A line.", {}};
    Schema fit{"fit",
               "Le texte est mis au plus grand corps qui tient dans le cadre.",
               "The text is set at the largest size that fits the frame.",
               {}};
    Schema run{"run", "Une part d’un paragraphe.", "A part of a paragraph.", {}};
    Schema cell{"cell",
                "Une case d’une rangée : des blocs, ou un seul bloc écrit ici.",
                "A cell of a row: blocks, or one block written here.",
                {}};
    Schema body_styles{
        "body styles", "Les styles d’un texte mis en forme.", "The styles of marked-up text.", {}};
    Schema block{"block", "Un bloc de texte.", "A block of text.", {}};
    Schema frame{"frame",
                 "Un cadre : texte, image, forme ou groupe.",
                 "A frame: text, image, shape or group.",
                 {}};
    Schema page{"page", "Une page, ou une suite de pages.", "A page, or a run of pages.", {}};
    Schema master{"master", "Une page type.", "A master page.", {}};
    Schema layout{"layout",
                  "Une mise en page : comment cela se tient sur le papier.",
                  "A layout: how it stands on paper.",
                  {}};

    Tables() {
        fill_grid();
        fill_page_format();
        fill_parameter();
        fill_character();
        fill_style();
        fill_place();
        fill_stroke();
        fill_fit();
        fill_run();
        fill_body_styles();
        fill_block();
        fill_cell();
        fill_frame();
        fill_page();
        fill_master();
        fill_layout();
    }

private:
    // clang-format off: tables, a key a line
    void fill_grid() {
        grid.fields = {
            {"columns", Type::Integer, "colonnes", "columns", "6"},
            {"rows", Type::Integer, "rangées", "rows", "8"},
            {"gutter", Type::Length, "blanc entre les cases", "space between cells", "5mm"},
            {"row-gutter", Type::Length, "blanc entre les rangées", "space between rows", "0"},
            {"baseline", Type::Length,
             "interligne de la grille : les textes de ce même interligne s’y posent",
             "baseline grid: text of that leading sits on it", "6mm"},
        };
    }
    void fill_page_format() {
        page_format.fields = {
            {"size", Type::Any, "A0 à A6, B4, B5, letter, ou [largeur, hauteur]",
             "A0 to A6, B4, B5, letter, or [width, height]", "A3", true, nullptr},
            {"orientation",
             Type::Choice,
             "",
             "",
             "",
             false,
             nullptr,
             Type::Text,
             {"portrait", "landscape"}},
            {"bleed", Type::Length, "fond perdu", "bleed", "3mm"},
            {"margins", Type::Any, "une longueur, [haut, droite, bas, gauche], ou par nom",
             "a length, [top, right, bottom, left], or by name", "20mm"},
            {"grid", Type::Record, "", "", "", false, &grid},
        };
    }
    void fill_parameter() {
        parameter.fields = {
            {"type",
             Type::Choice,
             "",
             "",
             "",
             false,
             nullptr,
             Type::Text,
             {"text", "integer", "number", "length", "color", "boolean", "choice"}},
            {"default", Type::Any, "la valeur si rien n’est dit", "the value when nothing is said",
             "2", true, nullptr},
            {"choices", Type::List, "les valeurs permises", "the values allowed", "[1, 2]", false,
             nullptr, Type::Word},
            {"about", Type::Text, "à quoi il sert", "what it is for", ""},
        };
    }
    void fill_character() {
        character.fields = {
            {"family", Type::Any, "", "", ""},
            {"weight", Type::Integer, "", "", ""},
            {"slope", Type::Choice, "", "", "", false, nullptr, Type::Text, {"upright", "italic"}},
            {"color", Type::Color, "", "", ""},
            {"features", Type::Any, "", "", ""},
            {"tracking", Type::Number, "", "", ""},
            {"case",
             Type::Choice,
             "",
             "",
             "",
             false,
             nullptr,
             Type::Text,
             {"as-typed", "upper", "lower"}},
            {"size", Type::Length, "", "", ""},
            {"underline", Type::Boolean, "", "", ""},
            {"raise",
             Type::Choice,
             "",
             "",
             "",
             false,
             nullptr,
             Type::Text,
             {"none", "superior", "inferior"}},
            {"typography", Type::Boolean, "", "", ""},
            {"language", Type::Word, "", "", ""},
            {"shift", Type::Length, "", "", ""},
        };
    }
    void fill_style() {
        style.fields = {
            {"family", Type::Any, "famille, ou liste de familles", "family, or list of families",
             "EB Garamond"},
            {"size", Type::Length, "corps", "type size", "11pt"},
            {"weight", Type::Integer, "graisse, 100 à 900", "weight, 100 to 900", "700"},
            {"slope", Type::Choice, "", "", "", false, nullptr, Type::Text, {"upright", "italic"}},
            {"color", Type::Color, "un nom de la palette, ou une couleur",
             "a name of the palette, or a colour", "mer"},
            {"features", Type::Any, "small-caps, old-style, lining, tabular, case, ss01…",
             "small-caps, old-style, lining, tabular, case, ss01…", "[old-style]"},
            {"tracking", Type::Number, "interlettrage, en millièmes du corps",
             "tracking, in thousandths of the size", "-10"},
            {"case",
             Type::Choice,
             "",
             "",
             "",
             false,
             nullptr,
             Type::Text,
             {"as-typed", "upper", "lower"}},
            {"raise",
             Type::Choice,
             "lettres supérieures ou inférieures",
             "superior or inferior letters",
             "",
             false,
             nullptr,
             Type::Text,
             {"none", "superior", "inferior"}},
            {"underline", Type::Boolean, "souligné", "underlined", ""},
            {"typography", Type::Boolean, "règles d’ortho-typographie", "rules of ortho-typography",
             ""},
            {"language", Type::Word, "langue", "language", "fr"},
            {"shift", Type::Length, "décalage vers le haut", "raised by", "1pt"},
            {"extends", Type::Word, "le style dont celui-ci part",
             "the style that this one starts from", "texte"},
            {"leading", Type::Any, "interligne : une longueur, ou un facteur du corps",
             "leading: a length, or a factor of the size", "1.25"},
            {"align",
             Type::Choice,
             "",
             "",
             "",
             false,
             nullptr,
             Type::Text,
             {"justify", "left", "center", "right"}},
            {"indent", Type::Length, "alinéa", "first-line indent", "4mm"},
            {"left", Type::Length, "retrait à gauche", "left indent", ""},
            {"right", Type::Length, "retrait à droite", "right indent", ""},
            {"before", Type::Length, "blanc avant", "space before", ""},
            {"after", Type::Length, "blanc après", "space after", ""},
            {"hyphens", Type::Boolean, "césure", "hyphenation", ""},
            {"widows", Type::Integer, "lignes au moins en tête de colonne",
             "lines at least at a column's head", "2"},
            {"orphans", Type::Integer, "lignes au moins en pied",
             "lines at least at a column's foot", "2"},
            {"keep",
             Type::Choice,
             "rester avec la suite, ou d’un bloc",
             "keep with what follows, or in one piece",
             "",
             false,
             nullptr,
             Type::Text,
             {"none", "next", "together", "both"}},
            {"optical-margins", Type::Boolean, "ponctuation dans la marge", "hanging punctuation",
             ""},
            {"balance", Type::Boolean, "lignes de même longueur, coupées selon le sens",
             "lines of even length, broken by sense", ""},
            {"tolerance", Type::Number, "jusqu’où les espaces s’étirent", "how far spaces stretch",
             "3"},
            {"hyphen-penalty", Type::Integer, "prix d’une césure", "price of a hyphen", "60"},
            {"marker", Type::Text, "signe d’un élément de liste ; {n} est son numéro",
             "mark of a list item; {n} is its number", "–"},
            {"marker-width", Type::Length, "place du signe", "room for the mark", "4mm"},
            {"rule-above", Type::Length, "épaisseur d’un filet au-dessus",
             "thickness of a rule above", "0.5pt"},
            {"rule-below", Type::Length, "épaisseur d’un filet au-dessous",
             "thickness of a rule below", ""},
            {"rule-gap", Type::Length, "du filet au texte", "from rule to text", "2mm"},
            {"rule-color", Type::Color, "sa couleur", "its colour", ""},
            {"emphasis", Type::Record, "l’emphase (*mot*)", "emphasis (*word*)", "", false,
             &character},
            {"strong", Type::Record, "le fort (**mot**)", "strong (**word**)", "", false,
             &character},
            {"link", Type::Record, "les liens", "links", "", false, &character},
            {"code", Type::Record, "le code", "code", "", false, &character},
        };
    }
    void fill_place() {
        place.fields = {
            {"columns", Type::Word, "cases, de gauche à droite", "cells from left to right", "1-6"},
            {"rows", Type::Word, "cases, de haut en bas", "cells from top to bottom", "2-4"},
            {"left", Type::Any, "distance au bord gauche", "distance from the left edge", "10mm"},
            {"right", Type::Any, "", "", "25%"},
            {"width", Type::Any, "", "", ""},
            {"top", Type::Any, "", "", ""},
            {"bottom", Type::Any, "", "", ""},
            {"height", Type::Any, "", "", ""},
            {"of",
             Type::Choice,
             "d’où l’on compte",
             "what it is counted from",
             "",
             false,
             nullptr,
             Type::Text,
             {"margins", "page", "bleed"}},
        };
    }
    void fill_stroke() {
        stroke.fields = {
            {"width", Type::Length, "épaisseur", "thickness", "0.5pt", true, nullptr},
            {"color", Type::Color, "", "", ""},
            {"dash", Type::List, "pleins et vides", "dashes and gaps", "[2mm, 1mm]", false, nullptr,
             Type::Length},
        };
    }
    void fill_fit() {
        fit.fields = {
            {"size", Type::Any, "du plus petit au plus grand", "from smallest to largest",
             "[60pt, 180pt]", true, nullptr},
        };
    }
    void fill_run() {
        run.fields = {
            {"text", Type::Text, "", "", "\"{figure}\"", true, nullptr},
            {"style", Type::Any, "", "", ""},
        };
    }
    // A cell is a list of blocks, or one block and its width.
    void fill_cell() {
        cell.fields = {
            {"width", Type::Any, "une longueur, ou une part", "a length, or a share", "24mm"}};
        cell.fields.insert(cell.fields.end(), block.fields.begin(), block.fields.end());
    }

    void fill_body_styles() {
        body_styles.fields = {
            {"paragraph", Type::Any, "paragraphes", "paragraphs", ""},
            {"first", Type::Any, "le premier", "the first one", ""},
            {"heading", Type::Any, "intertitres", "headings", ""},
            {"item", Type::Any, "éléments de liste", "list items", ""},
            {"quote", Type::Any, "citations", "quotations", ""},
            {"code", Type::Any, "code", "code", ""},
        };
    }
    void fill_block() {
        block.fields = {
            {"paragraph", Type::Any,
             "un texte avec des {champs} ; une liste : des formes de plus en plus courtes",
             "a text with {fields}; a list: shorter and shorter wordings", "\"{title}\""},
            {"runs", Type::List, "un paragraphe en plusieurs styles",
             "a paragraph in several styles", "", false, &run},
            {"heading", Type::Any, "un titre", "a heading", "\"{heading}\""},
            {"level", Type::Integer, "son niveau", "its level", "1"},
            {"body", Type::Text, "un champ de texte mis en forme", "a field of marked-up text",
             "body"},
            {"styles", Type::Record, "", "", "", false, &body_styles},
            {"style", Type::Any, "un style, ou ses propriétés", "a style, or its properties",
             "texte"},
            {"take", Type::Integer, "les n premiers seulement", "only the first n", "2"},
            {"skip", Type::Integer, "sans les n premiers", "without the first n", ""},
            {"image", Type::Text, "un champ d’image", "a field that is an image", "image"},
            {"height", Type::Length, "sa hauteur au plus", "its height at most", ""},
            {"rule", Type::Length, "un filet de cette épaisseur", "a rule of this thickness",
             "0.5pt"},
            {"share", Type::Any, "sa part de la colonne", "its share of the column", "30%"},
            {"color", Type::Color, "", "", ""},
            {"before", Type::Any, "blanc avant (ou, de « told », ce qui précède)",
             "space before (or, of 'told', what precedes)", ""},
            {"after", Type::Length, "blanc après", "space after", ""},
            {"space", Type::Length, "un blanc", "a space", "4mm"},
            {"row", Type::List, "des cases côte à côte", "cells side by side", "", false, &cell},
            {"gap", Type::Length, "blanc entre les cases", "space between cells", "4mm"},
            {"each", Type::Text, "répète « blocks » pour chaque élément de ce champ",
             "repeats 'blocks' for each item of this field", "sections"},
            {"as", Type::Word, "nom de l’élément", "name for the item", "section"},
            {"blocks", Type::List, "", "", "", false, &block},
            {"spill", Type::Word, "la liste qui prend ce qui ne tient pas",
             "the list that takes what does not fit", "marge"},
            {"tell", Type::List, "comment un élément y est dit", "how an item is told there", "",
             false, &block},
            {"told", Type::Word, "ici sont dits les éléments de cette liste",
             "here the items of this list are told", "marge"},
            {"when", Type::Text, "seulement si", "only if", "image and not date"},
            {"keep", Type::Choice, "", "", "", false, nullptr, Type::Text, {"none", "together"}},
            {"break",
             Type::Choice,
             "va à la colonne, au cadre suivant",
             "goes to the next column or frame",
             "",
             false,
             nullptr,
             Type::Text,
             {"column", "frame"}},
            {"artifact", Type::Boolean, "n’est pas du texte à lire (folio, titre courant)",
             "not text to be read (folio, running head)", ""},
        };
    }
    void fill_frame() {
        frame.fields = {
            {"name", Type::Word, "pour les messages", "for messages", ""},
            {"at", Type::Record, "", "", "", false, &place},
            {"when", Type::Text, "seulement si", "only if", ""},
            {"fill", Type::Color, "fond", "ground", ""},
            {"fill-when", Type::Text, "le fond seulement si", "the ground only if", "weekend"},
            {"stroke", Type::Record, "", "", "", false, &stroke},
            {"padding", Type::Any, "du bord au texte", "from edge to text", "3mm"},
            {"artifact", Type::Boolean, "n’est pas du texte à lire", "not text to be read", ""},
            {"text", Type::Text, "un texte avec des {champs}", "a text with {fields}",
             "\"{title}\""},
            {"style", Type::Any, "", "", ""},
            {"level", Type::Integer, "c’est un titre de ce niveau", "it is a heading of this level",
             ""},
            {"blocks", Type::List, "", "", "", false, &block},
            {"thread", Type::Word, "le texte courant qui passe ici", "the flow that runs through",
             "corps"},
            {"count", Type::Integer, "nombre de colonnes", "number of columns", "2"},
            {"gutter", Type::Length, "blanc entre elles", "space between them", "6mm"},
            {"vertical",
             Type::Choice,
             "",
             "",
             "",
             false,
             nullptr,
             Type::Text,
             {"top", "middle", "bottom", "baseline"}},
            {"fit", Type::Record, "", "", "", false, &fit},
            {"image", Type::Text, "un champ d’image", "a field that is an image", "image"},
            {"scale",
             Type::Choice,
             "remplit, ou tient dedans",
             "fills, or lies inside",
             "",
             false,
             nullptr,
             Type::Text,
             {"cover", "inside"}},
            {"focal", Type::List, "le point qui reste visible", "the point that stays visible",
             "[0.5, 0.3]", false, nullptr, Type::Number},
            {"frames", Type::List, "des cadres dans celui-ci", "frames inside this one", "", false,
             &frame},
            {"each", Type::Text, "un exemplaire pour chaque élément", "one for each item", "weeks"},
            {"as", Type::Word, "", "", ""},
            {"direction", Type::Choice, "", "", "", false, nullptr, Type::Text, {"down", "across"}},
            {"slots", Type::Integer, "partage en autant de places", "cut into so many places", "6"},
            {"gap", Type::Length, "blanc entre les places", "space between places", ""},
            {"grid", Type::Record, "", "", "", false, &grid},
            {"shape",
             Type::Choice,
             "",
             "",
             "",
             false,
             nullptr,
             Type::Text,
             {"rectangle", "ellipse", "line-across", "line-down", "path"}},
            {"path", Type::Text, "tracé SVG", "SVG path data", "\"M0 0 L10 5\""},
            {"box", Type::List, "les unités du tracé", "the path's units", "[100, 50]", false,
             nullptr, Type::Number},
        };
    }
    void fill_page() {
        page.fields = {
            {"name", Type::Word, "", "", ""},
            {"each", Type::Text, "une page pour chaque élément", "a page for each item", "months"},
            {"as", Type::Word, "", "", ""},
            {"while", Type::Word, "répétée tant que ce texte courant n’est pas fini",
             "repeated as long as this flow lasts", "corps"},
            {"when", Type::Text, "", "", ""},
            {"master", Type::Word, "la page type dont elle reprend les cadres",
             "the master whose frames it takes", ""},
            {"background", Type::Color, "", "", ""},
            {"size", Type::Any, "", "", ""},
            {"orientation",
             Type::Choice,
             "",
             "",
             "",
             false,
             nullptr,
             Type::Text,
             {"portrait", "landscape"}},
            {"bleed", Type::Length, "", "", ""},
            {"margins", Type::Any, "", "", ""},
            {"grid", Type::Record, "", "", "", false, &grid},
            {"frames", Type::List, "", "", "", false, &frame},
        };
    }
    void fill_master() {
        master.fields = {
            {"background", Type::Color, "", "", ""},
            {"frames", Type::List, "", "", "", false, &frame},
        };
    }
    void fill_layout() {
        layout.fields = {
            {"layout", Type::Word, "son nom", "its name", "affiche-a3", true, nullptr},
            {"description", Type::Text, "", "", ""},
            {"takes", Type::List, "les contenus qu’elle prend", "the contents it takes",
             "[observance, event]", true, nullptr, Type::Word},
            {"omit", Type::List, "les champs qu’elle n’imprime pas",
             "the fields that it does not print", "[facts]", false, nullptr, Type::Word},
            {"duplex",
             Type::Choice,
             "",
             "",
             "",
             false,
             nullptr,
             Type::Text,
             {"long-edge", "short-edge"}},
            {"parameters", Type::MapOf, "", "", "", false, &parameter},
            {"page", Type::Record, "", "", "", true, &page_format},
            {"palette", Type::MapOf,
             "des couleurs : {cmyk: […]}, {rgb: […]}, {gray: 80}, {spot: nom, cmyk: […]}, {tint: nom, percent: 20}",
             "colours: {cmyk: […]}, {rgb: […]}, {gray: 80}, {spot: name, cmyk: […]}, {tint: name, percent: 20}",
             "", false, nullptr, Type::Any},
            {"styles", Type::MapOf, "", "", "", false, &style},
            {"masters", Type::MapOf, "", "", "", false, &master},
            {"flows", Type::MapOf, "textes courants : une liste de blocs chacun",
             "flows: a list of blocks each", "", false, nullptr, Type::Any},
            {"pages", Type::List, "", "", "", true, &page},
        };
    }
    // clang-format on
};

}  // namespace

const Schema& schema() {
    static const Tables tables;
    return tables.layout;
}

}  // namespace cicero::templates
