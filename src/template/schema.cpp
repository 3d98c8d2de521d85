#include "template/schema.hpp"

#include "template/limits.hpp"
#include "template/page_sizes.hpp"

namespace cicero::templates {

namespace {

using yaml::Field;
using yaml::Schema;
using yaml::Type;

Field choice(const char* name, std::vector<const char*> choices, const char* fr, const char* en) {
    return {name, Type::Choice, fr, en, "", false, nullptr, Type::Text, std::move(choices)};
}

Field list(const char* name, Type item, const char* fr, const char* en, const char* example) {
    return {name, Type::List, fr, en, example, false, nullptr, item};
}

Field record(const char* name, const Schema& schema, const char* fr, const char* en) {
    return {name, Type::Record, fr, en, "", false, &schema};
}

Field record_list(const char* name, const Schema& schema, const char* fr, const char* en) {
    return {name, Type::List, fr, en, "", false, &schema};
}

Field map(const char* name, const Schema& schema, const char* fr, const char* en) {
    return {name, Type::MapOf, fr, en, "", false, &schema};
}

Field within(const limits::Limit& limit, Field field) {
    field.least = limit.least;
    field.most = limit.most;
    return field;
}

Field or_text(Field field) {
    field.or_text = true;
    return field;
}

Field required(Field field) {
    field.required = true;
    return field;
}

/// The tables refer to each other (a block holds blocks): all are there before any is filled.
struct Tables {
    Schema grid{"grid", "La grille d’une page ou d’un groupe.", "The grid of a page or group.", {}};
    Schema page_format{
        "page format", "Le format, les marges, la grille.", "Format, margins, grid.", {}};
    Schema varied_page{"varied page",
                       "Ce qu’un format ou les gros caractères changent dans la page.",
                       "What a format or large print changes in the page.",
                       {}};
    Schema parameter{"parameter",
                     "Ce que « --set » peut changer ; « $nom » en prend la valeur.",
                     "What '--set' may change; '$name' takes its value.",
                     {}};
    Schema character{"character",
                     "Ce qu’un style change à ses lettres.",
                     "What a style changes in its letters.",
                     {}};
    Schema word_space{"word space",
                      "L’espace entre les mots d’un texte justifié, en parts de celle de la fonte.",
                      "The space between words of justified text, as shares of the font's own.",
                      {}};
    Schema drop_cap{
        "drop cap",
        "La lettrine : la première lettre, des capitales de la première ligne à la base d’une autre.",
        "The drop capital: the first letter, from the first line's capitals to another line's baseline.",
        {}};
    Schema breaking{
        "breaking",
        "Où les lignes d’un paragraphe finissent : le paragraphe entier est mis au moindre coût, au sens de TeX.",
        "Where a paragraph's lines end: the whole paragraph is set at the least cost, as TeX counts.",
        {}};
    Schema table_look{"table",
                      "Comment un tableau de ce style se tient : filets, blancs, fonds.",
                      "How a table of this style stands: rules, whites, grounds.",
                      {}};
    Schema style{"style", "Un style nommé.", "A named style.", {}};
    Schema place{"place",
                 "Où est un cadre : cases de la grille, ou distances aux bords.",
                 "Where a frame is: cells of the grid, or distances from the edges.",
                 {}};
    Schema stroke{"stroke", "Un trait.", "A line.", {}};
    Schema row_fit{"row fit",
                   "Un corps pour toute la rangée, ou la case.",
                   "One size for the whole row, or the cell.",
                   {}};
    Schema gradient{"gradient",
                    "Un dégradé, là où une couleur emplit un cadre ou une page.",
                    "A gradient, where a colour fills a frame or a page.",
                    {}};
    Schema fit{"fit",
               "Le texte est mis au plus grand corps qui tient dans le cadre.",
               "The text is set at the largest size that fits the frame.",
               {}};
    Schema stretch{"stretch",
                   "Ce qui s’étire pour qu’une colonne finisse au bas du cadre, dans cet ordre.",
                   "What is stretched so that a column ends at the frame's foot, in this order.",
                   {}};
    Schema note_margin{"note margin",
                       "La marge des notes, hors du cadre du texte.",
                       "The margin of notes, outside the text's frame.",
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
    Schema variant{"page variant",
                   "Une page à la place d’une autre ; ce qu’elle ne dit pas est celui de la page.",
                   "A page in the place of another; what it does not say is that of the page.",
                   {}};
    Schema master{"master", "Une page type.", "A master page.", {}};
    Schema large_print{
        "large print",
        "Les gros caractères, que demande « --large-print » ; « $large-print » vaut alors true.",
        "Large print, which '--large-print' asks for; '$large-print' is then true.",
        {}};
    Schema format{
        "format",
        "Un format de la page, que demande « --format » ; « $format » vaut alors son nom.",
        "A format of the page, which '--format' asks for; '$format' is then its name.",
        {}};
    Schema layout{"layout",
                  "Une mise en page : comment cela se tient sur le papier.",
                  "A layout: how it stands on paper.",
                  {}};

    Tables() {
        fill_grid();
        fill_page_format();
        fill_varied_page();
        fill_parameter();
        fill_character();
        fill_word_space();
        fill_drop_cap();
        fill_breaking();
        fill_table_look();
        fill_style();
        fill_place();
        fill_stroke();
        fill_row_fit();
        fill_gradient();
        fill_fit();
        fill_stretch();
        fill_note_margin();
        fill_run();
        fill_body_styles();
        fill_block();
        fill_cell();
        fill_frame();
        fill_page();
        fill_variant();
        fill_master();
        fill_variation(format);
        fill_variation(large_print);
        fill_layout();
    }

private:
    const std::string size_fr_ = page_size_names() + ", ou [largeur, hauteur]";
    const std::string size_en_ = page_size_names() + ", or [width, height]";

    // clang-format off
    void fill_grid() {
        grid.fields = {
            within(limits::grid_columns, {"columns", Type::Integer, "colonnes", "columns", "6"}),
            within(limits::grid_rows, {"rows", Type::Integer, "rangées", "rows", "8"}),
            within(limits::white, {"gutter", Type::Length, "blanc entre les cases", "space between cells", "5mm"}),
            within(limits::white, {"row-gutter", Type::Length, "blanc entre les rangées, s’il est autre", "space between rows, where it differs", "0"}),
            within(limits::white, {"baseline", Type::Any, "interligne de la grille, ou le style dont elle a l’interligne : les textes de ce même interligne s’y posent", "baseline grid, or the style whose leading it has: text of that leading sits on it", "texte"}),
        };
    }
    void fill_page_format() {
        page_format.fields = {
            required({"size", Type::Any, size_fr_.c_str(), size_en_.c_str(), "A3"}),
            choice("orientation", {"portrait", "landscape"}, "sens de la page", "which way the page stands"),
            within(limits::bleed, {"bleed", Type::Length, "fond perdu", "bleed", "3mm"}),
            {"margins", Type::Any, "une longueur, [haut, droite, bas, gauche], ou par nom ; inside et outside changent de côté sur les pages de gauche", "a length, [top, right, bottom, left], or by name; inside and outside change sides on left-hand pages", "20mm"},
            list("folds", Type::Length, "plis d’un dépliant, de haut en bas, chacun à sa distance du bord gauche : le texte n’y passe pas", "folds of a leaflet, down the page, each by its distance from the left: text stays clear of them", "[99mm, 198mm]"),
            within(limits::seen_from, {"seen-from", Type::Length, "d’où l’on voit l’affiche : de plus loin, moins de points par pouce suffisent à une image", "how far the readers of a poster stand: from afar a picture needs fewer pixels to the inch", "1000mm"}),
            record("grid", grid, "les cases où se posent les cadres", "the cells that frames stand on"),
        };
    }
    // All keys of the page, none of which has to be said.
    void fill_varied_page() {
        varied_page.fields = page_format.fields;
        for (yaml::Field& field : varied_page.fields) field.required = false;
    }
    void fill_parameter() {
        parameter.fields = {
            choice("type", {"text", "integer", "number", "length", "color", "boolean", "choice"}, "sa nature", "its type"),
            required({"default", Type::Any, "la valeur si rien n’est dit", "the value when nothing is said", "2"}),
            list("choices", Type::Word, "les valeurs permises", "the values allowed", "[1, 2]"),
            {"about", Type::Text, "à quoi il sert", "what it is for", "nombre de colonnes"},
        };
    }
    void fill_character() {
        character.fields = {
            {"family", Type::Any, "famille, ou liste de familles : la première qui existe", "family, or list of families: the first that exists", "EB Garamond"},
            within(limits::type_size, {"size", Type::Any, "corps ; ou une part de celui que le style reprend (« 88% »)", "type size; or a share of the one that the style takes over ('88%')", "11pt"}),
            within(limits::weight, {"weight", Type::Integer, "graisse, 100 à 900", "weight, 100 to 900", "700"}),
            choice("slope", {"upright", "italic"}, "romain ou italique", "roman or italic"),
            {"optical-size", Type::Any, "auto : la coupe dessinée pour ce corps, si la famille en a plusieurs ; none : celle du texte ; ou le corps dont prendre la coupe", "auto: the cut drawn for this size, where the family has several; none: the one for text; or the size whose cut to take", "8pt"},
            {"width", Type::Any, "chasse, en part de la normale : celle de l’axe wdth d’une fonte variable, ou de la fonte la plus proche", "width, as a share of the normal: on the axis wdth of a variable font, or of the nearest font", "87.5%"},
            {"axes", Type::MapOf, "axes d’une fonte variable, par leur code ; ils l’emportent sur weight, slope, width et optical-size", "axes of a variable font, by their tags; they win over weight, slope, width and optical-size", "{wght: 550}", false, nullptr, Type::Number},
            {"color", Type::Color, "un nom de la palette, ou une couleur", "a name of the palette, or a colour", "mer"},
            {"figures", Type::Any, "chiffres : old-style (elzéviriens) ou lining (alignés), proportional ou tabular (de même chasse) ; un mot, ou une liste", "figures: old-style or lining, proportional or tabular; a word, or a list", "[old-style, proportional]"},
            choice("small-capitals", {"false", "true", "all"}, "petites capitales : des minuscules, ou de toutes les lettres ; où la fonte n’en a pas, des capitales réduites et un avertissement", "small capitals: of lower-case letters, or of all; scaled capitals and a warning where the font has none"),
            {"ligatures", Type::Any, "celles-là et nulles autres : common, contextual, discretionary, historical ; ou none", "these and no others: common, contextual, discretionary, historical; or none", "[common, discretionary]"},
            {"swashes", Type::Boolean, "lettres ornées", "swashes", "false"},
            {"stylistic-sets", Type::Any, "jeux stylistiques, par numéro (1 à 20) ou par le nom que leur donne la fonte", "stylistic sets, by number (1 to 20) or by the font’s name for them", "[1, 5]"},
            {"fractions", Type::Boolean, "fractions (1/2)", "fractions (1/2)", "false"},
            {"features", Type::Any, "fonctions OpenType par leur code (ss01), ou : small-caps, old-style, lining, tabular, case, no-ligatures, no-contextual-ligatures ; elles l’emportent sur les clés ci-dessus", "OpenType features by their tag (ss01), or: small-caps, old-style, lining, tabular, case, no-ligatures, no-contextual-ligatures; they win over the keys above", "[old-style]"},
            within(limits::tracking, {"tracking", Type::Number, "interlettrage, en millièmes du corps", "tracking, in thousandths of the size", "-10"}),
            choice("case", {"as-typed", "upper", "lower"}, "capitales ou minuscules", "capitals or lower case"),
            choice("raise", {"none", "superior", "inferior", "scientific"}, "lettres supérieures ou inférieures ; chiffres des formules (H₂O)", "superior or inferior letters; figures of formulas (H₂O)"),
            {"underline", Type::Boolean, "souligné", "underlined", "false"},
            {"typography", Type::Boolean, "règles d’ortho-typographie", "rules of ortho-typography", "true"},
            choice("centuries", {"capitals", "small-caps"}, "chiffres des siècles (XXIe siècle)", "figures of centuries (XXIe siècle)"),
            choice("abbreviations", {"plain", "raised"}, "lettres finales de Mme, Dr", "last letters of Mme, Dr"),
            {"language", Type::Word, "langue, s’il en est une autre", "language, where it is another", "en"},
            within(limits::shift, {"shift", Type::Length, "décalage vers le haut", "raised by", "1pt"}),
        };
    }
    void fill_word_space() {
        word_space.fields = {
            {"min", Type::Any, "la plus étroite ; aucune ligne ne va au-dessous ; si rien n’est dit 80 %, jusqu’à 90 % pour une fonte aux espaces étroites ou aux lettres écartées", "the narrowest; no line goes below; where nothing is said 80%, up to 90% for a font with narrow spaces or letters far apart", "80%"},
            {"ideal", Type::Any, "ce qu’elle est sans contrainte", "what it is when nothing presses", "100%"},
            {"max", Type::Any, "la plus large ; au-delà, seulement quand rien d’autre ne va", "the widest; beyond it only where nothing else will do", "133%"},
        };
    }
    void fill_drop_cap() {
        drop_cap.fields = {
            within(limits::drop_lines, {"lines", Type::Integer, "lignes à côté d’elle ; 1 : pas de lettrine", "lines beside it; 1: no drop capital", "3"}),
            within(limits::indent, {"gap", Type::Length, "de son encre au texte ; un tiers du corps si rien n’est dit", "from its ink to the text; a third of the size when nothing is said", "1mm"}),
            within(limits::small_cap_words, {"small-cap-words", Type::Integer, "mots en petites capitales après elle, à commencer par le reste du sien ; 0 si rien n’est dit", "words after it in small capitals, from the rest of its own on; 0 where nothing is said", "2"}),
        };
        for (const Field& field : character.fields)
            if (std::string_view(field.name) != "size") drop_cap.fields.push_back(field);
    }
    void fill_breaking() {
        breaking.fields = {
            choice("model", {"cicero", "tex"}, "au sens de Cicéro, ou au détail près ce que fait TeX (« strict-tolerance » est \\pretolerance)", "as Cicéro does, or to the unit what TeX does ('strict-tolerance' is \\pretolerance)"),
            {"strict-tolerance", Type::Integer, "médiocrité admise d’une ligne au premier essai (100 : espace à son max)", "badness allowed in the first pass (100: the space at its max)", "20"},
            {"tolerance", Type::Integer, "au second essai, avant tout secours", "in the second, before any help", "2700"},
            {"emergency-stretch", Type::Number, "secours du troisième essai, en corps ; 0 : une seule ligne en souffre", "help in the third, in type sizes; 0: one line suffers alone", "0"},
            {"hyphen-penalty", Type::Integer, "prix d’une césure", "price of a hyphen", "120"},
            {"explicit-hyphen-penalty", Type::Integer, "prix d’une fin de ligne à un trait d’union du texte", "price of a line's end at a hyphen of the text", "60"},
            {"name-hyphen-penalty", Type::Integer, "s’y ajoute pour un nom propre", "added for a proper name", "150"},
            {"short-piece-penalty", Type::Integer, "s’y ajoute pour une coupe qui laisse deux lettres (en-, bi-)", "added for a division that leaves two letters (en-, bi-)", "300"},
            {"line-penalty", Type::Integer, "prix d’une ligne : plus haut, le paragraphe est plus court", "price of a line: higher makes shorter paragraphs", "10"},
            {"adjacent-demerits", Type::Integer, "une ligne serrée à côté d’une lâche", "a tight line beside a loose one", "10000"},
            {"double-hyphen-demerits", Type::Integer, "deux césures de suite", "two hyphens in a row", "10000"},
            {"final-hyphen-demerits", Type::Integer, "une césure avant la dernière ligne", "a hyphen before the last line", "1000000"},
            {"max-consecutive-hyphens", Type::Integer, "césures de suite au plus ; une de plus coûte cher, deux sont un dernier recours", "hyphens in a row at most; one more is dear, two are a last resort", "2"},
            {"excess-hyphen-demerits", Type::Integer, "une césure de trop", "a hyphen too many", "30000"},
            {"last-line", Type::Number, "la dernière ligne au moins, en corps", "the last line at least, in type sizes", "2"},
            {"runt-demerits", Type::Integer, "une dernière ligne plus courte", "a shorter last line", "1000000"},
            {"lone-word-demerits", Type::Integer, "une dernière ligne d’un seul mot", "a last line of a single word", "40000"},
            {"last-line-share", Type::Any, "une dernière ligne plus courte que cette part de la justification, ou qu’une fois et demie l’alinéa…", "a last line shorter than this share of the measure, or than one and a half of the indent…", "20%"},
            {"short-last-demerits", Type::Integer, "… coûte d’autant plus qu’elle est courte, jusqu’à ce prix", "… costs the more the shorter it is, up to this", "200000"},
            {"stack-demerits", Type::Integer, "le même mot au début, ou à la fin, de deux lignes de suite", "the same word at the start, or end, of two lines in a row", "5000"},
            {"looseness", Type::Integer, "lignes de plus, ou de moins, que le mieux", "lines more, or fewer, than is best", "-1"},
        };
    }
    // All of a character's, and the paragraph's.
    void fill_style() {
        style.fields = character.fields;
        for (const Field& field : std::initializer_list<Field>{
            {"extends", Type::Word, "le style dont celui-ci part", "the style that this one starts from", "texte"},
            within(limits::leading, {"leading", Type::Any, "interligne : une longueur, ou un facteur du corps (0.1 à 10)", "leading: a length, or a factor of the size (0.1 to 10)", "1.25"}),
            choice("align", {"justify", "left", "center", "right"}, "alignement", "alignment"),
            within(limits::indent, {"indent", Type::Length, "alinéa", "first-line indent", "4mm"}),
            within(limits::indent, {"left", Type::Length, "retrait à gauche", "left indent", "4mm"}),
            within(limits::indent, {"right", Type::Length, "retrait à droite", "right indent", "4mm"}),
            within(limits::indent, {"before", Type::Length, "blanc avant", "space before", "3mm"}),
            within(limits::indent, {"after", Type::Length, "blanc après", "space after", "1mm"}),
            {"hyphens", Type::Boolean, "césure", "hyphenation", "true"},
            within(limits::lines_together, {"widows", Type::Integer, "lignes au moins en tête de colonne", "lines at least at a column's head", "2"}),
            within(limits::lines_together, {"orphans", Type::Integer, "lignes au moins en pied", "lines at least at a column's foot", "2"}),
            choice("keep", {"none", "next", "together", "both"}, "rester avec la suite, ou d’un bloc", "keep with what follows, or in one piece"),
            {"optical-margins", Type::Boolean, "ponctuation dans la marge", "hanging punctuation", "true"},
            {"balance", Type::Boolean, "lignes de même longueur, coupées selon le sens", "lines of even length, broken by sense", "true"},
            {"keep-words", Type::Any, "un mot, ou une liste de mots, qui restent sur une ligne, sans coupure", "a word, or a list of words, that stay on one line, undivided", "[Nations Unies, Sud-Sud]"},
            record("word-space", word_space, "l’espace entre les mots", "the space between words"),
            {"letter-space", Type::Any, "ce que l’interlettre d’une ligne justifiée peut donner, de part et d’autre, en part du corps ; 0% : rien", "what tracking may give in a justified line, each way, of the size; 0%: nothing", "1%"},
            {"glyph-width", Type::Any, "ce que la largeur des lettres peut donner, de même", "what the width of letters may give, likewise", "2%"},
            record("drop-cap", drop_cap, "la lettrine ; le reste est comme pour un texte", "the drop capital; the rest is as for a text"),
            record("breaking", breaking, "ce que coûtent césures et lignes lâches", "what hyphens and loose lines cost"),
            {"marker", Type::Text, "signe d’un élément de liste ; {n} est son numéro", "mark of a list item; {n} is its number", "–"},
            within(limits::white, {"marker-width", Type::Length, "place du signe", "room for the mark", "4mm"}),
            within(limits::thickness, {"rule-above", Type::Length, "épaisseur d’un filet au-dessus", "thickness of a rule above", "0.5pt"}),
            within(limits::thickness, {"rule-below", Type::Length, "épaisseur d’un filet au-dessous", "thickness of a rule below", "0.5pt"}),
            within(limits::indent, {"rule-gap", Type::Length, "du filet au texte", "from rule to text", "2mm"}),
            {"rule-color", Type::Color, "couleur du filet", "the rule's colour", "mer"},
            record("table", table_look, "les tableaux de ce style", "tables of this style"),
            record("emphasis", character, "l’emphase (*mot*)", "emphasis (*word*)"),
            record("strong", character, "le fort (**mot**)", "strong (**word**)"),
            record("link", character, "les liens", "links"),
            record("code", character, "le code", "code"),
        }) style.fields.push_back(field);
    }
    void fill_table_look() {
        table_look.fields = {
            within(limits::thickness, {"rule", Type::Length, "épaisseur des filets du haut et du bas (0.08 du corps si rien n’est dit)", "thickness of the rules above and below (0.08 of the size if nothing is said)", "0.8pt"}),
            within(limits::thickness, {"head-rule", Type::Length, "du filet sous l’en-tête (0.05 du corps)", "of the rule under the head (0.05 of the size)", "0.5pt"}),
            within(limits::thickness, {"row-rule", Type::Length, "des filets entre les rangées (aucun)", "of the rules between rows (none)", "0.25pt"}),
            {"rule-color", Type::Color, "couleur des filets (celle du texte)", "the rules' colour (that of the text)", "gris"},
            {"stripe", Type::Color, "fond d’une rangée sur deux (aucun)", "ground of each second row (none)", "papier"},
            within(limits::white, {"gap", Type::Length, "blanc entre les colonnes (1.5 fois le corps)", "space between columns (1.5 times the size)", "5mm"}),
            within(limits::white, {"padding", Type::Length, "blanc au-dessus et au-dessous des lignes d’une rangée (0.15 du corps)", "space above and below the lines of a row (0.15 of the size)", "0.5mm"}),
            choice("width", {"natural", "full"}, "aussi large que ses cases, ou que la colonne (sans rien : que la colonne là où ses lignes sont coupées)", "as wide as its cells, or as the column (nothing said: as the column where its lines are broken)"),
            {"leader", Type::Text, "points de conduite d’une case à la dernière : prix, heures, distributions", "what leads from a cell to the last one: prices, times, casts", "\".\""},
        };
    }
    void fill_place() {
        place.fields = {
            {"columns", Type::Word, "cases, de gauche à droite", "cells from left to right", "1-6"},
            {"rows", Type::Word, "cases, de haut en bas", "cells from top to bottom", "2-4"},
            within(limits::distance, {"left", Type::Any, "distance au bord gauche", "distance from the left edge", "10mm"}),
            within(limits::distance, {"right", Type::Any, "distance au bord droit", "distance from the right edge", "25%"}),
            within(limits::white, {"width", Type::Any, "largeur", "width", "60mm"}),
            within(limits::distance, {"top", Type::Any, "distance au bord haut", "distance from the top edge", "10mm"}),
            within(limits::distance, {"bottom", Type::Any, "distance au bord bas", "distance from the bottom edge", "10mm"}),
            within(limits::white, {"height", Type::Any, "hauteur", "height", "50%"}),
            choice("of", {"margins", "page", "bleed"}, "d’où l’on compte", "what it is counted from"),
        };
    }
    void fill_stroke() {
        stroke.fields = {
            required(within(limits::stroke, {"width", Type::Length, "épaisseur", "thickness", "0.5pt"})),
            {"color", Type::Color, "couleur du trait", "the line's colour", "encre"},
            list("dash", Type::Length, "pleins et vides", "dashes and gaps", "[2mm, 1mm]"),
            choice("cap", {"butt", "round", "square"}, "le bout des traits et des tirets", "the ends of lines and dashes"),
            choice("join", {"miter", "round", "bevel"}, "leurs coins", "their corners"),
        };
    }
    Field gradient_too(Field field) {
        field.schema = &gradient;
        return field;
    }
    void fill_gradient() {
        gradient.fields = {
            {"linear", Type::Any, "d’un bord à l’autre : deux couleurs ou plus, chacune une couleur, ou {color: nuit, at: 60%, opacity: 0%}", "from edge to edge: two colours or more, each a colour, or {color: nuit, at: 60%, opacity: 0%}", "[nuit, orange]"},
            {"radial", Type::Any, "en rond, du centre vers le bord", "round, from the centre outwards", "[soleil, orange]"},
            within(limits::angle, {"angle", Type::Number, "de « linear » : sa direction, en degrés, dans le sens des aiguilles ; 0 va vers la droite, 90 vers le bas", "of 'linear': its direction, in degrees, clockwise; 0 runs to the right, 90 downwards", "90"}),
            {"center", Type::Any, "de « radial » : son centre, en parts du cadre", "of 'radial': its centre, in shares of the frame", "[0.5, 0.3]"},
            {"radius", Type::Any, "de « radial » : sa part de la moitié du plus long côté", "of 'radial': its share of half the longer side", "120%"},
        };
    }
    void fill_fit() {
        fit.fields = {
            required(within(limits::type_size, {"size", Type::Any, "du plus petit au plus grand", "from smallest to largest", "[60pt, 180pt]"})),
            {"of", Type::Any, "le style dont c’est le corps ; sinon celui du premier paragraphe", "the style whose size it is; else that of the first paragraph", "texte"},
            {"leading", Type::Text, "l’interligne peut se réduire jusqu’à cette part", "the leading may go down to this share", "92%"},
            {"tracking", Type::Integer, "les lettres peuvent se rapprocher, en millièmes du corps", "letters may come closer, in thousandths of the size", "-10"},
            {"picture", Type::Text, "la hauteur des images peut se réduire jusqu’à cette part", "the height of pictures may go down to this share", "70%"},
            {"measure", Type::Word, "les lignes peuvent rester en deçà du bord, jusqu’à cette part de la largeur, là où elles seraient trop longues à lire", "lines may end before the edge, down to this share of the width, where they would be too long to be read", "70%"},
            {"columns", Type::Word, "de tant à tant de colonnes dans le cadre, au lieu de « count »", "from so many to so many columns in the frame, instead of 'count'", "1-2"},
            choice("by", {"text", "line"}, "un corps pour tout le texte, ou un pour chaque ligne, qui remplit la largeur", "one size for the whole text, or one for each line, which fills the width"),
        };
    }
    void fill_stretch() {
        stretch.fields = {
            within(limits::white, {"headings", Type::Length, "ajouté au plus au-dessus de chaque titre", "added over each heading, at most", "6mm"}),
            within(limits::white, {"paragraphs", Type::Length, "ajouté au plus entre deux paragraphes", "added between two paragraphs, at most", "1mm"}),
            {"leading", Type::Text, "part de l’interligne ajoutée au plus ; jamais à ce qui se pose sur une grille", "share of the leading added at most; never to what sits on a grid", "3%"},
        };
    }
    void fill_note_margin() {
        note_margin.fields = {
            choice("side", {"left", "right"}, "de quel côté du texte", "on which side of the text"),
            required(within(limits::note_margin, {"width", Type::Length, "sa largeur", "its width", "32mm"})),
            within(limits::white, {"gap", Type::Length, "d’elle au texte", "from it to the text", "6mm"}),
        };
    }
    void fill_row_fit() {
        row_fit.fields = {
            required(within(limits::type_size, {"size", Type::Any, "du plus petit au plus grand", "from smallest to largest", "[8pt, 11pt]"})),
            within(limits::row_lines, {"lines", Type::Integer, "de tant de lignes au plus", "of so many lines at most", "1"}),
        };
    }
    void fill_run() {
        run.fields = {
            required({"text", Type::Text, "un texte avec des {champs}", "a text with {fields}", "\"{figure}\""}),
            {"style", Type::Any, "un style, ou ses propriétés", "a style, or its properties", "chiffre"},
        };
    }
    // A cell is a list of blocks, or one block and its width.
    void fill_cell() {
        cell.fields = {{"width", Type::Any, "une longueur, ou une part", "a length, or a share", "24mm"}};
        cell.fields.insert(cell.fields.end(), block.fields.begin(), block.fields.end());
    }
    void fill_body_styles() {
        body_styles.fields = {
            {"paragraph", Type::Any, "paragraphes", "paragraphs", "texte"},
            {"first", Type::Any, "le premier", "the first one", "{extends: texte, indent: 0mm}"},
            {"heading", Type::Any, "intertitres", "headings", "intertitre"},
            {"item", Type::Any, "éléments de liste", "list items", "liste"},
            {"quote", Type::Any, "citations", "quotations", "citation"},
            {"code", Type::Any, "blocs de code ; sans elle, paragraph à gauche, sans retrait ni césures", "blocks of code; without it, paragraph flush left, without indent and hyphens", "code"},
            {"verse", Type::Any, "vers ; sans elle, paragraph à gauche, sans retrait ni césures", "verse; without it, paragraph flush left, without indent and hyphens", "vers"},
            {"term", Type::Any, "termes d’une liste de définitions ; sans elle, item en gras", "terms of a list of definitions; without it, item in bold", "terme"},
            {"definition", Type::Any, "leurs définitions ; sans elle, item, en retrait", "their definitions; without it, item, indented", "{extends: liste, left: 8mm}"},
            {"caption", Type::Any, "légendes des images et titres des tableaux ; sans elle, paragraph à gauche, à 85 % de son corps", "captions of pictures and tables; without it, paragraph flush left at 85% of its size", "legende"},
            {"break", Type::Text, "ce qu’est une ligne --- : rule, un filet court, ou un ornement", "what a line --- is: rule, a short rule, or an ornament", "\"⁂\""},
            {"note", Type::Any, "notes de bas de page ; sans elle, paragraph sans retrait, à 82 % de son corps", "footnotes; without it, paragraph without indent at 82% of its size", "{extends: texte, size: 8.5pt, leading: 11pt}"},
            {"table", Type::Any, "tableaux ; sans rien : le style des paragraphes, un peu plus petit, au fer à gauche", "tables; nothing said: the paragraphs' style, a little smaller, ragged", "tableau"},
            {"table-head", Type::Any, "leur en-tête ; sans rien : le fort du style des tableaux", "their head; nothing said: the strong of the tables' style", "tete"},
        };
    }
    void fill_block() {
        block.fields = {
            {"paragraph", Type::Any, "un texte avec des {champs} ; une liste : des formes de plus en plus courtes", "a text with {fields}; a list: shorter and shorter wordings", "\"{title}\""},
            record_list("runs", run, "un paragraphe en plusieurs styles", "a paragraph in several styles"),
            {"heading", Type::Any, "un titre", "a heading", "\"{heading}\""},
            within(limits::level, {"level", Type::Integer, "son niveau", "its level", "1"}),
            {"body", Type::Text, "un champ de texte mis en forme", "a field of marked-up text", "body"},
            record("styles", body_styles, "les styles de ce texte", "the styles of that text"),
            {"style", Type::Any, "un style, ou ses propriétés ; de « list: contents » aussi une liste, un pour chaque niveau", "a style, or its properties; of 'list: contents' a list too, one for each level", "texte"},
            within(limits::items, {"take", Type::Integer, "les n premiers seulement", "only the first n", "2"}),
            within(limits::items, {"skip", Type::Integer, "sans les n premiers", "without the first n", "1"}),
            {"image", Type::Text, "un champ d’image", "a field that is an image", "image"},
            within(limits::white, {"height", Type::Length, "sa hauteur au plus", "its height at most", "60mm"}),
            choice("scale", {"cover", "inside"}, "remplit la colonne sur cette hauteur, ou garde ses proportions", "fills the column to that height, or keeps its proportions"),
            within(limits::thickness, {"rule", Type::Length, "un filet de cette épaisseur", "a rule of this thickness", "0.5pt"}),
            {"share", Type::Any, "sa part de la colonne", "its share of the column", "30%"},
            {"color", Type::Color, "couleur du filet", "the rule's colour", "gris"},
            {"before", Type::Any, "blanc avant (ou, de « told » et de « list », les blocs qui précèdent, s’il y a quelque chose à dire)", "space before (or, of 'told' and 'list', the blocks that precede, if there is something to tell)", "2mm"},
            within(limits::indent, {"after", Type::Length, "blanc après", "space after", "2mm"}),
            within(limits::indent, {"space", Type::Length, "un blanc", "a space", "4mm"}),
            record_list("row", cell, "des cases côte à côte", "cells side by side"),
            record("fit", row_fit, "de « row » ou d’une de ses cases : le plus grand corps auquel aucune n’a plus de lignes", "of 'row' or one of its cells: the largest size at which none has more lines"),
            within(limits::white, {"gap", Type::Length, "blanc entre les cases", "space between cells", "4mm"}),
            {"each", Type::Text, "répète « blocks » pour chaque élément de ce champ", "repeats 'blocks' for each item of this field", "sections"},
            {"as", Type::Word, "nom de l’élément", "name for the item", "section"},
            record_list("blocks", block, "les blocs répétés, ou soumis à la condition", "the blocks repeated, or under the condition"),
            {"spill", Type::Word, "la liste qui prend ce qui ne tient pas", "the list that takes what does not fit", "marge"},
            record_list("tell", block, "comment un élément y est dit", "how an item is told there"),
            choice("list", {"contents", "index", "notes"}, "ici sont listés : les titres du texte courant, avec leurs pages ; les termes d’index ; les notes que « notes: end » a gardées", "here are listed: the headings of the flow, with their pages; the index terms; the notes that 'notes: end' has kept"),
            {"levels", Type::Word, "de « list: contents » : les niveaux des titres listés", "of 'list: contents': the levels of the headings that are listed", "1-2"},
            {"leader", Type::Text, "de « list: contents » : ce qui mène du titre à sa page", "of 'list: contents': what leads from a heading to its page", "\".\""},
            {"letters", Type::Any, "de « list: index » : le style des lettres en tête ; sans lui, aucune", "of 'list: index': the style of the letters at the head; without it, none", "lettre"},
            {"told", Type::Word, "ici sont dits les éléments de cette liste", "here the items of this list are told", "marge"},
            {"when", Type::Text, "seulement si", "only if", "image and not date"},
            within(limits::rank, {"optional", Type::Integer, "laissé de côté, et dit au compte rendu, là où le texte ne tient pas autrement : le plus petit nombre d’abord", "left out, and told in the report, where the text goes in no other way: the least number first", "1"}),
            choice("keep", {"none", "together"}, "d’un bloc", "in one piece"),
            choice("break", {"column", "frame", "page", "right-page"}, "va à la colonne, au cadre suivant ; à une page nouvelle, à une page de droite", "goes to the next column or frame; to a new page, to a right-hand page"),
            choice("note-numbers", {"text", "page"}, "de « body » : les notes numérotées d’un bout à l’autre, ou à nouveau sur chaque page", "of 'body': notes numbered throughout, or anew on each page"),
            choice("notes", {"foot", "end"}, "de « body » : au pied de la colonne, ou à la fin du texte courant (là où « list: notes » les met, s’il y est)", "of 'body': at the foot of the column, or at the end of the flow (where 'list: notes' puts them, if it is there)"),
            {"artifact", Type::Boolean, "n’est pas du texte à lire (folio, titre courant)", "not text to be read (folio, running head)", "true"},
            choice("tag", {"quote", "caption", "note", "list"}, "ce que c’est pour qui écoute la page : citation, légende, note ; à côté de « each », ce qu’est chaque élément, ou une liste", "what it is to those who hear the page: quotation, caption, note; beside 'each', what each item is, or a list"),
        };
    }
    void fill_frame() {
        frame.fields = {
            {"name", Type::Word, "pour les messages", "for messages", "titre"},
            record("at", place, "où il est ; sans rien : partout", "where it is; nothing said: everywhere"),
            {"when", Type::Text, "seulement si", "only if", "place"},
            gradient_too({"fill", Type::Color, "fond : une couleur, ou un dégradé", "ground: a colour, or a gradient", "papier"}),
            {"fill-when", Type::Text, "le fond seulement si", "the ground only if", "weekend"},
            record("stroke", stroke, "le trait du bord", "the line around it"),
            within(limits::white, {"radius", Type::Length, "arrondi de ses coins", "of its corners", "3mm"}),
            {"opacity", Type::Any, "opacité du cadre et de ce qu’il contient, d’un bloc", "opacity of the frame and what it holds, as one", "60%"},
            choice("blend", {"normal", "multiply", "screen", "overlay", "darken", "lighten"}, "comment il se mêle à ce qui est dessous", "how it meets what lies under it"),
            within(limits::turn, {"rotate", Type::Number, "tourné autour de son centre, en degrés, dans le sens des aiguilles", "turned about its centre, in degrees, clockwise", "-8"}),
            within(limits::skew, {"skew", Type::Number, "penché à droite, en degrés", "leaning to the right, in degrees", "12"}),
            {"clip", Type::Boolean, "rien de ce qu’il contient ne se voit hors de son bord (arrondi, ellipse, tracé)", "nothing of what it holds is seen beyond its edge (rounded, ellipse, path)", "true"},
            within(limits::white, {"padding", Type::Any, "du bord au texte", "from edge to text", "3mm"}),
            within(limits::white, {"wrap", Type::Length, "le texte des autres cadres le contourne, à cette distance ; une ellipse (« shape », « crop ») l’est en rond", "the text of other frames flows round it, at this distance; round an ellipse ('shape', 'crop') as one", "4mm"}),
            {"artifact", Type::Boolean, "n’est pas du texte à lire", "not text to be read", "true"},
            choice("tag", {"quote", "caption", "note", "list"}, "ce que c’est pour qui écoute la page : citation, légende, note ; à côté de « each », ce qu’est chaque élément, ou une liste", "what it is to those who hear the page: quotation, caption, note; beside 'each', what each item is, or a list"),
            within(limits::reading_order, {"read", Type::Integer, "rang de lecture à haute voix, s’il n’est pas celui du fichier : 0 sans rien, moins que 0 avant, plus après", "order of reading aloud, where it is not that of the file: 0 if nothing is said, less before, more after", "-1"}),
            {"text", Type::Text, "un texte avec des {champs}", "a text with {fields}", "\"{title}\""},
            {"style", Type::Any, "un style, ou ses propriétés", "a style, or its properties", "titre"},
            within(limits::level, {"level", Type::Integer, "c’est un titre de ce niveau", "it is a heading of this level", "1"}),
            record_list("blocks", block, "des blocs, l’un sous l’autre", "blocks, one below the other"),
            {"thread", Type::Word, "le texte courant qui passe ici", "the flow that runs through", "corps"},
            within(limits::text_columns, {"count", Type::Integer, "nombre de colonnes", "number of columns", "2"}),
            within(limits::white, {"gutter", Type::Length, "blanc entre elles", "space between them", "6mm"}),
            choice("vertical", {"top", "middle", "bottom", "baseline", "justify"}, "où le texte se tient dans la hauteur ; justify : étiré jusqu’au bas, là où « stretch » y suffit", "where the text stands in its height; justify: stretched down to the foot, where 'stretch' is enough for that"),
            record("stretch", stretch, "avec « vertical: justify », jusqu’où une colonne s’étire (sans rien : {headings: 6mm, leading: 3%})", "with 'vertical: justify', how far a column may be stretched (if nothing is said: {headings: 6mm, leading: 3%})"),
            choice("text-shape", {"rectangle", "ellipse"}, "la forme que le texte remplit", "the shape that the text fills"),
            record("notes", note_margin, "les notes du texte dans la marge, chacune près de son appel ; sans rien : au pied de la colonne", "the text's notes in the margin, each by its mark; if nothing is said: at the column's foot"),
            or_text(record("fit", fit, "le corps qui remplit le cadre ; ou le nom d’un ajustement (« fits »), que tous les cadres qui le nomment partagent", "the size that fills the frame; or the name of a fit ('fits'), which all frames that name it share")),
            {"instead-of", Type::Word, "seulement là où ce cadre, où passe un texte courant, reste vide", "only where this frame, which a flow runs through, stays empty", "volet 3"},
            {"image", Type::Text, "un champ d’image", "a field that is an image", "image"},
            {"file", Type::Text, "une image de la mise en page (un logotype), depuis son dossier", "an image of the layout's own (a logo), from its folder", "logo.png"},
            choice("scale", {"cover", "inside", "optical"}, "l’image remplit, tient dedans, ou paraît aussi grande que d’autres en de tels cadres (logotypes)", "the image fills, lies inside, or looks as large as others in like frames (logos)"),
            choice("crop", {"rectangle", "ellipse"}, "la forme où l’image est coupée", "the shape that the image is cropped to"),
            list("focal", Type::Number, "le point qui reste visible", "the point that stays visible", "[0.5, 0.3]"),
            record_list("frames", frame, "des cadres dans celui-ci", "frames inside this one"),
            {"each", Type::Text, "un exemplaire pour chaque élément", "one for each item", "weeks"},
            {"as", Type::Word, "nom de l’élément", "name for the item", "week"},
            choice("direction", {"down", "across"}, "dans quel sens ils se suivent", "which way they follow each other"),
            within(limits::slots, {"slots", Type::Integer, "partage en autant de places", "cut into so many places", "6"}),
            within(limits::white, {"gap", Type::Length, "blanc entre les places", "space between places", "4mm"}),
            record("grid", grid, "la grille des cadres qui sont dedans", "the grid of the frames inside"),
            choice("shape", {"rectangle", "ellipse", "line-across", "line-down", "path"}, "une forme", "a shape"),
            {"path", Type::Text, "tracé SVG", "SVG path data", "\"M0 0 L10 5\""},
            list("box", Type::Number, "les unités du tracé", "the path's units", "[100, 50]"),
            {"qr", Type::Text, "un code QR qui dit ce texte, carré, au milieu du cadre ; rien s’il est vide", "a QR code that says this text, square, in the middle of the frame; nothing where it is empty", "\"{call.link}\""},
            choice("qr-level", {"low", "medium", "quartile", "high"}, "ce qui peut en être caché : 7, 15 (sans rien), 25 ou 30 %", "how much of it may be hidden: 7, 15 (nothing said), 25 or 30%"),
            {"color", Type::Color, "couleur de ses carrés ; son fond, plus clair, est « fill »", "the colour of its squares; its ground, lighter, is 'fill'", "encre"},
        };
    }
    void fill_page() {
        page.fields = {
            {"name", Type::Word, "pour les messages", "for messages", "dehors"},
            {"each", Type::Text, "une page pour chaque élément", "a page for each item", "months"},
            {"as", Type::Word, "nom de l’élément", "name for the item", "month"},
            {"while", Type::Word, "répétée tant que ce texte courant n’est pas fini", "repeated as long as this flow lasts", "corps"},
            {"when", Type::Text, "seulement si", "only if", "programme"},
            {"master", Type::Word, "la page type dont elle reprend les cadres", "the master whose frames it takes", "courante"},
            gradient_too({"background", Type::Color, "fond, jusqu’au bord du fond perdu : une couleur, ou un dégradé", "ground, to the edge of the bleed: a colour, or a gradient", "papier"}),
            {"size", Type::Any, "un autre format que celui de la mise en page", "another format than the layout's", "A5"},
            choice("orientation", {"portrait", "landscape"}, "sens de la page", "which way the page stands"),
            within(limits::bleed, {"bleed", Type::Length, "un autre fond perdu", "another bleed", "5mm"}),
            list("folds", Type::Length, "d’autres plis", "other folds", "[97mm, 197mm]"),
            {"margins", Type::Any, "d’autres marges", "other margins", "20mm"},
            record("grid", grid, "une autre grille", "another grid"),
            record_list("frames", frame, "ses cadres, du fond vers l’avant", "its frames, from back to front"),
            {"number", Type::Any, "les pages se comptent de nouveau à partir d’elle : arabic, roman (i, ii), capitals (I, II), ou {style: roman, start: 3}", "pages are counted anew from it on: arabic, roman (i, ii), capitals (I, II), or {style: roman, start: 3}", "roman"},
            record("first", variant, "d’une page répétée : la première, et la première de chaque partie que « break: page » ouvre", "of a page that is repeated: the first, and the first of each part that 'break: page' opens"),
            record("last", variant, "d’une page répétée : la dernière", "of a page that is repeated: the last"),
            record("left", variant, "à gauche (les pages paires)", "on the left (even pages)"),
            record("right", variant, "à droite", "on the right"),
        };
    }
    void fill_variant() {
        variant.fields = {
            {"master", Type::Word, "la page type dont elle prend les cadres", "the master whose frames it takes", "courante"},
            gradient_too({"background", Type::Color, "un autre fond", "another ground", "papier"}),
            {"margins", Type::Any, "d’autres marges", "other margins", "20mm"},
            record("grid", grid, "une autre grille", "another grid"),
            record_list("frames", frame, "ses cadres, au lieu de ceux de la page", "its frames, in place of those of the page"),
        };
    }
    void fill_master() {
        master.fields = {
            gradient_too({"background", Type::Color, "fond, jusqu’au bord du fond perdu : une couleur, ou un dégradé", "ground, to the edge of the bleed: a colour, or a gradient", "papier"}),
            record_list("frames", frame, "ses cadres, sous ceux de la page", "its frames, below those of the page"),
        };
    }
    void fill_variation(Schema& variation) {
        variation.fields = {
            {"set", Type::MapOf, "les valeurs que prennent des paramètres", "the values that parameters take", "{columns: 1, size: 16pt}", false, nullptr, Type::Any},
            record("page", varied_page, "ce qui change dans la page", "what changes in the page"),
            map("styles", style, "ce qui change dans des styles nommés ; ceux qui en partent suivent", "what changes in named styles; those that start from them follow"),
        };
    }
    void fill_layout() {
        layout.fields = {
            required({"layout", Type::Word, "son nom", "its name", "affiche-a3"}),
            {"description", Type::Text, "une phrase pour « cicero layouts »", "a sentence for 'cicero layouts'", "Affiche A3"},
            required(list("takes", Type::Word, "les contenus qu’elle prend", "the contents it takes", "[observance, event]")),
            list("omit", Type::Word, "les champs qu’elle n’imprime pas", "the fields that it does not print", "[facts]"),
            choice("duplex", {"long-edge", "short-edge"}, "recto verso : retourné par quel côté", "two-sided: turned over which edge"),
            map("parameters", parameter, "ce que « --set » peut changer", "what '--set' may change"),
            map("formats", format, "les formats de la page, dont « --format » choisit l’un ; sans lui, le premier : {A4: {}, A5: {set: {size: 9.5pt}}}, et « page: {size: $format} »", "the formats of the page, of which '--format' chooses one; without it, the first: {A4: {}, A5: {set: {size: 9.5pt}}}, and 'page: {size: $format}'"),
            record("large-print", large_print, "ce que « --large-print » change : gros caractères", "what '--large-print' changes"),
            required(record("page", page_format, "le format, les marges, la grille", "format, margins, grid")),
            {"palette", Type::MapOf,
             "des couleurs : {cmyk: […]}, {rgb: […]}, {gray: 80}, {spot: nom, cmyk: […]}, {tint: nom, percent: 20}",
             "colours: {cmyk: […]}, {rgb: […]}, {gray: 80}, {spot: name, cmyk: […]}, {tint: name, percent: 20}",
             "", false, nullptr, Type::Any},
            map("styles", style, "les styles nommés", "the named styles"),
            map("masters", master, "les pages types", "the master pages"),
            map("fits", fit, "des ajustements : celui d’un texte courant, par son nom, dans tous ses cadres ; ou celui que des cadres partagent (« fit: nom »), sur toutes les pages", "fits: that of a flow, by its name, in all its frames; or one that frames share ('fit: name'), on all pages"),
            {"flows", Type::MapOf, "textes courants : une liste de blocs chacun", "flows: a list of blocks each", "", false, nullptr, Type::Any},
            required(record_list("pages", page, "les pages, dans l’ordre", "the pages, in order")),
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
