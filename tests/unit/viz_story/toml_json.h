// Stories as JSON and back, for tests that change them as data.
#pragma once

#include <nlohmann/json.hpp>

#include <string>
#include <string_view>

namespace demarche::test {

/// A sound TOML text; a date without quotes becomes null.
[[nodiscard]] nlohmann::json jsonOfToml(std::string_view text);

/// One line for each key of the document, everything inside it in braces and brackets.
[[nodiscard]] std::string tomlOfJson(const nlohmann::json& document);

}  // namespace demarche::test
