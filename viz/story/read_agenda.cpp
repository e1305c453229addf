#include "viz/story/read_agenda.h"

#include "viz/story/read_list.h"

namespace demarche {
namespace {

constexpr std::array<TableReader::Choice<AgendaStatus>, 5> agendaStatuses{{{"proposed", AgendaStatus::Proposed},
                                                                           {"agreed", AgendaStatus::Agreed},
                                                                           {"unresolved", AgendaStatus::Unresolved},
                                                                           {"discussed", AgendaStatus::Discussed},
                                                                           {"drafted", AgendaStatus::Drafted}}};
constexpr std::array<TableReader::Choice<Presence>, 4> presences{{{"in-person", Presence::InPerson},
                                                                  {"remote", Presence::Remote},
                                                                  {"represented", Presence::Represented},
                                                                  {"invited", Presence::Invited}}};

std::vector<Position> readPositions(StoryReading& reading, TableReader& item, const std::vector<Citation>& cites) {
    return readInner(item, "positions", "a position", [&](TableReader& table) {
        Position position;
        position.by = readActor(reading, table, "by");
        position.says = table.requiredText("says", "\"Peace waits on territory.\"");
        position.cites = readCitations(reading, table);
        expectCitation(reading, table, position.cites, cites);
        return position;
    });
}

}  // namespace

std::vector<Participant> readParticipants(StoryReading& reading, TableReader& event) {
    return readInner(event, "participants", "a participant", [&](TableReader& table) {
        Participant participant;
        const std::optional<Word> person = table.word("person");
        const std::optional<Word> delegation = table.word("delegation");
        if (!table.has("person") && !table.has("delegation")) {
            reading.faults.error({.at = table.table().at,
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
        participant.presence = table.choice("presence", presences).value_or(Presence::NotSaid);
        participant.cites = readCitations(reading, table);
        return participant;
    });
}

std::vector<AgendaItem> readAgenda(StoryReading& reading, TableReader& event, const std::vector<Citation>& eventCites) {
    return readInner(event, "agenda", "an agenda entry", [&](TableReader& table) {
        AgendaItem item;
        item.topic = table.requiredText("topic", "\"Territory\"");
        item.status = table.choice("status", agendaStatuses).value_or(AgendaStatus::Discussed);
        item.cites = readCitations(reading, table);
        item.positions = readPositions(reading, table, item.cites.empty() ? eventCites : item.cites);
        expectCitation(reading, table, item.cites, eventCites);
        return item;
    });
}

std::vector<Outcome> readOutcomes(StoryReading& reading, TableReader& event, const std::vector<Citation>& eventCites) {
    return readInner(event, "outcomes", "an outcome", [&](TableReader& table) {
        Outcome outcome;
        outcome.text = table.requiredText("text", "\"A joint statement\"");
        outcome.status = table.choice("status", agendaStatuses).value_or(AgendaStatus::Agreed);
        outcome.cites = readCitations(reading, table);
        expectCitation(reading, table, outcome.cites, eventCites);
        return outcome;
    });
}

}  // namespace demarche
