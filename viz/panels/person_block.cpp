#include "viz/panels/person_block.h"

#include "viz/panels/details_facts.h"
#include "viz/panels/panel_parts.h"

namespace demarche {

void showPeople(const PanelInput& in, const std::vector<PersonIndex>& people) {
    const GuiHost& gui = in.gui;
    bool headed = false;
    for (const PersonIndex index : people) {
        const std::vector<std::string> facts = personFacts(in.story, index);
        if (facts.empty()) continue;
        if (!headed) showHeading(gui, "About the people");
        headed = true;
        const Person& person = in.story.people[index];
        showText(gui, person.name, {GuiFont::Strong, gui.colours().text});
        ImGui::Indent(lines(gui, 14.0));
        for (const std::string& fact : facts) showText(gui, fact, {GuiFont::Small, gui.colours().secondary});
        showCites(in, person.cites, {});
        ImGui::Unindent(lines(gui, 14.0));
        addSpace(gui, 2.0);
    }
}

}  // namespace demarche
