#include "viz/story/text_checks.h"

#include "engine/base/utf8_check.h"
#include "viz/story/quote_tracker.h"

#include <fmt/format.h>

namespace demarche {
namespace {

class TextScan {
public:
    TextScan(std::string_view text, FaultList& faults, const TextLimits& limits)
        : _text(text), _faults(faults), _limits(limits) {}

    bool run() {
        while (_i < _text.size()) {
            const std::size_t length = utf8SequenceLength(_text, _i);
            if (length == 0) return refuseByte();
            if (_tracker.isPlain()) {
                checkCharacter(length);
                if (!plain()) return false;
            }
            _tracker.take(_text, _i);
            if (_text[_i] == '\n') {
                ++_at.line;
                _at.column = 1;
                _dots = 0;
            } else {
                ++_at.column;
            }
            _i += length;
        }
        return _sound;
    }

private:
    /// Outside quotes and comments TOML knows ASCII only; what the parser says of anything else helps no author.
    void checkCharacter(std::size_t length) {
        const auto byte = static_cast<unsigned char>(_text[_i]);
        if (byte < 0x80 || _faultyLine == _at.line) return;
        _faultyLine = _at.line;
        _sound = false;
        const std::string_view character = _text.substr(_i, length);
        const bool quote = character == "\u201C" || character == "\u201D" || character == "\u201E" ||
                           character == "\u2018" || character == "\u2019";
        _faults.error({.at = _at,
                       .message = "this character may only stand inside quotes or a comment",
                       .found = std::string(character),
                       .action = quote ? "Use straight quotes (\"), not typographic ones."
                                       : "Put quotes around a text; keys use a-z, 0-9, - and _."});
    }

    bool plain() {
        const char c = _text[_i];
        if (c == '[' || c == '{') {
            if (++_depth > _limits.depth) return refuse("brackets inside one another", _limits.depth, "levels");
        }
        if ((c == ']' || c == '}') && _depth > 0) --_depth;
        if (c == '.' && ++_dots >= _limits.keyParts) return refuse("parts of a dotted key", _limits.keyParts, "parts");
        if (c == ',' || c == '=' || c == '[' || c == '{') {
            if (++_values > _limits.values) return refuse("keys and values", _limits.values, "in one file");
        }
        if (c == ',' || c == '=' || c == '[' || c == '{') _dots = 0;
        return true;
    }

    bool refuse(std::string_view what, std::size_t limit, std::string_view unit) {
        _faults.error({.at = _at,
                       .message = fmt::format("too many {}", what),
                       .found = fmt::format("more than {} {}", limit, unit),
                       .expected = fmt::format("at most {}", limit),
                       .action = "Check for a bracket that is never closed or a file that is not a story."});
        return false;
    }

    bool refuseByte() {
        const auto byte = static_cast<unsigned char>(_text[_i]);
        const bool utf16 = _i == 0 && (_text.starts_with("\xFF\xFE") || _text.starts_with("\xFE\xFF"));
        _faults.error({.at = _at,
                       .message = utf16 ? "the file is UTF-16, not UTF-8" : "this is not UTF-8 text",
                       .found = fmt::format("the byte 0x{:02X} at byte {} of the file", byte, _i),
                       .expected = "UTF-8",
                       .action = "Save the file as UTF-8 in your editor."});
        return false;
    }

    std::string_view _text;
    FaultList& _faults;
    TextLimits _limits;
    std::size_t _i = 0;
    TextPosition _at;
    QuoteTracker _tracker;
    bool _sound = true;
    std::uint32_t _faultyLine = 0;  ///< One such fault a line is enough.
    std::size_t _depth = 0;
    std::size_t _dots = 0;
    std::size_t _values = 0;
};

}  // namespace

std::string_view withoutByteOrderMark(std::string_view text) {
    return text.starts_with("\xEF\xBB\xBF") ? text.substr(3) : text;
}

bool checkText(std::string_view text, FaultList& faults, const TextLimits& limits) {
    return TextScan(text, faults, limits).run();
}

}  // namespace demarche
