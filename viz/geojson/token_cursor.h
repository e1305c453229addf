// Where the tokens of a JSON text stand: nlohmann/json tells a SAX handler what it read, but not where.
#pragma once

#include <algorithm>
#include <cstddef>
#include <string_view>

namespace demarche {

/// Goes over text that the parser has found sound so far; next() belongs to one event of the parser.
class TokenCursor {
public:
    explicit TokenCursor(std::string_view text) : _text(text) {}

    /// Byte at which the next token begins: a bracket, brace, text, number or word.
    std::size_t next() {
        constexpr std::string_view between = " \t\r\n,:";
        constexpr std::string_view afterWord = " \t\r\n,:]}";
        const std::size_t begin = std::min(_text.find_first_not_of(between, _at), _text.size());
        _last = begin;
        _at = begin;
        if (begin == _text.size()) return begin;
        const char c = _text[begin];
        if (c == '"') {
            skipText();
        } else if (c == '[' || c == ']' || c == '{' || c == '}') {
            ++_at;
        } else {
            _at = std::min(_text.find_first_of(afterWord, begin), _text.size());
        }
        return begin;
    }

    /// The byte that next() gave last.
    [[nodiscard]] std::size_t last() const { return _last; }
    /// One past the token that next() found last.
    [[nodiscard]] std::size_t end() const { return _at; }

private:
    void skipText() {
        ++_at;
        while (_at < _text.size() && _text[_at] != '"') _at += _text[_at] == '\\' ? 2 : 1;
        _at = std::min(_at + 1, _text.size());
    }

    std::string_view _text;
    std::size_t _at = 0;
    std::size_t _last = 0;
};

}  // namespace demarche
