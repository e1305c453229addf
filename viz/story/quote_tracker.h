// Follows a TOML text character by character and knows which of it stands in quotes or in a comment.
#pragma once

#include <cstddef>
#include <string_view>

namespace demarche {

/// Needs no sound text: a text in one pair of quotes that is not closed ends with its line.
class QuoteTracker {
public:
    enum class Mode { Plain, Comment, Basic, Literal, LongBasic, LongLiteral };

    [[nodiscard]] Mode mode() const { return _mode; }
    [[nodiscard]] bool isPlain() const { return _mode == Mode::Plain; }
    /// In three quotes.
    [[nodiscard]] bool isLong() const { return _mode == Mode::LongBasic || _mode == Mode::LongLiteral; }

    /// Takes the character at byte `i`; each character is taken once and in order.
    void take(std::string_view text, std::size_t i);

private:
    void takeQuoted(std::string_view text, std::size_t i);
    void open(std::string_view text, std::size_t i);
    void closeLong(std::string_view text, std::size_t i);

    Mode _mode = Mode::Plain;
    bool _escaped = false;
    int _quotes = 0;
};

}  // namespace demarche
