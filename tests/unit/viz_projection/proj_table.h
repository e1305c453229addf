// tests/testdata/projections/proj_sphere.tsv: what PROJ makes of places on the unit sphere (SOURCES.md).
#pragma once

#include "viz/projection/projection.h"

#include <glm/vec2.hpp>

#include <optional>
#include <string>
#include <vector>

namespace demarche::test {

struct ProjRow {
    LonLat place;
    std::optional<glm::dvec2> point;  ///< Nothing: PROJ refused.
};

struct ProjTable {
    std::string operation;  ///< As PROJ writes it: "+proj=robin +R=1".
    ProjectionDescriptor projection;
    std::vector<ProjRow> rows;
};

/// The tables of one projection. Throws std::runtime_error when the file is not there or an operation is not known.
std::vector<ProjTable> readProjTables(ProjectionKind kind);

/// The kind that PROJ calls so; throws std::runtime_error.
ProjectionKind kindNamed(const std::string& name);
/// For messages: the file's name of a kind.
std::string nameOf(ProjectionKind kind);

inline constexpr auto allKinds = {
    ProjectionKind::Orthographic,       ProjectionKind::Perspective, ProjectionKind::AzimuthalEquidistant,
    ProjectionKind::AzimuthalEqualArea, ProjectionKind::EqualEarth,  ProjectionKind::NaturalEarth,
    ProjectionKind::Robinson,           ProjectionKind::Mercator,    ProjectionKind::Equirectangular,
};

}  // namespace demarche::test
