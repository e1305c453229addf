#include "viz/story/open_brackets.h"

#include "engine/base/utf8_check.h"
#include "viz/story/quote_tracker.h"

#include <algorithm>

namespace demarche {
namespace {

class BracketScan {
public:
    explicit BracketScan(std::string_view text) : _text(text) {}

    OpenAt upTo(TextPosition place) {
        for (std::size_t i = 0; i < _text.size() && _at < place;) {
            step(i);
            i += std::max<std::size_t>(utf8SequenceLength(_text, i), 1);
        }
        if (!_tracker.isLong()) _open.longText.reset();
        return std::move(_open);
    }

private:
    void step(std::size_t i) {
        const char c = _text[i];
        const bool wasPlain = _tracker.isPlain();
        if (wasPlain) plain(c);
        _tracker.take(_text, i);
        if (wasPlain && _tracker.isLong()) _open.longText = _at;
        const bool blank = c == ' ' || c == '\t' || c == '\r' || c == '\n';
        if (c == '\n') {
            if (_content) _open.behindContent = *_content;
            _content.reset();
            _inHeader = false;
            ++_at.line;
            _at.column = 1;
            return;
        }
        ++_at.column;
        if (!blank && _tracker.mode() != QuoteTracker::Mode::Comment) _content = _at;
    }

    void plain(char c) {
        if (c == '[' && _open.brackets.empty() && !_content) _inHeader = true;
        if (_inHeader) return;
        if (c == '[' || c == '{') _open.brackets.push_back({.at = _at, .bracket = c});
        if ((c == ']' || c == '}') && !_open.brackets.empty()) _open.brackets.pop_back();
    }

    std::string_view _text;
    QuoteTracker _tracker;
    TextPosition _at;
    std::optional<TextPosition> _content;  ///< Behind the last character of this line that counts.
    bool _inHeader = false;
    OpenAt _open;
};

}  // namespace

OpenAt openAt(std::string_view text, TextPosition place) { return BracketScan(text).upTo(place); }

}  // namespace demarche
