#include "viz/story/read_list.h"

namespace demarche {
namespace {

constexpr std::array<TableReader::Choice<SourceKind>, 7> sourceKinds{{{"report", SourceKind::Report},
                                                                      {"statement", SourceKind::Statement},
                                                                      {"document", SourceKind::Document},
                                                                      {"interview", SourceKind::Interview},
                                                                      {"reference", SourceKind::Reference},
                                                                      {"dataset", SourceKind::Dataset},
                                                                      {"other", SourceKind::Other}}};

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

}  // namespace

void readSources(StoryReading& reading, TableReader& root) {
    reading.story.sources = readEntries(root, "source", [&](TableReader& table) {
        Source source;
        source.id = readId(table, "\"report\"");
        source.title = table.requiredText("title", "\"Report on the talks\"");
        source.shortTitle = table.text("short_title");
        source.publisher = table.text("publisher");
        source.kind = table.choice("kind", sourceKinds).value_or(SourceKind::Other);
        source.dateLabel = readDate(table, "date", reading.story.language).label;
        source.address = table.text("address");
        source.reliability = table.text("reliability");
        checkReliability(table, source.reliability);
        readSections(table, source.sections);
        return source;
    });
}

void readAccounts(StoryReading& reading, TableReader& root) {
    Story& story = reading.story;
    const std::optional<Word> leading = root.word("leading_account");
    reading.story.accounts = readEntries(root, "account", [&](TableReader& table) {
        Account account;
        account.id = readId(table, "\"news\"");
        account.name = table.requiredText("name", "\"News report\"");
        account.shortName = table.text("short_name", account.name);
        account.cites = readCitations(reading, table);
        expectCitation(reading, table, account.cites);
        return account;
    });
    if (leading) story.leadingAccount = reading.accounts.find(*leading);
    if (!leading && !story.accounts.empty()) story.leadingAccount = 0;
}

}  // namespace demarche
