#include "viz/story/quote_tracker.h"

namespace demarche {

void QuoteTracker::take(std::string_view text, std::size_t i) {
    if (!isPlain()) return takeQuoted(text, i);
    if (text[i] == '#') _mode = Mode::Comment;
    if (text[i] == '"' || text[i] == '\'') open(text, i);
}

void QuoteTracker::takeQuoted(std::string_view text, std::size_t i) {
    const char c = text[i];
    if (c == '\n' && !isLong()) {
        // An unfinished text ends here; the parser will name it.
        _mode = Mode::Plain;
        _escaped = false;
        return;
    }
    if (_escaped) {
        _escaped = false;
        return;
    }
    const bool basic = _mode == Mode::Basic || _mode == Mode::LongBasic;
    if (basic && c == '\\') {
        _escaped = true;
    } else if ((_mode == Mode::Basic && c == '"') || (_mode == Mode::Literal && c == '\'')) {
        _mode = Mode::Plain;
    } else if ((_mode == Mode::LongBasic && c == '"') || (_mode == Mode::LongLiteral && c == '\'')) {
        closeLong(text, i);
    } else {
        _quotes = 0;
    }
}

void QuoteTracker::open(std::string_view text, std::size_t i) {
    const char quote = text[i];
    const bool isThree = text.substr(i + 1, 2) == std::string_view(quote == '"' ? "\"\"" : "''");
    if (quote == '"') {
        _mode = isThree ? Mode::LongBasic : Mode::Basic;
    } else {
        _mode = isThree ? Mode::LongLiteral : Mode::Literal;
    }
    // The two further quotes of an opening """ must not be taken for the end.
    _quotes = isThree ? -2 : 0;
}

void QuoteTracker::closeLong(std::string_view text, std::size_t i) {
    ++_quotes;
    // Up to two quotes may stand right before the closing three.
    const bool more = i + 1 < text.size() && text[i + 1] == text[i];
    if (_quotes >= 5 || (_quotes >= 3 && !more)) _mode = Mode::Plain;
    if (_quotes == 0) return;
    if (!more && _quotes < 3) _quotes = 0;
}

}  // namespace demarche
