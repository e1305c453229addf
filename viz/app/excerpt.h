// The line of a text file that a diagnostic is about, with a mark under the column it names, for a terminal.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace demarche {

/// A text and where its lines begin.
class TextLines {
public:
    TextLines() = default;
    explicit TextLines(std::string text);

    /// Counted from 1, without its line end and without a byte order mark; empty when there is no such line.
    [[nodiscard]] std::string_view line(std::uint32_t number) const;

private:
    std::string _text;
    std::vector<std::size_t> _begins;
};

/// One line of a file: cut on both sides where it is long, tabs as four spaces, nothing that would steer a terminal.
struct Excerpt {
    std::string line;
    std::size_t markCell = 0;  ///< Cells of a terminal before the one that the column names.
};

/// Cells that an excerpt takes at most.
inline constexpr std::size_t excerptCells = 96;

/// The column counts code points from 1; one beyond the end of the line is marked right behind it.
[[nodiscard]] Excerpt excerptOf(std::string_view line, std::uint32_t column);

/// Two lines, each with its line end: the line behind its number, and the mark.
[[nodiscard]] std::string withMark(const Excerpt& excerpt, std::uint32_t lineNumber);

}  // namespace demarche
