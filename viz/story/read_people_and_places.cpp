#include "viz/story/story_parts.h"
#include "viz/story/utf8_check.h"

#include <algorithm>

namespace demarche {
namespace {

/// First letters of up to two words: "Vladimir Putin" gives "VP". Only ASCII letters are made capitals.
std::string monogramOf(std::string_view name) {
    std::string result;
    std::size_t words = 0;
    for (std::size_t i = 0; i < name.size() && words < 2;) {
        const std::size_t length = std::max<std::size_t>(utf8SequenceLength(name, i), 1);
        const bool startsWord = name[i] != ' ' && (i == 0 || name[i - 1] == ' ');
        if (startsWord) {
            ++words;
            const char c = name[i];
            result += (c >= 'a' && c <= 'z') ? std::string(1, static_cast<char>(c - 'a' + 'A'))
                                             : std::string(name.substr(i, length));
        }
        i += length;
    }
    return result;
}

void checkReliability(TableReader& table, std::string_view grade) {
    if (grade.empty()) return;
    const bool sound = grade.size() == 2 && grade[0] >= 'A' && grade[0] <= 'F' && grade[1] >= '1' && grade[1] <= '6';
    if (sound) return;
    table.wrong(*table.find("reliability"), "this is not an Admiralty grade", "a letter A-F and a digit 1-6",
                "Write for example reliability = \"C3\".");
}

void readSections(TableReader& source, std::vector<Section>& sections) {
    const Value* table = source.find("sections", ValueKind::Table, "a table such as { lead = \"Lead\" }");
    if (table == nullptr) return;
    for (const Entry& entry : table->entries) {
        if (entry.value.kind != ValueKind::Text) {
            source.wrong(entry.value, "the title of a section has the wrong type", "a text in quotes");
        }
        sections.push_back({.id = entry.key, .title = entry.value.text});
    }
}

void checkStates(TableReader& delegation, const std::vector<Word>& states) {
    for (const Word& state : states) {
        const bool sound =
            state.text.size() == 3 && std::ranges::all_of(state.text, [](char c) { return c >= 'A' && c <= 'Z'; });
        if (sound) continue;
        delegation.faults().error({.at = state.at,
                                   .message = "this is not a code of a state",
                                   .found = state.text,
                                   .expected = "three capital letters of ISO 3166-1, such as \"CHE\""});
    }
}

std::vector<std::string> textsOf(const std::vector<Word>& words) {
    std::vector<std::string> result;
    for (const Word& word : words) result.push_back(word.text);
    return result;
}

}  // namespace

void readSources(StoryReading& reading, TableReader& root) {
    for (const Value* each : root.tables("source")) {
        TableReader table(*each, nameOfEntry(*each, "source"), reading.faults);
        Source source;
        source.id = readId(table, "\"report\"");
        source.title = table.requiredText("title", "\"Report on the talks\"");
        source.publisher = table.text("publisher");
        source.reliability = table.text("reliability");
        checkReliability(table, source.reliability);
        readSections(table, source.sections);
        table.finish();
        reading.story.sources.push_back(std::move(source));
    }
}

void readDelegations(StoryReading& reading, TableReader& root) {
    static const std::vector<std::string> hues{"rose", "sky", "gold", "mint", "violet", "slate"};
    for (const Value* each : root.tables("delegation")) {
        TableReader table(*each, nameOfEntry(*each, "delegation"), reading.faults);
        Delegation delegation;
        delegation.id = readId(table, "\"ch\"");
        delegation.name = table.requiredText("name", "\"Switzerland\"");
        delegation.shortName = table.text("short_name", delegation.name);
        const std::vector<Word> states = table.words("states");
        checkStates(table, states);
        delegation.states = textsOf(states);
        const std::optional<std::size_t> hue = table.choiceOf("colour", hues);
        delegation.colour = hue ? hues[*hue] : "slate";
        table.finish();
        reading.story.delegations.push_back(std::move(delegation));
    }
}

void readPeople(StoryReading& reading, TableReader& root) {
    for (const Value* each : root.tables("person")) {
        TableReader table(*each, nameOfEntry(*each, "person"), reading.faults);
        Person person;
        person.id = readId(table, "\"dmitriev\"");
        person.name = table.requiredText("name", "\"Kirill Dmitriev\"");
        person.title = table.text("title");
        person.monogram = table.text("monogram", monogramOf(person.name));
        if (const std::optional<Word> delegation = table.word("delegation")) {
            person.delegation = reading.delegations.find(*delegation);
        }
        person.aliases = textsOf(table.words("aliases"));
        person.cites = readCitations(reading, table);
        table.finish();
        reading.story.people.push_back(std::move(person));
    }
}

void readPlaces(StoryReading& reading, TableReader& root) {
    for (const Value* each : root.tables("place")) {
        TableReader table(*each, nameOfEntry(*each, "place"), reading.faults);
        Place place;
        place.id = readId(table, "\"davos\"");
        place.name = table.requiredText("name", "\"Davos\"");
        place.region = table.text("region");
        place.position = readPosition(table);
        table.finish();
        reading.story.places.push_back(std::move(place));
    }
}

}  // namespace demarche
