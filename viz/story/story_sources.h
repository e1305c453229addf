// Where a story's statements come from: sources with their sections, citations, and the accounts that sources give.
#pragma once

#include "viz/dates/edtf.h"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace demarche {

using SourceIndex = std::size_t;
using AccountIndex = std::size_t;

struct Section {
    std::string id;
    std::string title;
};

enum class SourceKind { Report, Statement, Document, Interview, Reference, Dataset, Other };

struct Source {
    std::string id;
    std::string title;
    std::string shortTitle;  ///< For narrow places; empty when the story gives none.
    std::string publisher;   ///< Empty when the story does not say.
    SourceKind kind = SourceKind::Other;
    std::string dateLabel;    ///< When it was published, in words; empty when the story does not say.
    std::string address;      ///< A shelf mark or web address, as written; never opened. May be empty.
    std::string reliability;  ///< Admiralty grade such as "C3"; empty when not graded.
    std::vector<Section> sections;
};

/// Where a statement comes from: "report#lead" in the file.
struct Citation {
    SourceIndex source = 0;
    std::optional<std::size_t> section;  ///< Index into the source's sections.

    bool operator==(const Citation&) const = default;
};

/// A named version of what happened. Events belong to one or several; one account leads, none is left out.
struct Account {
    std::string id;
    std::string name;       ///< "Second account".
    std::string shortName;  ///< For chips; the name when the story gives none.
    std::vector<Citation> cites;
};

/// A date as written, as understood and in words.
struct StoryDate {
    std::string written;             ///< EDTF; empty when not dated.
    std::optional<EdtfValue> value;  ///< Empty when not dated.
    std::string label;               ///< In words, for the audience; may be empty.
};

}  // namespace demarche
