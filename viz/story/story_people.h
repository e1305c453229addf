// Who and where: delegations, organisations, people and places of a story, with their names in several languages.
#pragma once

#include "viz/geo/lonlat.h"
#include "viz/story/portrait.h"
#include "viz/story/story_sources.h"

#include <memory>
#include <string>
#include <vector>

namespace demarche {

using DelegationIndex = std::size_t;
using PersonIndex = std::size_t;
using PlaceIndex = std::size_t;

/// A name in another language: "ar", "أبو ظبي".
struct LocalName {
    std::string language;  ///< BCP 47 tag.
    std::string text;
};

enum class DelegationKind { Delegation, Organisation };

/// A delegation, or an organisation such as NATO: whoever sends people or takes a position.
struct Delegation {
    std::string id;
    DelegationKind kind = DelegationKind::Delegation;
    std::string name;
    std::string shortName;            ///< For narrow places: "US".
    std::vector<std::string> states;  ///< ISO 3166-1 alpha-3 codes of the states tinted on the map.
    std::string colour;               ///< A hue of the theme's palette: rose, sky, gold, mint, violet, slate.
    std::vector<LocalName> names;
    std::vector<Citation> cites;
};

/// Another name of a person in the sources.
struct Alias {
    std::string name;
    std::optional<AccountIndex> account;  ///< The account that uses it.
    std::vector<Citation> cites;
};

/// An office as one account gives it.
struct PersonTitle {
    std::string title;
    std::optional<AccountIndex> account;  ///< Empty: whichever account leads.
    std::vector<Citation> cites;
};

struct Person {
    std::string id;
    std::string name;
    std::string title;     ///< "Presidential aide"; may be empty.
    std::string monogram;  ///< One to three letters.
    std::string picture;   ///< File in the story's folder, PNG or JPEG; empty: the monogram stands for the person.
    std::shared_ptr<const Portrait> portrait;  ///< Null without a picture.
    std::optional<DelegationIndex> delegation;
    std::vector<Alias> aliases;
    std::vector<PersonTitle> titles;  ///< Those that differ by account.
    std::string aims;                 ///< What the sources say the person wants; may be empty.
    std::vector<LocalName> names;
    std::vector<Citation> cites;
};

struct Place {
    std::string id;
    std::string name;
    std::string region;  ///< "Alaska, United States"; may be empty.
    LonLat position;
    std::vector<LocalName> names;
    std::vector<Citation> cites;
};

enum class ActorKind { Delegation, Person };

/// Somebody who acts, speaks or travels: a delegation, an organisation or a person.
struct Actor {
    ActorKind kind = ActorKind::Delegation;
    std::size_t index = 0;

    bool operator==(const Actor&) const = default;
};

}  // namespace demarche
