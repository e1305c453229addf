#include "engine/base/utf8_check.h"
#include "viz/story/read_list.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <utility>

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

std::vector<std::string> textsOf(const std::vector<Word>& words) {
    std::vector<std::string> result;
    for (const Word& word : words) result.push_back(word.text);
    return result;
}

/// A list of names, or of tables that say whose name it is.
std::vector<Alias> readAliases(StoryReading& reading, TableReader& person) {
    std::vector<Alias> result;
    const Value* list = person.find("aliases");
    const bool plain = list == nullptr || list->kind != ValueKind::List || list->items.empty() ||
                       list->items.front().kind != ValueKind::Table;
    if (plain) {
        for (Word& word : person.words("aliases")) result.push_back({.name = std::move(word.text)});
        return result;
    }
    return readInner(person, "aliases", "an alias", [&](TableReader& table) {
        Alias alias;
        alias.name = table.requiredText("name", "\"George Whitkoff\"");
        alias.account = readAccount(reading, table);
        alias.cites = readCitations(reading, table);
        return alias;
    });
}

std::vector<PersonTitle> readTitles(StoryReading& reading, TableReader& person) {
    return readInner(person, "titles", "a title", [&](TableReader& table) {
        PersonTitle title;
        title.title = table.requiredText("title", "\"Special envoy\"");
        title.account = readAccount(reading, table);
        title.cites = readCitations(reading, table);
        return title;
    });
}

/// `picture`: a PNG or JPEG in the story's folder.
void readPicture(StoryReading& reading, TableReader& table, Person& person) {
    const std::optional<Word> file = table.word("picture");
    if (!file) return;
    person.picture = file->text;
    const std::optional<std::string> bytes = readNamedFile(reading, *file);
    if (!bytes) return;
    auto portrait = readPortrait(*bytes);
    if (portrait) {
        person.portrait = std::move(*portrait);
        return;
    }
    reading.faults.error(
        {.at = file->at,
         .message = "the picture of " + table.name() + " cannot be read: " + portrait.error().message,
         .found = portrait.error().found.empty() ? fmt::format("\"{:.120}\"", file->text) : portrait.error().found,
         .expected = "a PNG or JPEG file",
         .action = "Convert it, or leave it out: the monogram stands for the person."});
}

void readParties(StoryReading& reading, TableReader& root, std::string_view kind, DelegationKind meaning) {
    static const std::vector<std::string> hues{"rose", "sky", "gold", "mint", "violet", "slate"};
    std::vector<Delegation> parties = readEntries(root, kind, [&](TableReader& table) {
        Delegation party{.kind = meaning};
        party.id = readId(table, meaning == DelegationKind::Delegation ? "\"ch\"" : "\"un\"");
        party.name = table.requiredText("name", "\"Switzerland\"");
        party.shortName = table.text("short_name", party.name);
        if (meaning == DelegationKind::Delegation) {
            const std::vector<Word> codes = table.words("states");
            checkStates(table, codes);
            party.states = textsOf(codes);
        }
        const std::optional<std::size_t> hue = table.choiceOf("colour", hues);
        party.colour = hue ? hues[*hue] : "slate";
        party.names = readNames(table);
        party.cites = readCitations(reading, table);
        return party;
    });
    std::ranges::move(parties, std::back_inserter(reading.story.delegations));
}

}  // namespace

void readDelegations(StoryReading& reading, TableReader& root) {
    readParties(reading, root, "delegation", DelegationKind::Delegation);
    readParties(reading, root, "organisation", DelegationKind::Organisation);
}

void readPeople(StoryReading& reading, TableReader& root) {
    reading.story.people = readEntries(root, "person", [&](TableReader& table) {
        Person person;
        person.id = readId(table, "\"dmitriev\"");
        person.name = table.requiredText("name", "\"Kirill Dmitriev\"");
        person.title = table.text("title");
        person.monogram = table.text("monogram", monogramOf(person.name));
        readPicture(reading, table, person);
        if (const std::optional<Word> delegation = table.word("delegation")) {
            person.delegation = reading.delegations.find(*delegation);
        }
        person.aliases = readAliases(reading, table);
        person.titles = readTitles(reading, table);
        person.aims = table.text("aims");
        person.names = readNames(table);
        person.cites = readCitations(reading, table);
        expectCitation(reading, table, person.cites);
        return person;
    });
}

}  // namespace demarche
