// Rivers followed closely: their course from a source of greater detail takes the place of the coarse one's.
#pragma once

#include "assets/bake/planar_geometry.h"
#include "assets/bake/topojson.h"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace demarche::bake {

/// From one place of a river to another downstream.
struct Passage {
    LonLat from;
    LonLat to;
};

/// A place that the course must come near, so that a wrong course stops the bake.
struct CoursePlace {
    std::string name;
    LonLat at;
    double withinKm = 1.0;
};

struct DetailedRiver {
    std::string name;
    LonLat source;  ///< Both ends in the detailed source ...
    LonLat mouth;
    std::optional<Passage> coarse;      ///< ... and in the coarse one, where that has the river.
    std::vector<Passage> waters;        ///< Where the detailed source draws shores in place of a line.
    std::vector<Polyline> joins;        ///< Points of our own where the detailed source has a gap.
    std::vector<Polyline> corrections;  ///< The same where the source is wrong: each replaces a stretch.
    std::vector<CoursePlace> places;
};

/// Throws std::runtime_error with what is wrong.
[[nodiscard]] std::vector<DetailedRiver> readDetailedRivers(const std::filesystem::path& json);

/// Lines of `gmt coast -M`: after a line that starts with ">", a point a line as longitude and latitude. With
/// `leastLevel` lines of lower levels are left out.
[[nodiscard]] std::vector<Polyline> readGmtLines(const std::filesystem::path& file, int leastLevel);

class DetailedSource {
public:
    /// `rivers` as lines, `shores` of lakes and rivers wide enough to have two.
    DetailedSource(std::vector<Polyline> rivers, const std::vector<Polyline>& shores, PlanarGeometry& geometry);

    /// From source to mouth. Throws std::runtime_error when no way leads there or it misses one of the places.
    [[nodiscard]] Polyline course(const DetailedRiver& river) const;

private:
    [[nodiscard]] const Face& waterAt(LonLat place) const;

    std::vector<Polyline> _rivers;
    std::vector<Face> _waters;
    PlanarGeometry& _geometry;
};

/// Rivers of the map: those of the coarse source, and lines that are followed closely, as a shape each, divided where
/// others flow in.
struct RiverShapes {
    std::vector<Shape> coarse;
    std::vector<Shape> detailed;
};

/// Adds the course. Takes the coarse lines of `river` out, leads what flowed into them to the course, and goes on along
/// them where they reach farther than the course does.
void addCourse(const DetailedRiver& river, Polyline course, RiverShapes& shapes);

}  // namespace demarche::bake
