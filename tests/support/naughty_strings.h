// Strings that have broken programs before, and stories that carry them where an author would write names.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace demarche::test {

/// The big list of naughty strings; empty when it is not beside the sources.
[[nodiscard]] std::vector<std::string> naughtyStrings();
/// Lines of the UTF-8 stress test as raw bytes; empty when it is not beside the sources.
[[nodiscard]] std::vector<std::string> utf8StressLines();

/// As a TOML basic string, with quotes; control characters are escaped.
[[nodiscard]] std::string tomlString(std::string_view text);

/// A story in TOML in which this (a TOML value) is title, headline, name of a place, a person and a delegation, topic
/// of the agenda, dispute and date in words. Two other places and a link make it a picture.
[[nodiscard]] std::string storyThatSays(std::string_view tomlValue);

}  // namespace demarche::test
