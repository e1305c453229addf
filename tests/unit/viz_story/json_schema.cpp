#include "json_schema.h"

#include <algorithm>
#include <map>
#include <regex>
#include <set>

namespace demarche::test {
namespace {

using Json = nlohmann::json;

bool hasType(const Json& value, const std::string& type) {
    if (type == "string") return value.is_string();
    if (type == "integer") return value.is_number_integer();
    if (type == "number") return value.is_number();
    if (type == "boolean") return value.is_boolean();
    if (type == "array") return value.is_array();
    if (type == "object") return value.is_object();
    return false;
}

class Validation {
public:
    explicit Validation(const Json& schema) : _schema(schema) {}

    [[nodiscard]] std::string faultOf(const Json& part, const Json& value, const std::string& where) const {
        if (part.contains("$ref")) return faultOf(resolved(_schema, part), value, where);
        for (const auto& [keyword, rule] : part.items()) {
            const std::string fault = check(keyword, rule, part, value, where);
            if (!fault.empty()) return fault;
        }
        return {};
    }

private:
    [[nodiscard]] std::string check(const std::string& keyword, const Json& rule, const Json& part, const Json& value,
                                    const std::string& where) const {
        static const std::set<std::string> silent{"$schema", "title",    "description",
                                                  "default", "examples", "definitions"};
        const auto fault = [&](bool is) { return is ? where + ": " + keyword + ' ' + rule.dump() : std::string(); };
        if (silent.contains(keyword)) return {};
        if (keyword == "type") return fault(!hasType(value, rule.get<std::string>()));
        if (keyword == "enum") return fault(std::ranges::find(rule, value) == rule.end());
        if (keyword == "anyOf") {
            return fault(
                std::ranges::none_of(rule, [&](const Json& each) { return faultOf(each, value, where).empty(); }));
        }
        if (keyword == "allOf") {
            for (const Json& each : rule) {
                if (const std::string inner = faultOf(each, value, where); !inner.empty()) return inner;
            }
            return {};
        }
        if (keyword == "not") return fault(faultOf(rule, value, where).empty());
        if (value.is_string()) return fault(keyword == "pattern" && !matches(value, rule));
        if (value.is_number()) {
            return fault((keyword == "minimum" && value.get<double>() < rule.get<double>()) ||
                         (keyword == "maximum" && value.get<double>() > rule.get<double>()));
        }
        if (value.is_array()) return keyword == "items" ? faultOfItems(rule, value, where) : std::string();
        if (value.is_object()) return checkObject(keyword, rule, part, value, where);
        static const std::set<std::string> known{"pattern",     "minimum",    "maximum",       "items",
                                                 "required",    "properties", "propertyNames", "additionalProperties",
                                                 "dependencies"};
        return known.contains(keyword) ? std::string() : where + ": unknown keyword " + keyword;
    }

    [[nodiscard]] static bool matches(const Json& text, const Json& pattern) {
        static std::map<std::string, std::regex> compiled;
        const auto& expression = pattern.get_ref<const std::string&>();
        const auto [known, isNew] = compiled.try_emplace(expression);
        if (isNew) known->second = std::regex(expression);
        return std::regex_search(text.get_ref<const std::string&>(), known->second);
    }

    [[nodiscard]] std::string faultOfItems(const Json& rule, const Json& list, const std::string& where) const {
        for (std::size_t i = 0; i < list.size(); ++i) {
            const std::string fault = faultOf(rule, list[i], where + '/' + std::to_string(i));
            if (!fault.empty()) return fault;
        }
        return {};
    }

    [[nodiscard]] std::string checkObject(const std::string& keyword, const Json& rule, const Json& part,
                                          const Json& object, const std::string& where) const {
        if (keyword == "required") {
            for (const Json& key : rule) {
                if (!object.contains(key.get<std::string>())) return where + ": no " + key.get<std::string>();
            }
        } else if (keyword == "dependencies") {
            for (const auto& [key, others] : rule.items()) {
                const bool kept = !object.contains(key) || checkObject("required", others, part, object, where).empty();
                if (!kept) return where + ": " + key + " needs " + others.dump();
            }
        } else if (keyword == "properties" || keyword == "additionalProperties" || keyword == "propertyNames") {
            return checkEntries(keyword, rule, part, object, where);
        } else {
            return where + ": unknown keyword " + keyword;
        }
        return {};
    }

    [[nodiscard]] std::string checkEntries(const std::string& keyword, const Json& rule, const Json& part,
                                           const Json& object, const std::string& where) const {
        for (const auto& [key, value] : object.items()) {
            const std::string inside = where + '/' + key;
            std::string fault;
            if (keyword == "propertyNames") fault = faultOf(rule, key, inside);
            if (keyword == "properties" && rule.contains(key)) fault = faultOf(rule[key], value, inside);
            const bool further = !part.contains("properties") || !part["properties"].contains(key);
            if (keyword == "additionalProperties" && further) {
                fault = rule == false ? inside + ": unknown key" : faultOf(rule, value, inside);
            }
            if (!fault.empty()) return fault;
        }
        return {};
    }

    const Json& _schema;
};

}  // namespace

std::string schemaFault(const Json& schema, const Json& document) {
    return Validation(schema).faultOf(schema, document, "");
}

const Json& resolved(const Json& schema, const Json& part) {
    if (part.contains("$ref")) {
        return resolved(schema, schema.at(Json::json_pointer(part.at("$ref").get<std::string>().substr(1))));
    }
    // How a description is put beside a reference.
    if (part.contains("allOf")) return resolved(schema, part.at("allOf").at(0));
    return part;
}

}  // namespace demarche::test
