#include "viz/scene/source_line.h"

#include <fmt/format.h>

#include <algorithm>
#include <string_view>

namespace demarche {
namespace {

constexpr std::size_t leastLetters = 8;

std::string_view beforeComma(std::string_view title) {
    const std::string_view part = title.substr(0, title.find_first_of(",:"));
    return part.size() < leastLetters ? title : part;
}

struct CitedSource {
    std::string title;
    std::vector<std::string_view> sections;
};

std::vector<CitedSource> citedSources(const Story& story, const std::vector<Citation>& citations) {
    std::vector<CitedSource> cited;
    for (SourceIndex s = 0; s < story.sources.size(); ++s) {
        CitedSource source;
        for (const Citation& citation : citations) {
            if (citation.source != s) continue;
            if (source.title.empty()) source.title = shortTitle(story, s);
            if (!citation.section) continue;
            const std::string_view section = story.sources[s].sections[*citation.section].title;
            if (std::ranges::find(source.sections, section) == source.sections.end()) {
                source.sections.push_back(section);
            }
        }
        if (!source.title.empty()) cited.push_back(std::move(source));
    }
    return cited;
}

template <class Words>
std::string joined(const std::vector<CitedSource>& sources, const Words& words) {
    std::string line;
    for (const CitedSource& source : sources) {
        if (!line.empty()) line += " \u00b7 ";
        line += words(source);
    }
    return line;
}

}  // namespace

std::string shortTitle(const Story& story, SourceIndex source) {
    if (!story.sources[source].shortTitle.empty()) return story.sources[source].shortTitle;
    const std::string& title = story.sources[source].title;
    const std::string_view part = beforeComma(title);
    for (SourceIndex s = 0; s < story.sources.size(); ++s) {
        if (s != source && beforeComma(story.sources[s].title) == part) return title;
    }
    return std::string(part);
}

std::vector<std::string> sourceLines(const Story& story, const std::vector<Citation>& citations) {
    const std::vector<CitedSource> sources = citedSources(story, citations);
    if (sources.empty()) return {};
    std::vector<std::string> lines;
    lines.push_back(joined(sources, [](const CitedSource& source) {
        if (source.sections.empty()) return source.title;
        return fmt::format("{}: {}", source.title, fmt::join(source.sections, "; "));
    }));
    lines.push_back(joined(sources, [](const CitedSource& source) {
        if (source.sections.size() < 2) return source.title;
        return fmt::format("{}, {} sections", source.title, source.sections.size());
    }));
    if (sources.size() > 1) {
        lines.push_back(fmt::format("{}, and {} more {}", sources.front().title, sources.size() - 1,
                                    sources.size() == 2 ? "source" : "sources"));
    }
    return lines;
}

}  // namespace demarche
