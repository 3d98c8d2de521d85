#pragma once

#include <algorithm>
#include <memory>
#include <vector>

namespace cicero::text {

/// Rows of values that stay where they are until the arena dies.
template <class T>
class Arena {
public:
    /// Room for `count` values; what was taken last may be given back in part.
    [[nodiscard]] T* take(std::size_t count) {
        if (count > free_) {
            const std::size_t size = std::max(block, count);
            blocks_.push_back(std::make_unique_for_overwrite<T[]>(size));
            end_ = blocks_.back().get() + size;
            bytes_ += size * sizeof(T);
            free_ = size;
        }
        T* out = end_ - free_;
        free_ -= count;
        return out;
    }
    void give_back(std::size_t count) { free_ += count; }
    /// Of all that was ever taken, with what is still free.
    [[nodiscard]] std::size_t bytes() const { return bytes_; }

private:
    static constexpr std::size_t block = 8192;
    std::vector<std::unique_ptr<T[]>> blocks_;
    T* end_ = nullptr;
    std::size_t free_ = 0, bytes_ = 0;
};

}  // namespace cicero::text
