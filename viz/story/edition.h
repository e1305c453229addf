// How a story is told: names in a chosen language, and the account that leads.
#pragma once

#include "engine/base/diagnostic.h"
#include "viz/story/story.h"

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace demarche {

struct EditionChoice {
    std::string language;  ///< BCP 47 tag of names in the story, such as "ru"; empty: the names as written.
    std::string account;   ///< Id of the account that leads; empty: the story's own choice.

    bool operator==(const EditionChoice&) const = default;
};

/// The story told that way: the same places, people, events and steps in the same order of indices, so that whatever
/// points into one edition points at the same in every other. Names, titles, spellings and which account leads differ;
/// of a step's events those of the leading account come first. A choice that the story does not know counts as empty.
[[nodiscard]] std::shared_ptr<const Story> editionOf(std::shared_ptr<const Story> written, const EditionChoice& choice);

/// Languages in which the story has names, sorted; without its own language. Walks over all names: the reader keeps the
/// answer in Story::languages.
[[nodiscard]] std::vector<std::string> languagesOf(const Story& story);

/// What a choice that the story does not know gets as an answer: what was found, what there is.
[[nodiscard]] Expected<void> checkEdition(const Story& story, const EditionChoice& choice);

/// The choice with the next account leading, or in the next language (the names as written come first); the last one is
/// followed by the first.
[[nodiscard]] EditionChoice withNextAccount(const Story& story, EditionChoice choice);
[[nodiscard]] EditionChoice withNextLanguage(const Story& story, EditionChoice choice);

}  // namespace demarche
