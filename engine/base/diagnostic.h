// What went wrong in somebody's input: where, what was found, what was expected, what to do.
#pragma once

#include <compare>
#include <cstddef>
#include <cstdint>
#include <expected>
#include <string>
#include <string_view>
#include <vector>

namespace demarche {

/// A place in a text file. Lines and columns count from 1; columns count Unicode code points. 0 = not known.
struct SourcePosition {
    std::string file;
    std::uint32_t line = 0;
    std::uint32_t column = 0;

    auto operator<=>(const SourcePosition&) const = default;
};

enum class Severity { Error, Warning, Note };

/// One thing to tell the author of a file, or the user of a command. The texts are plain sentences without the
/// position.
struct Diagnostic {
    Severity severity = Severity::Error;
    SourcePosition where;
    std::string message;   ///< What is wrong, in one line: "latitude 95 is outside -90 to 90".
    std::string found;     ///< What stands there; may be empty.
    std::string expected;  ///< What would be right; may be empty.
    std::string action;    ///< What to do; may be empty.
};

using Diagnostics = std::vector<Diagnostic>;

struct DiagnosticCounts {
    std::size_t errors = 0;
    std::size_t warnings = 0;
};

template <class T>
using Expected = std::expected<T, Diagnostic>;

/// "error", "warning" or "note".
[[nodiscard]] std::string_view nameOf(Severity severity);

/// "file:line:column: error: message; found ..., expected .... Action." on one line, fit for a terminal.
[[nodiscard]] std::string format(const Diagnostic& diagnostic);

/// Shorthand for failures that have no position in a file.
[[nodiscard]] std::unexpected<Diagnostic> failure(std::string message, std::string action = {});

}  // namespace demarche
