#include "viz/story/default_steps.h"
#include "viz/story/story_parts.h"

#include <algorithm>

namespace demarche {

void readStrip(StoryReading& reading, TableReader& root) {
    Story& story = reading.story;
    for (const Value* each : root.tables("strip")) {
        TableReader table(*each, "this strip entry", reading.faults);
        StripEntry entry;
        entry.label = table.requiredText("label", "\"Moscow\"");
        if (const std::optional<Word> event = table.word("event")) entry.event = reading.events.find(*event);
        entry.dateLabel = table.text("date", entry.event ? story.events[*entry.event].whenLabel : "");
        if (const std::optional<Word> step = table.word("step")) {
            entry.step = reading.steps.find(*step).value_or(0);
        } else if (!table.has("step")) {
            const auto speaks = [&](const Step& each_step) {
                return entry.event && std::ranges::find(each_step.events, *entry.event) != each_step.events.end();
            };
            const auto found = std::ranges::find_if(story.steps, speaks);
            if (found == story.steps.end()) {
                table.missing("step", "\"moscow\"");
            } else {
                entry.step = static_cast<StepIndex>(found - story.steps.begin());
            }
        }
        entry.uncertain =
            table.has("uncertain") ? table.flag("uncertain") : entry.event && isUncertain(story.events[*entry.event]);
        static_cast<void>(table.find("uncertain"));
        table.finish();
        story.strip.push_back(std::move(entry));
    }
    if (!root.has("strip") && !reading.faults.hasErrors()) addDefaultStrip(story);
}

}  // namespace demarche
