#include "assets/bake/province_map.h"

#include "assets/bake/border_snap.h"
#include "assets/bake/level_ladder.h"
#include "assets/bake/simplify.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

namespace demarche::bake {
namespace {

/// Outlines are simplified for a tolerance so many times that of the finest level.
constexpr double outlineCoarseness = 6.0;
constexpr double outlineWeight = 1.0 / (outlineCoarseness * outlineCoarseness);
/// An outline smaller than this is left out, unless it is most of a province.
constexpr double smallestIslandKm2 = 150.0;
/// The two sources' coasts and borders lie no farther apart, or the end of a line stays where it is.
constexpr double farthestSnapKm = 6.0;

double faceKm2(const Face& face) {
    double area = ringKm2(face.shell);
    for (const Polyline& hole : face.holes) area += ringKm2(hole);
    return area;
}

/// Provinces as faces of several rings.
std::vector<Face> asFaces(const std::vector<Province>& provinces) {
    std::vector<Face> faces;
    for (const Province& province : provinces) {
        faces.push_back({.shell = province.rings.front(), .holes = province.rings, .inside = {}});
        faces.back().holes.erase(faces.back().holes.begin());
    }
    return faces;
}

LineRole roleBetween(const MapUnit& a, const MapUnit& b, const BoundaryTable& table, std::size_t view) {
    for (const BoundaryRule& rule : table.boundaries) {
        const bool pair = (rule.unitA == a.id && rule.unitB == b.id) || (rule.unitA == b.id && rule.unitB == a.id);
        if (pair) return rule.roleByView[view];
    }
    return a.stateByView[view] == b.stateByView[view] ? LineRole::Hidden : LineRole::Border;
}

class Maker {
public:
    Maker(const ProvinceInput& input, PlanarGeometry& geometry) : _in(input), _geometry(geometry) {}

    ProvinceMap make() {
        findFaces();
        findUnits();
        std::vector<MapUnit> each(_in.provinces.size());
        _arcs = chainArcs(_faces, {.units = each, .unitOfFace = _provinceOfFace}, {});
        for (BorderArc& arc : _arcs) {
            _views.push_back(viewsOf(arc));
            if (_views.back() == 0) arc.weight = outlineWeight;
        }
        snapEnds();
        return simplified();
    }

private:
    void findFaces() {
        std::vector<Polyline> lines;
        for (const Province& province : _in.provinces) {
            for (Polyline ring : province.rings) {
                if (ring.front() != ring.back()) ring.push_back(ring.front());
                lines.push_back(std::move(ring));
            }
        }
        _faces = _geometry.faces(_geometry.noded(lines));
        std::vector<int> numbers;
        for (std::size_t i = 0; i < _in.provinces.size(); ++i) numbers.push_back(static_cast<int>(i));
        const FaceIndex index(asFaces(_in.provinces), numbers);
        for (const Face& face : _faces) _provinceOfFace.push_back(index.sideAt(face.inside));
    }

    /// A province belongs to the unit in which its largest part lies; one that lies in none is left out.
    void findUnits() {
        _unitOfProvince.assign(_in.provinces.size(), noUnit);
        _km2.assign(_in.provinces.size(), 0.0);
        std::vector<double> largest(_in.provinces.size(), 0.0);
        for (std::size_t f = 0; f < _faces.size(); ++f) {
            if (_provinceOfFace[f] == noUnit) continue;
            const auto province = static_cast<std::size_t>(_provinceOfFace[f]);
            const double area = faceKm2(_faces[f]);
            _km2[province] += area;
            const int side = _in.surfaces.sideAt(_faces[f].inside);
            if (side == noUnit || area <= largest[province]) continue;
            largest[province] = area;
            _unitOfProvince[province] = unitOf(side, _in.units.size());
        }
        for (int& province : _provinceOfFace) {
            if (province != noUnit && _unitOfProvince[static_cast<std::size_t>(province)] == noUnit) province = noUnit;
        }
    }

    [[nodiscard]] std::uint32_t viewsOf(const BorderArc& arc) const {
        if (arc.left == noUnit || arc.right == noUnit) return 0;
        const int a = _unitOfProvince[static_cast<std::size_t>(arc.left)];
        const int b = _unitOfProvince[static_cast<std::size_t>(arc.right)];
        std::uint32_t views = 0;
        for (std::size_t view = 0; view < _in.table.views.size(); ++view) {
            const bool within =
                a == b || roleBetween(_in.units[static_cast<std::size_t>(a)], _in.units[static_cast<std::size_t>(b)],
                                      _in.table, view) == LineRole::Hidden;
            if (within) views |= 1U << view;
        }
        return views;
    }

    /// Where lines within a state meet its outline, they shall meet ours.
    void snapEnds() {
        // A line that is a border in some view is an outline there.
        const std::uint32_t everyView = (1U << _in.table.views.size()) - 1;
        std::set<GridPoint> onOutline;
        for (std::size_t i = 0; i < _arcs.size(); ++i) {
            if (_views[i] != everyView) onOutline.insert({_arcs[i].points.front(), _arcs[i].points.back()});
        }
        const BorderSnap borders(_in.arcs, _in.units.size());
        std::map<GridPoint, GridPoint> moved;
        for (std::size_t i = 0; i < _arcs.size(); ++i) {
            if (_views[i] == 0 || _arcs[i].isRing()) continue;
            for (const GridPoint end : {_arcs[i].points.front(), _arcs[i].points.back()}) {
                if (onOutline.contains(end)) moved.emplace(end, borders.nearest(end, farthestSnapKm));
            }
        }
        for (BorderArc& arc : _arcs) {
            for (GridPoint* end : {&arc.points.front(), &arc.points.back()}) {
                if (const auto to = moved.find(*end); to != moved.end()) *end = to->second;
            }
        }
    }

    [[nodiscard]] bool isSmallIsland(const BorderArc& arc) const {
        if (!arc.isRing()) return false;
        const double area = std::abs(ringKm2(arc.points));
        const int inside = ringKm2(arc.points) > 0.0 ? arc.left : arc.right;
        const bool most = inside != noUnit && area > 0.3 * _km2[static_cast<std::size_t>(inside)];
        return !most && area < smallestIslandKm2;
    }

    ProvinceMap simplified() {
        ProvinceMap result;
        for (std::size_t i = 0; i < _in.provinces.size(); ++i) {
            result.provinces.push_back({.name = _in.provinces[i].name, .unit = _unitOfProvince[i]});
        }
        Simplifier simplifier(_arcs);
        for (std::size_t i = 0; i < _arcs.size(); ++i) {
            if (_views[i] == 0 && isSmallIsland(_arcs[i])) simplifier.drop(i);
            ProvinceArc& arc = result.arcs.emplace_back();
            arc.left = _arcs[i].left;
            arc.right = _arcs[i].right;
            arc.views = _views[i];
            for (const GridPoint point : _arcs[i].points) arc.points.push_back({.at = point});
        }
        for (std::size_t l = 0; l < _in.tolerancesKm.size(); ++l) {
            simplifier.simplify(removedAreaKm2(_in.tolerancesKm[l]));
            for (std::size_t i = 0; i < _arcs.size(); ++i) {
                if (l == 0 || _views[i] != 0) countLevel(simplifier.points(i), result.arcs[i].points);
            }
        }
        for (ProvinceArc& arc : result.arcs) {
            std::erase_if(arc.points, [](const LevelPoint& point) { return point.levels == 0; });
        }
        std::erase_if(result.arcs, [](const ProvinceArc& arc) { return arc.points.size() < 2; });
        return result;
    }

    const ProvinceInput& _in;
    PlanarGeometry& _geometry;
    std::vector<Face> _faces;
    std::vector<int> _provinceOfFace;
    std::vector<int> _unitOfProvince;
    std::vector<double> _km2;
    std::vector<BorderArc> _arcs;
    std::vector<std::uint32_t> _views;
};

}  // namespace

ProvinceMap makeProvinceMap(const ProvinceInput& input, PlanarGeometry& geometry) {
    return Maker(input, geometry).make();
}

}  // namespace demarche::bake
