// Rivers: how long each one is, rounded, cut where it meets sea and lakes, and simplified level by level.
#pragma once

#include "assets/bake/face_index.h"
#include "assets/bake/level_ladder.h"
#include "assets/bake/level_points.h"

#include <vector>

namespace demarche::bake {

struct RiverPiece {
    Polyline points;
    double riverKm = 0.0;  ///< Length of the whole river.
    bool inLake = false;
    bool detailed = false;  ///< Followed closely: the finest level keeps more of it.
};

/// For each feature, how long the river is that it is a part of. Where features meet end to end, the two longest are
/// one river.
[[nodiscard]] std::vector<double> riverLengthsKm(const std::vector<Shape>& rivers);

/// The rivers' way over land and through lakes, between junctions, with rounded corners.
[[nodiscard]] std::vector<RiverPiece> riverPieces(const std::vector<Shape>& rivers, const FaceIndex& surfaces,
                                                  std::size_t units);

/// A run of points as the file stores it, for all levels at once.
struct RiverRun {
    std::vector<LevelPoint> points;
    double riverKm = 0.0;
    std::size_t levels = 0;      ///< It is in so many levels ...
    std::size_t lakeLevels = 0;  ///< ... and in so many of them on the way through a lake.
};

/// Simplifies the rivers level by level and leaves out of coarse levels what shows at finer scales only. The longest
/// rivers come first.
[[nodiscard]] std::vector<RiverRun> riverLadder(const std::vector<RiverPiece>& pieces, const std::vector<Level>& levels,
                                                std::size_t units);

}  // namespace demarche::bake
