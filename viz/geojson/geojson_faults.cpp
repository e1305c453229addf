#include "viz/geojson/geojson_faults.h"

#include "viz/geojson/geojson_repairs.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <tuple>
#include <utility>

namespace demarche {
namespace {

struct Placed {
    Severity severity = Severity::Error;
    GeoJsonFault fault;
};

/// Walks the text once: `at` never goes back.
class LineCounter {
public:
    explicit LineCounter(std::string_view text) : _text(text) {}

    void advanceTo(std::size_t at) {
        at = std::min(at, _text.size());
        for (; _i < at; ++_i) {
            const auto byte = static_cast<unsigned char>(_text[_i]);
            if (byte == '\n') {
                ++_line;
                _column = 1;
            } else if ((byte & 0xC0U) != 0x80U) {
                ++_column;
            }
        }
    }
    [[nodiscard]] std::uint32_t line() const { return _line; }
    [[nodiscard]] std::uint32_t column() const { return _column; }

private:
    std::string_view _text;
    std::size_t _i = 0;
    std::uint32_t _line = 1;
    std::uint32_t _column = 1;
};

}  // namespace

void GeoJsonFaults::error(GeoJsonFault fault) {
    ++_errorCount;
    if (_errors.size() < maxKept) _errors.push_back(std::move(fault));
}

void GeoJsonFaults::error(std::size_t feature, GeoJsonFault fault) {
    fault.message = fmt::format("feature {}: {}", feature, fault.message);
    error(std::move(fault));
}

void GeoJsonFaults::repaired(std::optional<std::size_t> feature, GeoJsonRepair repair, std::size_t at) {
    Repaired& kind = _repairs[static_cast<std::size_t>(repair)];
    kind.at = kind.happened ? std::min(kind.at, at) : at;
    kind.happened = true;
    if (!feature || kind.last == feature) return;
    kind.last = feature;
    ++kind.featureCount;
    if (kind.features.size() < maxNamed) kind.features.push_back(*feature);
}

GeoJsonFault GeoJsonFaults::inWords(GeoJsonRepair repair, const Repaired& repaired) {
    const RepairWords& words = wordsOf(repair);
    std::string features;
    if (repaired.featureCount > 0) {
        features =
            fmt::format("feature{} {}", repaired.featureCount > 1 ? "s" : "", fmt::join(repaired.features, ", "));
    }
    if (repaired.featureCount > repaired.features.size()) {
        features += fmt::format(" and {} more", repaired.featureCount - repaired.features.size());
    }
    return {.at = repaired.at,
            .message = fmt::format("{}{}{}", features, features.empty() ? "" : ": ", words.message),
            .action = std::string(words.action)};
}

Diagnostics GeoJsonFaults::sorted(std::string_view text, std::string_view fileName) const {
    std::vector<Placed> placed;
    for (const GeoJsonFault& each : _errors) placed.push_back({.fault = each});
    const auto order = [](const Placed& each) { return std::tie(each.fault.at, each.fault.message); };
    std::ranges::sort(placed, {}, order);
    if (placed.size() > maxShown) placed.resize(maxShown);
    for (std::size_t i = 0; i < geoJsonRepairCount; ++i) {
        if (!_repairs[i].happened) continue;
        const auto repair = static_cast<GeoJsonRepair>(i);
        placed.push_back({.severity = wordsOf(repair).severity, .fault = inWords(repair, _repairs[i])});
    }
    std::ranges::sort(placed, {}, order);

    Diagnostics result;
    LineCounter counter(text);
    for (Placed& each : placed) {
        counter.advanceTo(each.fault.at);
        result.push_back({.severity = each.severity,
                          .where = {.file = std::string(fileName), .line = counter.line(), .column = counter.column()},
                          .message = std::move(each.fault.message),
                          .found = std::move(each.fault.found),
                          .expected = std::move(each.fault.expected),
                          .action = std::move(each.fault.action)});
    }
    if (_errorCount > maxShown) {
        result.push_back({.where = {.file = std::string(fileName)},
                          .message = fmt::format("{} more faults are not listed", _errorCount - maxShown),
                          .action = "Correct those above and read the file again."});
    }
    return result;
}

}  // namespace demarche
