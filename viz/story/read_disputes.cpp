#include "viz/story/read_list.h"

namespace demarche {
namespace {

constexpr std::array<TableReader::Choice<NoteKind>, 8> noteKinds{{{"reaction", NoteKind::Reaction},
                                                                  {"impact", NoteKind::Impact},
                                                                  {"implication", NoteKind::Implication},
                                                                  {"benefit", NoteKind::Benefit},
                                                                  {"lesson", NoteKind::Lesson},
                                                                  {"watch", NoteKind::Watch},
                                                                  {"next-step", NoteKind::NextStep},
                                                                  {"context", NoteKind::Context}}};
constexpr std::array<TableReader::Choice<Stance>, 6> stances{{{"supports", Stance::Supports},
                                                              {"welcomes", Stance::Welcomes},
                                                              {"conditional", Stance::Conditional},
                                                              {"neutral", Stance::Neutral},
                                                              {"warns", Stance::Warns},
                                                              {"opposes", Stance::Opposes}}};

std::vector<Claim> readClaims(StoryReading& reading, TableReader& dispute, const std::vector<Citation>& cites) {
    return readInner(dispute, "claims", "a claim", [&](TableReader& table) {
        Claim claim;
        claim.says = table.requiredText("says", "\"One late night, four hours.\"");
        claim.by = readActor(reading, table, "by");
        claim.account = readAccount(reading, table);
        claim.cites = readCitations(reading, table);
        expectCitation(reading, table, claim.cites, cites);
        return claim;
    });
}

}  // namespace

void readDisputes(StoryReading& reading, TableReader& root) {
    reading.story.disputes = readEntries(root, "dispute", [&](TableReader& table) {
        Dispute dispute;
        dispute.id = readId(table, "\"length\"");
        dispute.question = table.requiredText("question", "\"One night, or three days?\"");
        dispute.cites = readCitations(reading, table);
        dispute.claims = readClaims(reading, table, dispute.cites);
        dispute.about = reading.events.findAll(table.words("about"));
        dispute.meanwhile = table.text("meanwhile");
        if (dispute.claims.empty()) expectCitation(reading, table, dispute.cites);
        return dispute;
    });
}

void readNotes(StoryReading& reading, TableReader& root) {
    reading.story.notes = readEntries(root, "note", [&](TableReader& table) {
        Note note;
        note.id = readId(table, "\"nato-reaction\"");
        note.kind = table.choice("kind", noteKinds).value_or(NoteKind::Context);
        note.by = readActor(reading, table, "by");
        note.stance = table.choice("stance", stances).value_or(Stance::NotSaid);
        note.says = table.requiredText("says", "\"Wants clear verification.\"");
        if (const std::optional<Word> place = table.word("place")) note.place = reading.places.find(*place);
        note.cites = readCitations(reading, table);
        expectCitation(reading, table, note.cites);
        return note;
    });
}

}  // namespace demarche
