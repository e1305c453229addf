#include "story_lines.h"

#include <algorithm>

namespace demarche::test {
namespace {

bool isKeyCharacter(char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_' || c == '-'; }

/// Byte behind the last one of the line that is neither comment nor space, and how deep in brackets it ends.
std::size_t contentEnd(std::string_view line, int& depth) {
    std::size_t end = 0;
    bool quoted = false;
    for (std::size_t i = 0; i < line.size(); ++i) {
        const char c = line[i];
        if (c == '"') quoted = !quoted;
        if (!quoted && c == '#') break;
        if (!quoted && (c == '[' || c == '{')) ++depth;
        if (!quoted && (c == ']' || c == '}')) --depth;
        if (c != ' ') end = i + 1;
    }
    return end;
}

void readHeader(StoryLine& line, std::size_t index) {
    const std::size_t begin = line.text.find_first_not_of('[', line.keyAt);
    line.table = line.text.substr(begin, line.text.find(']') - begin);
    line.header = index;
    line.isHeader = true;
}

void readKey(StoryLine& line, std::size_t end) {
    std::size_t behind = line.keyAt;
    while (behind < line.text.size() && isKeyCharacter(line.text[behind])) ++behind;
    if (behind == line.keyAt || line.text.substr(behind, 3) != " = ") return;
    line.key = line.text.substr(line.keyAt, behind - line.keyAt);
    line.valueAt = behind + 3;
    line.valueEnd = end;
}

}  // namespace

std::vector<StoryLine> linesOfStory(std::string_view text) {
    std::vector<StoryLine> lines;
    int depth = 0;
    std::string table;
    std::size_t header = 0;
    while (!text.empty()) {
        const std::size_t length = std::min(text.find('\n'), text.size());
        StoryLine line{.text = std::string(text.substr(0, length)), .table = table, .header = header};
        text.remove_prefix(std::min(length + 1, text.size()));
        const bool inside = depth > 0;
        const std::size_t end = contentEnd(line.text, depth);
        line.keyAt = std::min(line.text.find_first_not_of(' '), line.text.size());
        line.isWhole = !inside && depth == 0;
        if (!inside && line.keyAt < end) {
            if (line.text[line.keyAt] == '[') {
                readHeader(line, lines.size());
                table = line.table;
                header = line.header;
            } else {
                readKey(line, end);
            }
        }
        lines.push_back(std::move(line));
    }
    return lines;
}

std::vector<QuotedText> quotedTexts(std::string_view line, std::size_t from) {
    std::vector<QuotedText> result;
    bool quoted = false;
    std::size_t begin = 0;
    for (std::size_t i = 0; i < line.size(); ++i) {
        if (!quoted && line[i] == '#') break;
        if (line[i] != '"') continue;
        if (quoted && begin >= from) result.push_back({begin, i + 1});
        begin = i;
        quoted = !quoted;
    }
    return result;
}

std::uint32_t columnOfByte(std::string_view line, std::size_t byte) {
    const auto isFirst = [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; };
    return static_cast<std::uint32_t>(std::ranges::count_if(line.substr(0, byte), isFirst)) + 1;
}

}  // namespace demarche::test
