// assets/schema/story.schema.json says of stories what the reader says: keys, choices, ranges, types, what is required.
#include "json_schema.h"
#include "story_text.h"
#include "toml_json.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <functional>
#include <map>
#include <set>

namespace demarche {
namespace {

using Json = nlohmann::json;
using Pointer = Json::json_pointer;
using Names = std::set<std::string>;

const std::string root = DEMARCHE_SOURCE_DIR;

const Json& schema() {
    static const Json read = Json::parse(test::fileText(root + "/assets/schema/story.schema.json"));
    return read;
}

const Json& everyKey() {
    static const Json read = test::jsonOfToml(test::fileText(root + "/tests/testdata/stories/every-key.toml"));
    return read;
}

std::vector<std::string> bundledThemes() {
    std::vector<std::string> names;
    for (const auto& entry : std::filesystem::directory_iterator(root + "/assets/themes")) {
        if (entry.path().extension() == ".toml") names.push_back(entry.path().stem().string());
    }
    return names;
}

/// Reading a picture takes longer than all the rest, so that it is there only when asked for.
StoryResult readJson(const Json& document, const std::string& picture = {}) {
    StorySurroundings world;
    world.readFile = [&](std::string_view name) -> Expected<std::string> {
        if (name.ends_with(".geojson")) return R"({"type": "LineString", "coordinates": [[30, 50], [31, 51]]})";
        if (picture.empty()) return failure("there is no picture");
        return picture;
    };
    world.library.findCity = [](std::string_view) {
        return CityAnswer{.city = FoundCity{"Davos", "CHE", {.lon = 9.8, .lat = 46.8}}, .similar = {}};
    };
    world.library.themes = bundledThemes();
    return readStoryText(test::tomlOfJson(document), "story.toml", world);
}

/// Faults that no schema can know of: what ids name, dates, relations between entries, other files.
bool isAboutMeaning(const Diagnostic& each) {
    const auto has = [&](const char* words) { return each.message.find(words) != std::string::npos; };
    return each.where.file != "story.toml" || has("there is no ") || has("is not a date") || has("is given to two") ||
           has("has no section") || has("has no place") || has("to itself") || has("has no step");
}

bool isFineInForm(const StoryResult& result) {
    return std::ranges::all_of(result.diagnostics, [](const Diagnostic& each) {
        return each.severity != Severity::Error || isAboutMeaning(each);
    });
}

/// The schema of an item, when it is a table; of several kinds of item, the tables'.
const Json* tableOfItems(const Json& part) {
    if (part.contains("items")) {
        const Json& item = test::resolved(schema(), part.at("items"));
        return item.value("type", "") == "object" ? &item : nullptr;
    }
    for (const Json& each : part.value("anyOf", Json::array())) {
        if (!each.contains("items") || !each["items"].contains("$ref")) continue;
        const Json& item = test::resolved(schema(), each["items"]);
        if (item.value("type", "") == "object") return &item;
    }
    return nullptr;
}

using Visit = std::function<void(const Json& table, const Pointer& at)>;

/// Every table with known keys in the document that has every key, with its schema.
void forEachTable(const Json& table, const Pointer& at, const Visit& visit) {
    if (!table.contains("properties")) return;
    visit(table, at);
    for (const auto& [key, value] : everyKey().at(at).items()) {
        if (!table["properties"].contains(key)) continue;
        const Json& part = test::resolved(schema(), table["properties"][key]);
        if (value.is_object()) forEachTable(part, at / key, visit);
        if (!value.is_array()) continue;
        const Json* item = tableOfItems(part);
        for (std::size_t i = 0; item != nullptr && i < value.size(); ++i) forEachTable(*item, at / key / i, visit);
    }
}

void forEachTable(const Visit& visit) { forEachTable(schema(), Pointer(), visit); }

Names namesOf(const Json& object) {
    Names names;
    for (const auto& [key, value] : object.items()) names.insert(key);
    return names;
}

/// "one of a, b, c".
Names choicesIn(std::string_view expected) {
    Names names;
    if (!expected.starts_with("one of ")) return names;
    expected.remove_prefix(7);
    while (!expected.empty()) {
        const std::string_view name = expected.substr(0, expected.find(", "));
        names.emplace(name);
        expected.remove_prefix(std::min(expected.size(), name.size() + 2));
    }
    return names;
}

/// What the reader takes in place of a word that it does not know.
Names offered(const Json& document, const char* message) {
    for (const Diagnostic& each : readJson(document).diagnostics) {
        if (each.message.starts_with(message)) return choicesIn(each.expected);
    }
    return {};
}

void expectAgreement(const Json& document, const std::string& what) {
    const StoryResult result = readJson(document);
    const std::string fault = test::schemaFault(schema(), document);
    EXPECT_EQ(isFineInForm(result), fault.empty())
        << what << "\nschema: " << (fault.empty() ? "fine" : fault) << "\nreader: " << allWords(result.diagnostics);
}

TEST(Schema, IsTestedWithAStoryThatHasEveryKey) {
    const StoryResult result = readJson(everyKey(), test::fileText(root + "/tests/testdata/pictures/dot.png"));
    EXPECT_NE(result.story, nullptr) << allWords(result.diagnostics);
    EXPECT_EQ(test::schemaFault(schema(), everyKey()), "");
    std::map<const Json*, Names> used;
    forEachTable([&](const Json& table, const Pointer& at) { used[&table].merge(namesOf(everyKey().at(at))); });
    EXPECT_EQ(used.size(), 24U);
    for (const auto& [table, names] : used) EXPECT_EQ(names, namesOf(table->at("properties")));
}

TEST(Schema, HasTheKeysOfTheReaderAndNoOthers) {
    forEachTable([](const Json& table, const Pointer& at) {
        EXPECT_EQ(table.value("additionalProperties", Json(true)), false) << at;
        Json document = everyKey();
        document[at]["qqqqqqqq"] = 1;
        EXPECT_EQ(offered(document, "unknown key \"qqqqqqqq\""), namesOf(table["properties"]))
            << at << ": a key of the reader belongs into assets/schema/story.schema.json and every-key.toml too";
    });
}

TEST(Schema, SaysOfEachKeyWhatItIs) {
    forEachTable([](const Json& table, const Pointer& at) {
        for (const auto& [key, part] : table["properties"].items()) {
            EXPECT_GT(part.value("description", "").size(), 5U) << at << ' ' << key;
        }
    });
}

TEST(Schema, HasTheChoicesOfTheReader) {
    int lists = 0;
    forEachTable([&](const Json& table, const Pointer& at) {
        for (const auto& [key, part] : table["properties"].items()) {
            Json document = everyKey();
            document[at][key] = "qqqqqqqq";
            const Names choices = offered(document, "unknown ");
            if (part.contains("enum") && part["enum"].front().is_string()) {
                EXPECT_EQ(choices, part["enum"].get<Names>()) << at << ' ' << key;
                ++lists;
            } else {
                EXPECT_EQ(choices, Names()) << at << ' ' << key;
            }
        }
    });
    EXPECT_GT(lists, 15);
    EXPECT_GT(bundledThemes().size(), 2U);
}

TEST(Schema, HasTheRangesOfTheReader) {
    int ranges = 0;
    forEachTable([&](const Json& table, const Pointer& at) {
        for (const auto& [key, part] : table["properties"].items()) {
            if (part.value("type", "") != "number" || !everyKey().at(at).contains(key)) continue;
            ++ranges;
            const double least = part.at("minimum").get<double>();
            const double most = part.at("maximum").get<double>();
            for (const double number : {least, most, least - 0.001, most + 0.001, -1e9, 1e9}) {
                Json document = everyKey();
                document[at][key] = number;
                const bool inside = number >= least && number <= most;
                EXPECT_EQ(isFineInForm(readJson(document)), inside) << at << ' ' << key << ' ' << number;
                EXPECT_EQ(test::schemaFault(schema(), document).empty(), inside) << at << ' ' << key << ' ' << number;
            }
        }
    });
    EXPECT_GE(ranges, 9);
}

TEST(Schema, RequiresWhatTheReaderRequires) {
    forEachTable([](const Json& table, const Pointer& at) {
        for (const auto& [key, value] : everyKey().at(at).items()) {
            Json document = everyKey();
            document[at].erase(key);
            expectAgreement(document, "without " + at.to_string() + '/' + key);
        }
        static_cast<void>(table);
    });
}

TEST(Schema, RefusesTheTypesThatTheReaderRefuses) {
    const std::vector<Json> values{7,
                                   7.5,
                                   true,
                                   nullptr,
                                   "word",
                                   "",
                                   " ",
                                   "two words",
                                   Json::array(),
                                   Json{"word"},
                                   Json{7},
                                   Json{Json::object()},
                                   Json::object(),
                                   Json{{"fr", "word"}},
                                   Json{{"fr", 7}}};
    int probes = 0;
    forEachTable([&](const Json& table, const Pointer& at) {
        for (const auto& [key, part] : table["properties"].items()) {
            if (!everyKey().at(at).contains(key)) continue;
            for (const Json& value : values) {
                Json document = everyKey();
                document[at][key] = value;
                expectAgreement(document, at.to_string() + '/' + key + " = " + value.dump());
                ++probes;
            }
        }
    });
    EXPECT_GT(probes, 2000);
}

TEST(Schema, TakesTheBundledStoriesAndThoseOfTheTests) {
    for (const char* file :
         {"assets/stories/road-to-abu-dhabi/story.toml", "assets/stories/summits-1985-1988/story.toml",
          "tests/bench/story-4/story.toml", "tests/testdata/stories/sound.toml", "assets/starter/story.toml"}) {
        const std::string text = test::fileText(root + '/' + file);
        ASSERT_FALSE(text.empty()) << file;
        EXPECT_EQ(test::schemaFault(schema(), test::jsonOfToml(text)), "") << file;
    }
}

TEST(Schema, OfTheTestKnowsNoWordThatItDoesNotCheck) {
    EXPECT_NE(test::schemaFault(Json{{"maxLength", 3}}, Json::object()), "");
    EXPECT_NE(test::schemaFault(Json{{"maxLength", 3}}, Json(nullptr)), "");
}

}  // namespace
}  // namespace demarche
