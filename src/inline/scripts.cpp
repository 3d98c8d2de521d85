#include <algorithm>
#include <array>

#include "inline/shaped_run.hpp"

namespace cicero::inlines {

bool takes_tracking(hb_script_t script) {
    static constexpr std::array separate{HB_SCRIPT_LATIN,    HB_SCRIPT_GREEK,    HB_SCRIPT_CYRILLIC,
                                         HB_SCRIPT_ARMENIAN, HB_SCRIPT_HAN,      HB_SCRIPT_GEORGIAN,
                                         HB_SCRIPT_HEBREW,   HB_SCRIPT_HIRAGANA, HB_SCRIPT_HANGUL,
                                         HB_SCRIPT_KATAKANA, HB_SCRIPT_COMMON};
    return std::find(separate.begin(), separate.end(), script) != separate.end();
}

}  // namespace cicero::inlines
