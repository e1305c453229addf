#include "tests/unit/viz_projection/clip_cases.h"

#include <glm/common.hpp>

#include <algorithm>
#include <fstream>
#include <map>
#include <sstream>
#include <stdexcept>

#include "tests/unit/viz_projection/proj_table.h"

namespace demarche::test {
namespace {

std::vector<glm::dvec2> readPairs(std::istream& words) {
    std::vector<glm::dvec2> pairs;
    for (glm::dvec2 pair{0.0}; words >> pair.x >> pair.y;) pairs.push_back(pair);
    return pairs;
}

std::vector<glm::dvec3> units(const std::vector<glm::dvec2>& pairs) {
    std::vector<glm::dvec3> vectors;
    for (const glm::dvec2 pair : pairs) vectors.push_back(unitVector({pair.x, pair.y}));
    return vectors;
}

void addToShape(ClipShape& shape, const std::string& what, std::istream& words) {
    const auto pairs = readPairs(words);
    if (what == "sphere") shape.wholeSphere = true;
    if (what == "line") shape.line = units(pairs);
    if (what == "ring") {
        // d3-geo has the inside on the right.
        shape.rings.push_back(units(pairs));
        std::ranges::reverse(shape.rings.back());
    }
    if (what == "points") {
        for (const glm::dvec2 pair : pairs) shape.points.push_back({pair.x, pair.y});
    }
}

void addToCase(ClipCase& row, const std::string& what, std::istream& words) {
    auto pairs = readPairs(words);
    if (what == "ring") row.rings.push_back(std::move(pairs));
    if (what == "line") {
        if (pairs.size() == 1) pairs.push_back(pairs.front());
        row.lines.push_back(std::move(pairs));
    }
    if (what == "points") row.points = std::move(pairs);
}

ClipCase readRow(std::istream& words, const std::map<std::string, ClipShape>& shapes) {
    ClipCase row;
    std::string kind;
    std::string shape;
    words >> kind >> row.projection.centre.lon >> row.projection.centre.lat >> shape >> row.coarseArea >> row.area;
    row.projection.kind = kindNamed(kind);
    row.shape = shapes.at(shape);
    PixelBounds bounds;
    if (words >> bounds.min.x >> bounds.min.y >> bounds.max.x >> bounds.max.y) row.bounds = bounds;
    return row;
}

}  // namespace

void PixelBounds::add(glm::dvec2 pixel) {
    min = glm::min(min, pixel);
    max = glm::max(max, pixel);
}

glm::dvec2 toPixel(glm::dvec2 point) { return {point.x * clipScale, -point.y * clipScale}; }

std::vector<ClipCase> readClipCases() {
    std::ifstream stream(std::string(DEMARCHE_SOURCE_DIR) + "/tests/testdata/projections/d3_clip.txt");
    if (!stream) throw std::runtime_error("d3_clip.txt is missing");
    std::map<std::string, ClipShape> shapes;
    std::string shape;
    std::vector<ClipCase> rows;
    for (std::string line; std::getline(stream, line);) {
        std::istringstream words(line);
        std::string what;
        words >> what;
        if (what == "shape") {
            words >> shape;
            shapes[shape].name = shape;
        } else if (what == "row") {
            rows.push_back(readRow(words, shapes));
        } else if (rows.empty()) {
            addToShape(shapes[shape], what, words);
        } else {
            addToCase(rows.back(), what, words);
        }
    }
    return rows;
}

}  // namespace demarche::test
