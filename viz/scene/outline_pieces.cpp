#include "viz/scene/outline_pieces.h"

#include <algorithm>
#include <array>
#include <map>

namespace demarche {
namespace {

using EdgeKey = std::array<double, 6>;

/// The same for both directions.
EdgeKey keyOf(const glm::dvec3& a, const glm::dvec3& b) {
    const EdgeKey there{a.x, a.y, a.z, b.x, b.y, b.z};
    const EdgeKey back{b.x, b.y, b.z, a.x, a.y, a.z};
    return std::min(there, back);
}

using EdgeOwners = std::map<EdgeKey, std::size_t>;

void appendPieces(const std::vector<glm::dvec3>& outline, const EdgeOwners& owners, std::size_t self,
                  std::vector<OutlinePiece>& pieces) {
    std::vector<glm::dvec3> run;
    std::optional<std::size_t> runOwner;
    const auto flush = [&] {
        if (run.size() > 1) pieces.push_back({.line = detailedLine(std::move(run)), .sharedWith = runOwner});
        run.clear();
    };
    for (std::size_t i = 0; i + 1 < outline.size(); ++i) {
        const auto found = owners.find(keyOf(outline[i], outline[i + 1]));
        const bool shared = found != owners.end() && found->second != self;
        const std::optional<std::size_t> owner = shared ? std::optional(found->second) : std::nullopt;
        if (run.empty() || owner != runOwner) {
            flush();
            runOwner = owner;
            run.push_back(outline[i]);
        }
        run.push_back(outline[i + 1]);
    }
    flush();
}

}  // namespace

std::vector<std::vector<OutlinePiece>> outlinePieces(std::span<const PreparedOverlay* const> overlays) {
    std::vector<std::vector<OutlinePiece>> all(overlays.size());
    EdgeOwners owners;
    for (std::size_t o = 0; o < overlays.size(); ++o) {
        std::vector<OutlinePiece>& pieces = all[o];
        for (const std::vector<PreparedRing>& polygon : overlays[o]->polygons()) {
            for (const PreparedRing& ring : polygon) appendPieces(ring.line.points, owners, o, pieces);
        }
        const bool shares = std::ranges::any_of(pieces, [](const OutlinePiece& p) { return p.sharedWith.has_value(); });
        if (!shares) pieces.clear();
        // A zone's outline is not drawn: it owns no edges.
        if (overlays[o]->bufferKm() > 0.0) continue;
        for (const std::vector<PreparedRing>& polygon : overlays[o]->polygons()) {
            for (const PreparedRing& ring : polygon) {
                const std::vector<glm::dvec3>& points = ring.line.points;
                for (std::size_t i = 0; i + 1 < points.size(); ++i) {
                    owners.try_emplace(keyOf(points[i], points[i + 1]), o);
                }
            }
        }
    }
    return all;
}

}  // namespace demarche
