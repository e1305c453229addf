#include "viz/app/excerpt.h"

#include "engine/base/printable.h"
#include "engine/base/utf8_check.h"
#include "engine/text/terminal_cells.h"

#include <fmt/format.h>

#include <algorithm>
#include <deque>

namespace demarche {
namespace {

constexpr std::string_view cutMark = "...";
constexpr std::string_view byteOrderMark = "\xEF\xBB\xBF";
constexpr std::string_view tab = "    ";

struct Piece {
    std::string text;
    std::size_t cells = 0;
};

Piece pieceAt(std::string_view line, std::size_t& i) {
    const bool isTab = line[i] == '\t';
    PrintableCharacter character = printableAt(line, i);
    i += character.bytes;
    if (isTab) return {.text = std::string(tab), .cells = tab.size()};
    const std::size_t cells =
        character.codePoint == 0 ? character.text.size() : static_cast<std::size_t>(terminalCells(character.codePoint));
    return {.text = std::move(character.text), .cells = cells};
}

/// What fits into some cells on one side of the mark.
struct Side {
    std::deque<Piece> pieces;
    std::size_t cells = 0;
    bool cut = false;
};

/// Bytes on each side of the mark beyond which nothing is looked at: a line may be megabytes long, and characters that
/// combine take no room.
constexpr std::size_t farAway = 4096;

bool isContinuation(char c) { return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U; }

Side before(std::string_view line, std::size_t end, std::size_t room) {
    std::size_t i = end > farAway ? end - farAway : 0;
    while (i > 0 && i < end && isContinuation(line[i])) ++i;
    Side side{.cut = i > 0};
    while (i < end) {
        side.pieces.push_back(pieceAt(line, i));
        side.cells += side.pieces.back().cells;
        // What combines goes with the character it combines with.
        while (side.cells > room || (side.cut && !side.pieces.empty() && side.pieces.front().cells == 0)) {
            side.cells -= side.pieces.front().cells;
            side.pieces.pop_front();
            side.cut = true;
        }
    }
    return side;
}

Side after(std::string_view line, std::size_t begin, std::size_t room) {
    Side side;
    for (std::size_t i = begin; i < line.size();) {
        Piece piece = pieceAt(line, i);
        side.cut = side.cells + piece.cells > room || i > begin + farAway;
        if (side.cut) break;
        side.cells += piece.cells;
        side.pieces.push_back(std::move(piece));
    }
    return side;
}

/// Byte of the character in this column; for what combines, of the character it combines with.
std::size_t byteOf(std::string_view line, std::uint32_t column) {
    std::size_t i = 0;
    for (std::uint32_t c = 1; c < column && i < line.size(); ++c)
        i += std::max<std::size_t>(utf8SequenceLength(line, i), 1);
    while (i > 0 && i < line.size()) {
        std::size_t next = i;
        if (pieceAt(line, next).cells > 0) break;
        do --i;
        while (i > 0 && isContinuation(line[i]));
    }
    return i;
}

}  // namespace

TextLines::TextLines(std::string text) : _text(std::move(text)) {
    std::size_t begin = _text.starts_with(byteOrderMark) ? byteOrderMark.size() : 0;
    while (true) {
        _begins.push_back(begin);
        const std::size_t end = _text.find('\n', begin);
        if (end == std::string::npos) return;
        begin = end + 1;
    }
}

std::string_view TextLines::line(std::uint32_t number) const {
    if (number == 0 || number > _begins.size()) return {};
    std::string_view line = std::string_view(_text).substr(_begins[number - 1]);
    line = line.substr(0, line.find('\n'));
    if (line.ends_with('\r')) line.remove_suffix(1);
    return line;
}

Excerpt excerptOf(std::string_view line, std::uint32_t column) {
    const std::size_t mark = byteOf(line, column);
    constexpr std::size_t room = excerptCells - 2 * cutMark.size();
    // Two thirds of the room for what comes before the mark, more where less follows, and the other way round.
    Side right = after(line, mark, room);
    const Side left = before(line, mark, std::max(room * 2 / 3, room - std::min(room, right.cells)));
    right = after(line, mark, room - left.cells);

    Excerpt excerpt;
    if (left.cut) excerpt.line = cutMark;
    for (const Piece& piece : left.pieces) excerpt.line += piece.text;
    for (const Piece& piece : right.pieces) excerpt.line += piece.text;
    if (right.cut) excerpt.line += cutMark;
    excerpt.markCell = left.cells + (left.cut ? cutMark.size() : 0);
    return excerpt;
}

std::string withMark(const Excerpt& excerpt, std::uint32_t lineNumber) {
    return fmt::format("{:5} | {}\n      | {:{}}^\n", lineNumber, excerpt.line, "", excerpt.markCell);
}

}  // namespace demarche
