#include "tests/unit/engine_text/unicode_data.h"

#include <fmt/format.h>

#include <charconv>
#include <iostream>

namespace demarche {

UnicodeTestFile::UnicodeTestFile(std::string_view name) {
    const std::filesystem::path path = std::filesystem::path(DEMARCHE_UNICODE_DATA_DIR) / name;
    _stream.open(path);
    std::string first;
    if (!std::getline(_stream, first)) {
        _unusable = path.string() + " is not here (Debian: unicode-data)";
    } else if (first.find(unicodeVersion) == std::string::npos) {
        _unusable = path.string() + " is of another version: " + first;
    }
}

bool UnicodeTestFile::next(std::string& line) {
    while (std::getline(_stream, line)) {
        if (const std::size_t comment = line.find('#'); comment != std::string::npos) line.resize(comment);
        while (!line.empty() && (line.back() == ' ' || line.back() == '\t' || line.back() == '\r')) line.pop_back();
        if (!line.empty()) return true;
    }
    return false;
}

void Agreement::differ(std::string_view reason, std::string_view line) {
    constexpr std::size_t shown = 3;
    ++_run;
    Difference& difference = _differences[std::string(reason)];
    ++difference.count;
    if (difference.first.size() < shown) difference.first.emplace_back(line);
}

std::uint64_t Agreement::differences() const {
    std::uint64_t sum = 0;
    for (const auto& [reason, difference] : _differences) sum += difference.count;
    return sum;
}

std::uint64_t Agreement::differences(std::string_view reason) const {
    const auto found = _differences.find(reason);
    return found == _differences.end() ? 0 : found->second.count;
}

std::string Agreement::text() const {
    std::string text =
        fmt::format("{}: {} run, {} agree, {} differ\n", _file, _run, _run - differences(), differences());
    for (const auto& [reason, difference] : _differences) {
        text += fmt::format("  {} because of: {}\n", difference.count, reason);
        for (const std::string& line : difference.first) text += fmt::format("    {}\n", line);
    }
    return text;
}

void Agreement::record() const {
    std::cout << text();
    testing::Test::RecordProperty("run", std::to_string(_run));
    testing::Test::RecordProperty("agree", std::to_string(_run - differences()));
    testing::Test::RecordProperty("differ", std::to_string(differences()));
}

std::vector<std::string_view> split(std::string_view text, char separator) {
    std::vector<std::string_view> parts;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find(separator), text.size());
        if (end > 0) parts.push_back(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return parts;
}

int toInt(std::string_view digits) {
    int value = -1;
    std::from_chars(digits.data(), digits.data() + digits.size(), value);
    return value;
}

std::u32string codePoints(std::string_view hexadecimals) {
    std::u32string text;
    for (const std::string_view word : split(hexadecimals, ' ')) {
        std::uint32_t value = 0;
        std::from_chars(word.data(), word.data() + word.size(), value, 16);
        text.push_back(static_cast<char32_t>(value));
    }
    return text;
}

std::u16string utf16(std::u32string_view text) {
    std::u16string units;
    for (const char32_t c : text) {
        if (c < 0x10000) {
            units.push_back(static_cast<char16_t>(c));
        } else {
            units.push_back(static_cast<char16_t>(0xD7C0 + (c >> 10U)));
            units.push_back(static_cast<char16_t>(0xDC00 + (c & 0x3FFU)));
        }
    }
    return units;
}

}  // namespace demarche
