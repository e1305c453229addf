#include "toml_json.h"

#include "viz/story/fault_list.h"
#include "viz/story/toml_document.h"

namespace demarche::test {
namespace {

using Json = nlohmann::json;

Json jsonOf(const Value& value) {
    switch (value.kind) {
        case ValueKind::Text: return value.text;
        case ValueKind::Integer: return value.integer;
        case ValueKind::Real: return value.real;
        case ValueKind::Boolean: return value.boolean;
        case ValueKind::Date: return nullptr;
        case ValueKind::List: {
            Json list = Json::array();
            for (const Value& item : value.items) list.push_back(jsonOf(item));
            return list;
        }
        case ValueKind::Table: break;
    }
    Json object = Json::object();
    for (const Entry& entry : value.entries) object[entry.key] = jsonOf(entry.value);
    return object;
}

std::string inlineOf(const Json& value) {
    if (value.is_null()) return "1987-12-08";
    if (!value.is_structured()) return value.dump();
    std::string text;
    for (const auto& [key, each] : value.items()) {
        text += text.empty() ? "" : ", ";
        text += (value.is_object() ? '"' + key + "\" = " : "") + inlineOf(each);
    }
    return value.is_object() ? "{ " + text + " }" : '[' + text + ']';
}

}  // namespace

Json jsonOfToml(std::string_view text) {
    FaultList faults("story.toml");
    return jsonOf(parseToml(text, faults));
}

std::string tomlOfJson(const Json& document) {
    std::string text;
    for (const auto& [key, value] : document.items()) text += key + " = " + inlineOf(value) + '\n';
    return text;
}

}  // namespace demarche::test
