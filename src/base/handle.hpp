#pragma once

#include <memory>

namespace cicero::base {

/// Owns a handle of a C library: `Handle<hb_blob_t, hb_blob_destroy>`.
template <auto release>
struct Releaser {
    template <class T>
    void operator()(T* handle) const noexcept {
        release(handle);
    }
};

template <class T, auto release>
using Handle = std::unique_ptr<T, Releaser<release>>;

}  // namespace cicero::base

namespace cicero {
using base::Handle;
}
