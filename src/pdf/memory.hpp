#pragma once

namespace cicero::pdf {

/// Where libharu takes its memory from; null: from malloc. For tests, which let it run out.
struct Memory {
    void* (*take)(unsigned size) = nullptr;
    void (*give_back)(void* block) = nullptr;
};

}  // namespace cicero::pdf
