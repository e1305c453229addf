// The baked map of the world: units of land, their triangles and their outlines, in a ladder of levels of detail.
#pragma once

#include "engine/base/diagnostic.h"
#include "viz/geo/lonlat.h"

#include <glm/vec3.hpp>

#include <array>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace demarche {

/// A boundary view assigns every unit to a state and every line a role: data, never code.
/// View 0 is "un" (UN General Assembly positions), view 1 "defacto" (who controls the ground).
using BoundaryViewIndex = std::size_t;

/// The smallest piece of land that any boundary view moves as a whole: most states are one unit; Crimea is its own.
struct MapUnit {
    std::string id;  ///< "UKR", "UKR-crimea"
    std::string name;
    std::vector<std::string> stateByView;  ///< ISO 3166-1 alpha-3 (or a private X code) for each view.
};

/// Shore: of a lake.
enum class LineRole : std::uint8_t { Coast, Border, Disputed, Hidden, Shore };

/// A run of points of a coast, border or claim, the same for both neighbours. Where three borders meet, where the role
/// changes, and every 192 points at the latest, a run ends and the next begins with the same point.
struct MapArc {
    std::uint32_t firstPoint = 0;  ///< Into MapLevel::linePoints.
    std::uint32_t pointCount = 0;
    std::vector<LineRole> roleByView;
    glm::dvec3 capCentre{};   ///< Bounding cap on the sphere: centre (unit vector) ...
    double capCosine = -1.0;  ///< ... and cosine of its angular radius.
    std::string name;         ///< Name of a disputed line; empty otherwise.
};

/// A vertex of the land mesh: a unit vector split in two floats a coordinate, so that the GPU can subtract the
/// view's origin without losing precision: position = high + low.
struct LandVertex {
    std::array<float, 3> high{};
    std::array<float, 3> low{};
    std::uint32_t unit = 0;  ///< Index into WorldMap::units; in a lake the number of units more.
};

/// Triangles of one cell of ten by ten degrees, contiguous in MapLevel::indices.
struct LandTile {
    std::uint32_t firstIndex = 0;
    std::uint32_t indexCount = 0;
    glm::dvec3 capCentre{};
    double capCosine = -1.0;
};

/// A run of points of a river, from junction to junction or shorter.
struct MapRiver {
    std::uint32_t firstPoint = 0;  ///< Into MapLevel::linePoints.
    std::uint32_t pointCount = 0;
    double lengthKm = 0.0;  ///< Of the whole river that this is a part of: how important it is.
    bool inLake = false;    ///< Its way through a lake that this level has.
    glm::dvec3 capCentre{};
    double capCosine = -1.0;
};

/// The whole world at one tolerance.
struct MapLevel {
    double toleranceKm = 0.0;
    std::vector<LandVertex> vertices;
    std::vector<std::uint32_t> indices;  ///< Counter-clockwise seen from outside the globe.
    std::vector<LandTile> tiles;         ///< Neighbours in this order are neighbours on the globe where possible.
    std::vector<glm::dvec3> linePoints;  ///< Unit vectors.
    std::vector<MapArc> arcs;
    std::vector<MapRiver> rivers;  ///< Longest first. Coarse levels leave out the short ones.
};

struct Provinces;

class WorldMap {
public:
    /// Reads the file, checks its table of contents and checksums; levels are decoded when first asked for.
    static Expected<WorldMap> open(const std::filesystem::path& file);

    WorldMap(const WorldMap&) = delete;
    WorldMap& operator=(const WorldMap&) = delete;
    WorldMap(WorldMap&&) noexcept;
    WorldMap& operator=(WorldMap&&) noexcept;
    ~WorldMap();

    [[nodiscard]] std::span<const MapUnit> units() const;
    /// Ids of the boundary views, "un" first.
    [[nodiscard]] std::span<const std::string> boundaryViews() const;
    [[nodiscard]] std::optional<BoundaryViewIndex> boundaryView(std::string_view id) const;
    /// Tolerances in kilometres, finest first: 1, 2, 4, 8, 16, 32.
    [[nodiscard]] std::span<const double> tolerancesKm() const;
    /// Decodes the level on the first call. Levels stay in memory. The coarsest level that is at least as fine as
    /// asked; the finest when none is. Any thread may call this at any time: the first decodes, others wait. A level
    /// that does not decode (its checksum held, so only a faulty bake does this) is empty: see firstFault.
    [[nodiscard]] const MapLevel& level(double maxToleranceKm) const;
    /// The rivers of such a level and nothing else, decoded anew; none when their block is faulty.
    [[nodiscard]] MapLevel riversOfLevel(double maxToleranceKm) const;
    /// Decoded on the first call, by any thread; empty when the block is faulty.
    [[nodiscard]] const Provinces& provinces() const;
    /// Decodes all levels and the provinces and says what is wrong with the first faulty one.
    [[nodiscard]] std::optional<Diagnostic> firstFault() const;

private:
    struct Contents;
    explicit WorldMap(std::unique_ptr<Contents> contents);
    std::unique_ptr<Contents> _contents;
};

}  // namespace demarche
