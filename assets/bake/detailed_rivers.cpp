#include "assets/bake/detailed_rivers.h"

#include "assets/bake/face_index.h"
#include "assets/bake/river_course.h"
#include "assets/bake/water_middle.h"

#include <fmt/core.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <fstream>
#include <limits>
#include <set>
#include <stdexcept>

namespace demarche::bake {
namespace {

using Json = nlohmann::json;

// The source is cut at whole degrees, between lines and waters, and at dams.
constexpr double gapKm = 3.0;
constexpr double apartKm = 0.05;
constexpr double correctionStepKm = 0.5;
// The coarse source's ends and the detailed one's are rarely the same; what goes on no farther is not gone on along.
constexpr double shortestTailKm = 3.0;

LonLat lonLatOf(const Json& pair) { return {.lon = pair.at(0).get<double>(), .lat = pair.at(1).get<double>()}; }

std::vector<Polyline> linesOf(const Json& from) {
    std::vector<Polyline> lines;
    for (const Json& line : from) {
        lines.emplace_back();
        for (const Json& point : line) lines.back().push_back(gridPoint(lonLatOf(point)));
    }
    return lines;
}

DetailedRiver riverOf(const Json& from) {
    DetailedRiver river{.name = from.at("name").get<std::string>(),
                        .source = lonLatOf(from.at("source")),
                        .mouth = lonLatOf(from.at("mouth")),
                        .coarse = {},
                        .waters = {},
                        .joins = {},
                        .corrections = {},
                        .places = {}};
    if (from.contains("coarse")) {
        river.coarse = {.from = lonLatOf(from.at("coarse").at(0)), .to = lonLatOf(from.at("coarse").at(1))};
    }
    for (const Json& water : from.value("waters", Json::array())) {
        river.waters.push_back({.from = lonLatOf(water.at(0)), .to = lonLatOf(water.at(1))});
    }
    river.joins = linesOf(from.value("joins", Json::array()));
    river.corrections = linesOf(from.value("corrections", Json::array()));
    for (const Json& place : from.at("places")) {
        river.places.push_back({.name = place.at("name").get<std::string>(),
                                .at = lonLatOf(place.at("at")),
                                .withinKm = place.value("withinKm", 1.0)});
    }
    return river;
}

std::size_t nearestPoint(const Polyline& line, GridPoint to) {
    std::size_t nearest = 0;
    double least = std::numeric_limits<double>::infinity();
    for (std::size_t i = 0; i < line.size(); ++i) {
        const double km = lengthKm({line[i], to});
        if (km >= least) continue;
        least = km;
        nearest = i;
    }
    return nearest;
}

/// Puts the points in place of the stretch between the course's points nearest to the first and the last of them.
void correct(Polyline& course, const Polyline& points) {
    const auto at = [&](GridPoint point) {
        return course.begin() + static_cast<std::ptrdiff_t>(nearestPoint(course, point));
    };
    const auto first = at(points.front());
    const auto last = at(points.back());
    if (first >= last) throw std::runtime_error("a correction runs against the river");
    const Polyline smooth = rounded(points, correctionStepKm);
    const auto gap = course.erase(first, last + 1);
    course.insert(gap, smooth.begin(), smooth.end());
}

void checkPlaces(const DetailedRiver& river, const Polyline& course) {
    for (const CoursePlace& place : river.places) {
        const GridPoint at = gridPoint(place.at);
        const double km = lengthKm({course[nearestPoint(course, at)], at});
        fmt::print("  {} {:.2f} km", place.name, km);
        if (km > place.withinKm) throw std::runtime_error(river.name + " passes too far from " + place.name);
    }
    fmt::print("\n");
}

/// The part of the coarse course beyond the detailed one's last point, which comes first.
Polyline tailBeyond(const Polyline& coarse, GridPoint end) {
    Polyline tail(coarse.begin() + static_cast<std::ptrdiff_t>(nearestPoint(coarse, end)), coarse.end());
    tail.front() = end;
    return tail;
}

/// Goes on along the coarse course where that reaches farther, or to its end where others meet it there.
void goOn(Polyline& course, const Polyline& coarse, const std::set<GridPoint>& others) {
    const Polyline tail = tailBeyond(coarse, course.back());
    if (lengthKm(tail) > shortestTailKm) course.insert(course.end(), tail.begin() + 1, tail.end());
    if (others.contains(coarse.back()) && course.back() != coarse.back()) course.push_back(coarse.back());
}

Shape dividedAt(const Polyline& course, const std::set<std::size_t>& joints) {
    Shape shape{{course.front()}};
    for (std::size_t i = 1; i < course.size(); ++i) {
        shape.back().push_back(course[i]);
        if (joints.contains(i) && i + 1 < course.size()) shape.push_back({course[i]});
    }
    return shape;
}

}  // namespace

std::vector<DetailedRiver> readDetailedRivers(const std::filesystem::path& json) {
    std::ifstream in(json);
    if (!in) throw std::runtime_error("cannot read " + json.string());
    std::vector<DetailedRiver> rivers;
    const Json document = Json::parse(in);
    for (const Json& river : document.at("rivers")) rivers.push_back(riverOf(river));
    return rivers;
}

std::vector<Polyline> readGmtLines(const std::filesystem::path& file, int leastLevel) {
    std::ifstream in(file);
    if (!in) throw std::runtime_error("cannot read " + file.string());
    std::vector<Polyline> lines;
    bool taken = false;
    for (std::string text; std::getline(in, text);) {
        if (text.starts_with('>')) {
            constexpr std::string_view word = "Level ";
            const std::size_t level = text.find(word);
            if (level == std::string::npos) throw std::runtime_error("a line without its level: " + text);
            taken = std::stoi(text.substr(level + word.size())) >= leastLevel;
            if (taken) lines.emplace_back();
            continue;
        }
        if (!taken) continue;
        std::size_t end = 0;
        const double lon = std::stod(text, &end);
        const GridPoint point = gridPoint({.lon = lon, .lat = std::stod(text.substr(end))});
        if (lines.back().empty() || lines.back().back() != point) lines.back().push_back(point);
    }
    std::erase_if(lines, [](const Polyline& line) { return line.size() < 2; });
    return lines;
}

DetailedSource::DetailedSource(std::vector<Polyline> rivers, const std::vector<Polyline>& shores,
                               PlanarGeometry& geometry)
    : _rivers(std::move(rivers)), _waters(geometry.faces(geometry.noded(shores))), _geometry(geometry) {}

const Face& DetailedSource::waterAt(LonLat place) const {
    std::vector<int> indices;
    for (std::size_t i = 0; i < _waters.size(); ++i) indices.push_back(static_cast<int>(i));
    const int found = FaceIndex(_waters, indices).sideAt(place);
    if (found == noUnit) throw std::runtime_error(fmt::format("no water at {}, {}", place.lon, place.lat));
    return _waters[static_cast<std::size_t>(found)];
}

Polyline DetailedSource::course(const DetailedRiver& river) const {
    std::vector<Polyline> pieces = _rivers;
    for (const Passage& water : river.waters) {
        pieces.push_back(middleOf(waterAt(water.from), water.from, water.to, _geometry));
    }
    pieces.insert(pieces.end(), river.joins.begin(), river.joins.end());
    Polyline course = joined(pieces, courseLegs(pieces, river.source, river.mouth, gapKm), apartKm);
    for (const Polyline& correction : river.corrections) correct(course, correction);
    fmt::print("{}: {:.0f} km, {} points\n", river.name, lengthKm(course), course.size());
    checkPlaces(river, course);
    return course;
}

void addCourse(const DetailedRiver& river, Polyline course, RiverShapes& shapes) {
    if (!river.coarse) {
        shapes.detailed.push_back({std::move(course)});
        return;
    }
    std::vector<Polyline> pieces;
    for (const Shape& shape : shapes.coarse) pieces.insert(pieces.end(), shape.begin(), shape.end());
    const std::vector<CourseLeg> legs = courseLegs(pieces, river.coarse->from, river.coarse->to, 1.0);
    std::set<Polyline> gone;
    std::set<GridPoint> others;
    std::set<GridPoint> joints;
    for (const CourseLeg& leg : legs) {
        gone.insert(pieces[leg.piece]);
        joints.insert(pieces[leg.piece].begin(), pieces[leg.piece].end());
    }
    for (const Polyline& piece : pieces) {
        if (!gone.contains(piece)) others.insert({piece.front(), piece.back()});
    }
    Polyline coarse = joined(pieces, legs, 0.0);
    fmt::print("  in place of {:.0f} km\n", lengthKm(coarse));
    for (int end = 0; end < 2; ++end) {
        goOn(course, coarse, others);
        std::ranges::reverse(course);
        std::ranges::reverse(coarse);
    }
    std::set<std::size_t> inflows;
    const auto lead = [&](GridPoint end) {
        const std::size_t at = nearestPoint(course, end);
        inflows.insert(at);
        return course[at];
    };
    for (Shape& shape : shapes.coarse) {
        std::erase_if(shape, [&](const Polyline& line) { return gone.contains(line); });
        for (Polyline& line : shape) {
            const GridPoint first = joints.contains(line.front()) ? lead(line.front()) : line.front();
            const GridPoint last = joints.contains(line.back()) ? lead(line.back()) : line.back();
            if (first != line.front()) line.insert(line.begin(), first);
            if (last != line.back()) line.push_back(last);
        }
    }
    std::erase_if(shapes.coarse, [](const Shape& shape) { return shape.empty(); });
    shapes.detailed.push_back(dividedAt(course, inflows));
}

}  // namespace demarche::bake
