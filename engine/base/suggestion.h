// Finds what somebody probably meant to type.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace demarche {

/// Edits between two texts, in bytes: insertion, deletion, replacement, and exchange of two neighbours counting as one
/// (Damerau 1964, restricted to untouched neighbours). Gives `limit + 1` as soon as the distance exceeds `limit`.
[[nodiscard]] std::size_t editDistance(std::string_view a, std::string_view b, std::size_t limit);

/// The candidate nearest to `word`, the first of equals; none when all are too different to be meant.
[[nodiscard]] std::optional<std::string> nearest(std::string_view word, std::span<const std::string> candidates);

}  // namespace demarche
