// Reads the gazetteer's tables: lines of tab-separated columns. Past the end, everything is empty.
#pragma once

#include <charconv>
#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

namespace demarche::gazetteerfile {

/// Takes what stands before `separator` off the front of `text`, and the separator; all of it when there is none.
inline std::string_view takeBefore(std::string_view& text, char separator) {
    const std::size_t at = text.find(separator);
    const std::string_view part = text.substr(0, at);
    text.remove_prefix(at == std::string_view::npos ? text.size() : at + 1);
    return part;
}

/// The columns of one line, into `columns`, whose memory is used again.
inline void cut(std::string_view line, char separator, std::vector<std::string_view>& columns) {
    columns.clear();
    for (std::size_t at = line.find(separator); at != std::string_view::npos; at = line.find(separator)) {
        columns.push_back(line.substr(0, at));
        line.remove_prefix(at + 1);
    }
    columns.push_back(line);
}

/// The whole of `text` as a number, or nothing.
template <class Number>
std::optional<Number> number(std::string_view text) {
    Number value{};
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
    return value;
}

}  // namespace demarche::gazetteerfile
