#include "viz/story/read_agenda.h"

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
    std::vector<Position> result;
    for (const Value* each : item.tables("positions")) {
        TableReader table(*each, "a position of " + item.name(), reading.faults);
        Position position;
        position.by = readActor(reading, table, "by");
        position.says = table.requiredText("says", "\"Peace waits on territory.\"");
        position.cites = readCitations(reading, table);
        expectCitation(reading, table, position.cites, cites);
        table.finish();
        result.push_back(std::move(position));
    }
    return result;
}

}  // namespace

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
        participant.presence = table.choice("presence", presences).value_or(Presence::NotSaid);
        participant.cites = readCitations(reading, table);
        table.finish();
        result.push_back(std::move(participant));
    }
    return result;
}

std::vector<AgendaItem> readAgenda(StoryReading& reading, TableReader& event, const std::vector<Citation>& eventCites) {
    std::vector<AgendaItem> result;
    for (const Value* each : event.tables("agenda")) {
        TableReader table(*each, "an agenda entry of " + event.name(), reading.faults);
        AgendaItem item;
        item.topic = table.requiredText("topic", "\"Territory\"");
        item.status = table.choice("status", agendaStatuses).value_or(AgendaStatus::Discussed);
        item.cites = readCitations(reading, table);
        item.positions = readPositions(reading, table, item.cites.empty() ? eventCites : item.cites);
        expectCitation(reading, table, item.cites, eventCites);
        table.finish();
        result.push_back(std::move(item));
    }
    return result;
}

std::vector<Outcome> readOutcomes(StoryReading& reading, TableReader& event, const std::vector<Citation>& eventCites) {
    std::vector<Outcome> result;
    for (const Value* each : event.tables("outcomes")) {
        TableReader table(*each, "an outcome of " + event.name(), reading.faults);
        Outcome outcome;
        outcome.text = table.requiredText("text", "\"A joint statement\"");
        outcome.status = table.choice("status", agendaStatuses).value_or(AgendaStatus::Agreed);
        outcome.cites = readCitations(reading, table);
        expectCitation(reading, table, outcome.cites, eventCites);
        table.finish();
        result.push_back(std::move(outcome));
    }
    return result;
}

}  // namespace demarche
