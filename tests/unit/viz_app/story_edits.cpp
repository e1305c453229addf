#include "tests/unit/viz_app/story_edits.h"

#include <algorithm>

namespace demarche::test {
namespace {

std::size_t below(std::size_t limit, std::mt19937& random) { return limit == 0 ? 0 : random() % limit; }

struct Line {
    std::size_t first = 0;
    std::size_t length = 0;  ///< With its line feed.
};

Line lineAt(const std::string& text, std::size_t position) {
    const std::size_t before = position == 0 ? std::string::npos : text.rfind('\n', position - 1);
    const std::size_t first = before == std::string::npos ? 0 : before + 1;
    const std::size_t end = std::min(text.find('\n', position), text.size() - 1) + 1;
    return {first, end - first};
}

std::string randomBytes(std::mt19937& random) {
    std::string bytes;
    for (std::size_t i = 0; i <= below(12, random); ++i) bytes += static_cast<char>(random() & 0xffU);
    return bytes;
}

/// A letter within a word or a digit within a number: what is good stays good most of the time.
void retype(std::string& text, std::mt19937& random) {
    std::size_t at = below(text.size(), random);
    while (at < text.size() && (text[at] < 'a' || text[at] > 'z')) ++at;
    if (at < text.size()) text[at] = static_cast<char>('a' + below(26, random));
}

}  // namespace

std::string edited(const std::string& text, std::mt19937& random) {
    std::string result = text;
    const std::size_t at = below(text.size(), random);
    const Line line = lineAt(text, at);
    switch (below(8, random)) {
        case 0: result.resize(at); break;
        case 1: result.erase(at, below(400, random) + 1); break;
        case 2: result.insert(at, text, below(text.size(), random), below(200, random)); break;
        case 3: result.replace(at, below(12, random), randomBytes(random)); break;
        case 4: result.erase(line.first, line.length); break;
        case 5: result.insert(line.first, text, line.first, line.length); break;
        default: retype(result, random); break;
    }
    return result;
}

}  // namespace demarche::test
