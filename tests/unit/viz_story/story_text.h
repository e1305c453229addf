// Texts of stories for tests: a small sound one to put faults into, and where its faults are found.
#pragma once

#include "tests/support/scratch_folder.h"

#include "viz/story/story_reader.h"

#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace demarche {

inline const std::string soundStory = R"(format = 1
title = "Two cities"

[[place]]
id = "davos"
name = "Davos"
lat = 46.8043
lon = 9.8372

[[place]]
id = "moscow"
name = "Moscow"
lat = 55.7558
lon = 37.6173

[[link]]
id = "flight"
from = "davos"
to = "moscow"

[[step]]
id = "start"
headline = "From Davos to Moscow"
links = ["flight"]
seconds = 6
)";

/// The sound story with one piece of text replaced, which must be there.
inline std::string soundStoryWith(std::string_view piece, std::string_view replacement) {
    std::string text = soundStory;
    const std::size_t at = text.find(piece);
    if (at == std::string::npos) throw std::logic_error("the sound story has no such piece");
    return text.replace(at, piece.size(), replacement);
}

/// Stories of tests are too small to name sources: the warnings about it are in a test of their own.
inline bool isAboutSources(const Diagnostic& each) {
    return each.severity == Severity::Warning && (each.message.find("cites no source") != std::string::npos ||
                                                  each.message.find("names no source") != std::string::npos);
}

/// "13:7 error" for each diagnostic, in order.
inline std::vector<std::string> places(const Diagnostics& diagnostics) {
    std::vector<std::string> result;
    for (const Diagnostic& each : diagnostics) {
        if (isAboutSources(each)) continue;
        result.push_back(std::to_string(each.where.line) + ':' + std::to_string(each.where.column) +
                         (each.severity == Severity::Error ? " error" : " warning"));
    }
    return result;
}

/// All diagnostics as the author reads them.
inline std::string allWords(const Diagnostics& diagnostics) {
    std::string result;
    for (const Diagnostic& each : diagnostics) {
        if (!isAboutSources(each)) result += format(each) + '\n';
    }
    return result;
}

}  // namespace demarche
