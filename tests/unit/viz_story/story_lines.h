// A story's text line by line, as far as putting faults into it takes: which line has which key of which table.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace demarche::test {

struct StoryLine {
    std::string text;
    std::string table;         ///< "event", "event.agenda", "source.sections"; empty above the first header.
    std::size_t header = 0;    ///< Index of the line with the table's header; of the first line above it.
    bool isHeader = false;     ///< "[[event]]".
    std::string key;           ///< Of "key = value" outside of lists of several lines; else empty.
    std::size_t keyAt = 0;     ///< Byte of the key, or of the header's first bracket.
    std::size_t valueAt = 0;   ///< Byte of the value.
    std::size_t valueEnd = 0;  ///< Behind it.
    bool isWhole = false;      ///< The value ends on this line.
};

/// Knows texts in double quotes, comments and brackets: what the bundled stories use.
[[nodiscard]] std::vector<StoryLine> linesOfStory(std::string_view text);

/// A text in double quotes: bytes of its opening quote and behind its closing one.
struct QuotedText {
    std::size_t begin = 0;
    std::size_t end = 0;
};

/// Those of one line that begin at or behind a byte.
[[nodiscard]] std::vector<QuotedText> quotedTexts(std::string_view line, std::size_t from = 0);

/// Column of a byte, counted from 1 in code points.
[[nodiscard]] std::uint32_t columnOfByte(std::string_view line, std::size_t byte);

}  // namespace demarche::test
