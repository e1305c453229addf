#include "viz/story/edtf_words.h"
#include "viz/story/story_parts.h"

#include <fmt/format.h>

namespace demarche {
namespace {

constexpr std::array<TableReader::Choice<AgendaStatus>, 5> agendaStatuses{{{"proposed", AgendaStatus::Proposed},
                                                                           {"agreed", AgendaStatus::Agreed},
                                                                           {"unresolved", AgendaStatus::Unresolved},
                                                                           {"discussed", AgendaStatus::Discussed},
                                                                           {"drafted", AgendaStatus::Drafted}}};
constexpr std::array<TableReader::Choice<LinkKind>, 4> linkKinds{{{"travel", LinkKind::Travel},
                                                                  {"follow-up", LinkKind::FollowUp},
                                                                  {"parallel", LinkKind::Parallel},
                                                                  {"reference", LinkKind::Reference}}};

std::vector<Participant> readParticipants(StoryReading& reading, TableReader& event) {
    std::vector<Participant> result;
    for (const Value* each : event.tables("participants")) {
        TableReader table(*each, "a participant of " + event.name(), reading.faults);
        Participant participant;
        const std::optional<Word> person = table.word("person");
        const std::optional<Word> delegation = table.word("delegation");
        if (!table.has("person") && !table.has("delegation")) {
            reading.faults.error({.at = each->at,
                                  .message = table.name() + " names neither a person nor a delegation",
                                  .expected = R"({ person = "dmitriev", role = "Economic track" })",
                                  .action = "Add person or delegation with an id."});
        }
        if (person) participant.person = reading.people.find(*person);
        if (delegation) {
            participant.delegation = reading.delegations.find(*delegation);
        } else if (participant.person) {
            participant.delegation = reading.story.people[*participant.person].delegation;
        }
        participant.role = table.text("role");
        table.finish();
        result.push_back(std::move(participant));
    }
    return result;
}

std::vector<Position> readPositions(StoryReading& reading, TableReader& item) {
    std::vector<Position> result;
    for (const Value* each : item.tables("positions")) {
        TableReader table(*each, "a position of " + item.name(), reading.faults);
        Position position;
        if (const std::optional<Word> by = table.word("by")) position.by = reading.delegations.find(*by);
        position.says = table.requiredText("says", "\"Peace waits on territory.\"");
        position.cites = readCitations(reading, table);
        table.finish();
        result.push_back(std::move(position));
    }
    return result;
}

std::vector<AgendaItem> readAgenda(StoryReading& reading, TableReader& event) {
    std::vector<AgendaItem> result;
    for (const Value* each : event.tables("agenda")) {
        TableReader table(*each, "an agenda entry of " + event.name(), reading.faults);
        AgendaItem item;
        item.topic = table.requiredText("topic", "\"Territory\"");
        item.status = table.choice("status", agendaStatuses).value_or(AgendaStatus::Discussed);
        item.positions = readPositions(reading, table);
        item.cites = readCitations(reading, table);
        table.finish();
        result.push_back(std::move(item));
    }
    return result;
}

}  // namespace

WrittenDate readDate(TableReader& table, std::string_view key) {
    const std::optional<Word> date = table.word(key);
    if (!date) return {};
    std::expected<EdtfValue, EdtfFault> value = parseEdtf(date->text);
    if (!value) {
        table.faults().error(
            {.at = date->placeOf(value.error().at),
             .message = fmt::format("{} of {} is not a date: {}", key, table.name(), value.error().message),
             .found = fmt::format("\"{:.60}\"", date->text),
             .expected = R"(EDTF such as "2026", "2026-02-12", "2026-02-12/2026-02-14", "XXXX-XX-23")"});
        return {.text = date->text, .value = std::nullopt};
    }
    return {.text = date->text, .value = std::move(*value)};
}

namespace {

std::string wordsFor(const WrittenDate& date, std::string_view language) {
    if (!date.value) return date.text;
    return inWords(*date.value, language).value_or(date.text);
}

}  // namespace

void readEvents(StoryReading& reading, TableReader& root) {
    for (const Value* each : root.tables("event")) {
        TableReader table(*each, nameOfEntry(*each, "event"), reading.faults);
        Event event;
        event.id = readId(table, "\"moscow-night\"");
        event.title = table.requiredText("title", "\"Night session\"");
        event.summary = table.text("summary");
        if (const std::optional<Word> place = table.word("place")) event.place = reading.places.find(*place);
        WrittenDate date = readDate(table, "when");
        event.whenLabel = table.text("when_label", wordsFor(date, reading.story.language));
        event.when = std::move(date.text);
        event.date = std::move(date.value);
        event.status = readStatus(table, EventStatus::Reported);
        event.participants = readParticipants(reading, table);
        event.agenda = readAgenda(reading, table);
        event.cites = readCitations(reading, table);
        table.finish();
        reading.story.events.push_back(std::move(event));
    }
}

void readLinks(StoryReading& reading, TableReader& root) {
    for (const Value* each : root.tables("link")) {
        TableReader table(*each, nameOfEntry(*each, "link"), reading.faults);
        Link link;
        link.id = readId(table, "\"davos-moscow\"");
        if (!table.has("from")) table.missing("from", "\"davos\"");
        if (!table.has("to")) table.missing("to", "\"moscow\"");
        const std::optional<Word> from = table.word("from");
        const std::optional<Word> to = table.word("to");
        if (from) link.from = reading.places.find(*from).value_or(0);
        if (to) link.to = reading.places.find(*to).value_or(0);
        if (from && to && from->text == to->text) {
            reading.faults.error({.at = to->at,
                                  .message = table.name() + " goes from a place to itself",
                                  .found = fmt::format("\"{:.60}\" at both ends", to->text),
                                  .expected = "two different places",
                                  .action = "Correct one end, or remove the link."});
        }
        link.kind = table.choice("kind", linkKinds).value_or(LinkKind::Travel);
        link.status = readStatus(table, EventStatus::Held);
        link.label = table.text("label");
        link.movers = reading.delegations.findAll(table.words("movers"));
        link.cites = readCitations(reading, table);
        table.finish();
        reading.story.links.push_back(std::move(link));
    }
}

void readDisputes(StoryReading& reading, TableReader& root) {
    for (const Value* each : root.tables("dispute")) {
        TableReader table(*each, nameOfEntry(*each, "dispute"), reading.faults);
        Dispute dispute;
        dispute.id = readId(table, "\"length\"");
        dispute.text = table.requiredText("text", "\"One night, or three days?\"");
        dispute.cites = readCitations(reading, table);
        table.finish();
        reading.story.disputes.push_back(std::move(dispute));
    }
}

}  // namespace demarche
