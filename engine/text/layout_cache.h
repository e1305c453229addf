// Paragraphs laid out before, found again without allocating; the longest unused go when there are too many.
#pragma once

#include "engine/text/text_engine.h"

#include <list>
#include <unordered_map>

namespace demarche {

struct LayoutKey {
    std::string_view text;
    ParagraphStyle style;
    double haloPixels = 0.0;
    bool operator==(const LayoutKey&) const = default;
};

class LayoutCache {
public:
    /// Null when it is not here. Counts as a use.
    [[nodiscard]] const Paragraph* find(const LayoutKey& key);

    /// Keeps it. The reference holds until `clear`, or until it is among the longest unused (maxKeptLayouts).
    const Paragraph& keep(const LayoutKey& key, Paragraph paragraph);

    /// Finds none of them again, though references to them hold as before.
    void retireAll() { _index.clear(); }

    void clear();

private:
    struct Entry {
        std::string text;
        LayoutKey key;
        Paragraph paragraph;
    };
    using Entries = std::list<Entry>;
    struct KeyHash {
        std::size_t operator()(const LayoutKey& key) const;
    };

    void dropUnused();

    Entries _entries;  ///< Latest used first.
    std::unordered_map<LayoutKey, Entries::iterator, KeyHash> _index;
    std::size_t _glyphs = 0;
};

}  // namespace demarche
