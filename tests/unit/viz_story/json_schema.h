// The part of JSON Schema (draft-07) that assets/schema uses.
#pragma once

#include <nlohmann/json.hpp>

#include <string>

namespace demarche::test {

/// Empty when the document follows the schema; otherwise what does not, and where. A keyword beyond our part is a
/// fault of every document.
[[nodiscard]] std::string schemaFault(const nlohmann::json& schema, const nlohmann::json& document);

/// What a part of the schema is once its references are followed.
[[nodiscard]] const nlohmann::json& resolved(const nlohmann::json& schema, const nlohmann::json& part);

}  // namespace demarche::test
