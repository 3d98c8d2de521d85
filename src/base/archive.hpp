#pragma once

#include <bit>
#include <chrono>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <variant>
#include <vector>

/// Values to bytes and back. A struct says its fields once, in `fields(archive, value)`; a Writer
/// and a Reader go through them in the same order.
namespace cicero::base {

class Writer {
public:
    static constexpr bool reads = false;
    void number(std::int64_t& value) {
        auto rest = (std::uint64_t(value) << 1) ^ std::uint64_t(value >> 63);  // small, either sign
        for (; rest >= 0x80; rest >>= 7) bytes_ += char(rest | 0x80);
        bytes_ += char(rest);
    }
    void text(std::string& value) {
        auto size = std::int64_t(value.size());
        number(size);
        bytes_ += value;
    }
    [[nodiscard]] std::string take() { return std::move(bytes_); }

private:
    std::string bytes_;
};

/// Of bytes that may be anything: after a fault everything is zero or empty.
class Reader {
public:
    static constexpr bool reads = true;
    explicit Reader(std::string_view bytes) : bytes_(bytes) {}

    void number(std::int64_t& value) {
        std::uint64_t out = 0;
        for (int shift = 0; shift < 64; shift += 7) {
            if (bytes_.empty()) break;
            const auto byte = static_cast<unsigned char>(bytes_.front());
            bytes_.remove_prefix(1);
            out |= std::uint64_t(byte & 0x7F) << shift;
            if (byte < 0x80) {
                value = std::int64_t(out >> 1) ^ -std::int64_t(out & 1);
                return;
            }
        }
        fail();
        value = 0;
    }
    void text(std::string& value) {
        const std::size_t size = count();
        value.assign(bytes_.substr(0, size));
        bytes_.remove_prefix(size);
    }
    /// Of things that take a byte each, at least.
    [[nodiscard]] std::size_t count() {
        std::int64_t value = 0;
        number(value);
        if (value >= 0 && std::size_t(value) <= bytes_.size()) return std::size_t(value);
        fail();
        return 0;
    }
    void fail() {
        good_ = false;
        bytes_ = {};
    }
    [[nodiscard]] bool finished() const { return good_ && bytes_.empty(); }

private:
    std::string_view bytes_;
    bool good_ = true;
};

template <class A, class T>
void archive(A& a, T& value);

namespace detail {

// A double holds every float.
template <class A, class T>
void real(A& a, T& value) {
    auto bits = std::bit_cast<std::int64_t>(double(value));
    a.number(bits);
    if constexpr (A::reads) value = T(std::bit_cast<double>(bits));
}

template <class A, class T>
void numeric(A& a, T& value) {
    if constexpr (std::is_floating_point_v<T>) {
        real(a, value);
    } else {
        auto wide = static_cast<std::int64_t>(value);
        a.number(wide);
        if constexpr (A::reads) value = static_cast<T>(wide);
    }
}

template <class A, class T>
void sized(A& a, std::vector<T>& list) {
    if constexpr (A::reads) {
        list.resize(a.count());
    } else {
        auto size = std::int64_t(list.size());
        a.number(size);
    }
    for (T& item : list) archive(a, item);
}

template <class A, class K, class V>
void sized(A& a, std::map<K, V>& map) {
    if constexpr (A::reads) {
        for (std::size_t left = a.count(); left > 0; --left) {
            K key{};
            archive(a, key);
            archive(a, map[key]);
        }
    } else {
        auto size = std::int64_t(map.size());
        a.number(size);
        for (auto& [key, value] : map) {
            K copy = key;
            archive(a, copy);
            archive(a, value);
        }
    }
}

template <class A, class T>
void optional(A& a, std::optional<T>& value) {
    bool has = value.has_value();
    archive(a, has);
    if constexpr (A::reads)
        if (has) value.emplace();
    if (has) archive(a, *value);
}

template <std::size_t I, class A, class... T>
void alternative(A& a, std::variant<T...>& value, std::size_t index) {
    if constexpr (I < sizeof...(T)) {
        if (index != I) return alternative<I + 1>(a, value, index);
        if constexpr (A::reads) value.template emplace<I>();
        archive(a, *std::get_if<I>(&value));
    } else if constexpr (A::reads) {
        a.fail();
    }
}

template <class T>
struct Kind {
    static constexpr int list = 0, option = 0, choice = 0;
};
template <class T>
struct Kind<std::vector<T>> {
    static constexpr int list = 1, option = 0, choice = 0;
};
template <class K, class V>
struct Kind<std::map<K, V>> {
    static constexpr int list = 1, option = 0, choice = 0;
};
template <class T>
struct Kind<std::optional<T>> {
    static constexpr int list = 0, option = 1, choice = 0;
};
template <class... T>
struct Kind<std::variant<T...>> {
    static constexpr int list = 0, option = 0, choice = 1;
};

}  // namespace detail

template <class A, class T>
void archive(A& a, T& value) {
    using namespace std::chrono;
    if constexpr (std::is_arithmetic_v<T> || std::is_enum_v<T>) {
        detail::numeric(a, value);
    } else if constexpr (std::is_same_v<T, std::string>) {
        a.text(value);
    } else if constexpr (std::is_same_v<T, sys_days>) {
        auto days_since = std::int64_t(value.time_since_epoch().count());
        a.number(days_since);
        if constexpr (A::reads) value = sys_days(days(days_since));
    } else if constexpr (std::is_same_v<T, weekday>) {
        unsigned iso = value.iso_encoding();
        detail::numeric(a, iso);
        if constexpr (A::reads) value = weekday(iso);
    } else if constexpr (std::is_same_v<T, month>) {
        auto number = unsigned(value);
        detail::numeric(a, number);
        if constexpr (A::reads) value = month(number);
    } else if constexpr (std::is_same_v<T, month_day>) {
        month of = value.month();
        auto number = unsigned(value.day());
        archive(a, of);
        detail::numeric(a, number);
        if constexpr (A::reads) value = of / std::chrono::day(number);
    } else if constexpr (detail::Kind<T>::list == 1) {
        detail::sized(a, value);
    } else if constexpr (detail::Kind<T>::option == 1) {
        detail::optional(a, value);
    } else if constexpr (detail::Kind<T>::choice == 1) {
        auto index = value.index();
        detail::numeric(a, index);
        detail::alternative<0>(a, value, index);
    } else {
        fields(a, value);
    }
}

}  // namespace cicero::base
