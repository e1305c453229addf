#include "tests/support/naughty_strings.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <fstream>

namespace demarche::test {
namespace {

std::ifstream open(const char* name) {
    return std::ifstream(std::filesystem::path(DEMARCHE_SOURCE_DIR) / "../shared/testdata/strings" / name,
                         std::ios::binary);
}

}  // namespace

std::vector<std::string> naughtyStrings() {
    std::ifstream file = open("blns.json");
    if (!file) return {};
    return nlohmann::json::parse(file).get<std::vector<std::string>>();
}

std::vector<std::string> utf8StressLines() {
    std::vector<std::string> lines;
    std::ifstream file = open("UTF-8-test.txt");
    for (std::string line; std::getline(file, line);) lines.push_back(line);
    return lines;
}

std::string tomlString(std::string_view text) {
    std::string toml = "\"";
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (c == '"' || c == '\\') toml += '\\';
        if (byte < 0x20 || byte == 0x7F) {
            toml += fmt::format("\\u{:04X}", byte);
        } else {
            toml += c;
        }
    }
    return toml + '"';
}

std::string storyThatSays(std::string_view value) {
    return fmt::format(R"(format = 1
title = {0}
[[delegation]]
id = "d"
name = {0}
[[person]]
id = "p"
name = {0}
monogram = "NS"
delegation = "d"
[[place]]
id = "named"
name = {0}
lat = 46.0
lon = 9.0
[[place]]
id = "other"
name = "Other"
lat = 55.0
lon = 37.0
[[event]]
id = "e"
title = {0}
place = "named"
when_label = {0}
participants = [{{ person = "p" }}]
  [[event.agenda]]
  topic = {0}
[[dispute]]
id = "q"
question = {0}
[[link]]
id = "l"
from = "other"
to = "named"
label = {0}
[[step]]
id = "s"
headline = {0}
events = ["e"]
links = ["l"]
disputes = ["q"]
)",
                       value);
}

}  // namespace demarche::test
