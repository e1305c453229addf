// What a card lists, entry by entry: the pieces that its pages are made of.
#pragma once

#include "viz/scene/card_content.h"
#include "viz/scene/card_flow.h"

#include <string_view>
#include <vector>

namespace demarche {

enum class CardSection { Participants, Agenda, Outcomes, Programme, Notes, Disputes };

/// How much a block says; less when its card would not fit otherwise.
enum class CardDetail { Full, Brief };

/// One entry, or "and n more" in place of several.
struct CardBlock {
    CardSection section = CardSection::Participants;
    std::size_t group = 0;  ///< Of notes: their kind. Blocks of one section and group stand under one heading.
    std::size_t index = 0;
    std::size_t more = 0;  ///< 0: the entry itself.

    [[nodiscard]] bool sharesHeading(const CardBlock& other) const {
        return section == other.section && group == other.group;
    }
};

/// Every entry of the card, in the order in which the card lists them.
[[nodiscard]] std::vector<CardBlock> cardBlocks(const CardContent& content);

[[nodiscard]] std::string_view headingOf(const CardContent& content, const CardBlock& block);

struct CardBlockWriting {
    const CardContent& content;
    const Story& story;
    const Theme& theme;
    CardDetail detail = CardDetail::Full;
};

void addBlock(const CardBlockWriting& in, const CardBlock& block, CardFlow& flow);

}  // namespace demarche
