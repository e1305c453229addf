// A story of three places and four steps, made in code.
#pragma once

#include "viz/story/story.h"

namespace demarche::test {

inline Story smallStory() {
    Story story;
    story.title = "Three cities";
    story.places = {{.id = "a", .name = "Anchorage", .position = {-149.9003, 61.2181}},
                    {.id = "d", .name = "Davos", .position = {9.8372, 46.8043}},
                    {.id = "m", .name = "Moscow", .position = {37.6173, 55.7558}}};
    story.events = {
        {.id = "forum", .title = "Forum", .place = 1, .whenLabel = "same day", .status = EventStatus::Held},
        {.id = "night", .title = "Night", .place = 2, .whenLabel = "late night", .status = EventStatus::Held}};
    story.links = {
        {.id = "reference", .from = 0, .to = 2, .kind = LinkKind::Reference, .status = EventStatus::Referred},
        {.id = "flight", .from = 1, .to = 2, .kind = LinkKind::Travel, .status = EventStatus::Held}};
    const auto at = [&](PlaceIndex p) { return story.places[p].position; };
    story.steps = {{.id = "title",
                    .headline = "Title",
                    .titlePage = true,
                    .camera = {.centre = {10.0, 30.0}, .turnDegreesPerSecond = 3.0},
                    .seconds = 5.0},
                   {.id = "anchorage",
                    .headline = "Anchorage",
                    .sites = {0},
                    .links = {0},
                    .camera = {.fit = {at(0), at(2)}},
                    .seconds = 8.0},
                   {.id = "davos", .headline = "Davos", .events = {0}, .camera = {.fit = {at(1)}}, .seconds = 8.0},
                   {.id = "moscow",
                    .headline = "Moscow",
                    .events = {1},
                    .links = {1},
                    .camera = {.fit = {at(1), at(2)}},
                    .seconds = 9.0}};
    story.strip = {{.label = "Anchorage", .step = 1}, {.label = "Davos", .step = 2}, {.label = "Moscow", .step = 3}};
    return story;
}

}  // namespace demarche::test
