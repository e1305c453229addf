// Collects what is wrong in a GeoJSON text and what was repaired, and finds line and column of each.
#pragma once

#include "engine/base/diagnostic.h"

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace demarche {

/// One fault in the words of Diagnostic; `at` is a byte of the text.
struct GeoJsonFault {
    std::size_t at = 0;
    std::string message;
    std::string found;
    std::string expected;
    std::string action;
};

/// What is repaired without asking. One diagnostic for each kind names the features that had it.
enum class GeoJsonRepair {
    LengthlessLine,
    LargeOutline,
    ForeignProperties,
    MissingProperties,
    NullId,
    ControlCharacter,
    OpenRing,
    RepeatedPosition,
    Winding,
    Longitude,
    Antimeridian,
    Altitude,
    ExtraNumbers,
    NoCoordinates,
    NestedCollection,
    Crs,
};
inline constexpr std::size_t geoJsonRepairCount = static_cast<std::size_t>(GeoJsonRepair::Crs) + 1;

class GeoJsonFaults {
public:
    void error(GeoJsonFault fault);
    /// True when no more are kept: only their number matters from here on.
    [[nodiscard]] bool isFull() const { return _errors.size() >= maxKept; }
    void countError() { ++_errorCount; }
    /// Of one feature, counted from 0.
    void error(std::size_t feature, GeoJsonFault fault);
    /// Empty: of the file.
    void repaired(std::optional<std::size_t> feature, GeoJsonRepair repair, std::size_t at);

    [[nodiscard]] bool hasErrors() const { return _errorCount > 0; }
    /// True when there are more errors than anybody is shown: looking for suggestions is wasted from here on.
    [[nodiscard]] bool isLong() const { return _errorCount >= maxShown; }

    /// In the order of the text; the first 200 errors, and a line with the
    /// number of the others.
    [[nodiscard]] Diagnostics sorted(std::string_view text, std::string_view fileName) const;

private:
    static constexpr std::size_t maxShown = 200;
    static constexpr std::size_t maxKept = 20'000;
    static constexpr std::size_t maxNamed = 20;

    struct Repaired {
        bool happened = false;
        std::size_t at = 0;
        std::vector<std::size_t> features;  ///< The first maxNamed.
        std::optional<std::size_t> last;
        std::size_t featureCount = 0;
    };

    [[nodiscard]] static GeoJsonFault inWords(GeoJsonRepair repair, const Repaired& repaired);

    std::vector<GeoJsonFault> _errors;
    std::size_t _errorCount = 0;
    std::array<Repaired, geoJsonRepairCount> _repairs;
};

}  // namespace demarche
