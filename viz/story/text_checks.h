// What a text must fulfil before it is worth parsing: UTF-8, and limits that keep time, memory and stack small.
#pragma once

#include "viz/story/fault_list.h"

#include <cstddef>
#include <string_view>

namespace demarche {

/// Limits by name; a text beyond one is refused before the parser sees it.
struct TextLimits {
    std::size_t depth = 128;         ///< Brackets and braces inside one another.
    std::size_t keyParts = 8;        ///< Parts of a dotted key or header: a.b.c has three.
    std::size_t values = 1'000'000;  ///< Keys, headers and list entries in all.
};

/// The text without a byte order mark of UTF-8, if it has one.
[[nodiscard]] std::string_view withoutByteOrderMark(std::string_view text);

/// One pass over the bytes, without recursion. False when anything went to `faults`: characters that TOML has no place
/// for, or the first violation of a limit or of UTF-8.
[[nodiscard]] bool checkText(std::string_view text, FaultList& faults, const TextLimits& limits = {});

}  // namespace demarche
