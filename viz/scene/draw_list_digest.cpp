#include "viz/scene/draw_list_digest.h"

#include <bit>
#include <span>

namespace demarche {
namespace {

/// FNV-1a over whole words.
class Digest {
public:
    void add(std::uint64_t word) { _state = (_state ^ word) * 0x100000001b3U; }
    void add(double number) { add(std::bit_cast<std::uint64_t>(number)); }
    void add(float number) { add(std::uint64_t{std::bit_cast<std::uint32_t>(number)}); }
    void add(std::uint32_t number) { add(std::uint64_t{number}); }
    void add(const Colour& c) {
        for (const float channel : {c.r, c.g, c.b, c.a}) add(channel);
    }
    void add(const Rect& r) {
        for (const double side : {r.x, r.y, r.width, r.height}) add(side);
    }
    void add(const StrokeVertex& v) {
        for (const float part : {v.position.x, v.position.y, v.across, v.along, v.halfWidth, v.opacity}) add(part);
    }
    void add(const StrokeBatch& b) {
        const StrokeStyle& s = b.style;
        add(s.colour);
        add(s.casing);
        for (const float part : {s.glowRadius, s.glowStrength, s.dashLength, s.gapLength, s.casingWidth}) add(part);
        add(b.firstVertex);
        add(b.vertexCount);
    }
    void add(const Shape& s) {
        add(s.rect);
        for (const float part : {s.cornerRadius, s.softness, s.borderWidth}) add(part);
        for (const Colour& colour : {s.fill, s.fillEnd, s.border}) add(colour);
        add(static_cast<std::uint64_t>(s.axis));
    }
    void add(const GlyphInstance& g) {
        add(g.position.x);
        add(g.position.y);
        add(g.bitmap);
        add(g.colour);
        add(g.along.x);
        add(g.along.y);
        add(g.slant);
    }
    void add(const PortraitDisc& p) {
        add(p.rect);
        add(p.portrait->id);
        add(p.opacity);
    }
    void add(const OverlayRun& r) {
        add(static_cast<std::uint64_t>(r.kind));
        add(r.first);
        add(r.count);
    }
    void add(const LandRange& r) {
        add(r.first);
        add(r.count);
    }
    template <class Item>
    void addAll(const std::vector<Item>& items) {
        add(std::uint64_t{items.size()});
        for (const Item& item : items) add(item);
    }

    [[nodiscard]] std::uint64_t value() const { return _state; }

private:
    std::uint64_t _state = 0xcbf29ce484222325U;
};

void addMap(const MapLayer& map, Digest& digest) {
    const GlobeColours& globe = map.style.globe;
    for (const Colour& c : {globe.space, globe.ocean, globe.oceanLimb, globe.limbShade, globe.atmosphere})
        digest.add(c);
    digest.addAll(map.style.unitColours);
    digest.addAll(map.landRanges);
    digest.addAll(map.strokeVertices);
    digest.addAll(map.strokes);
    digest.add(map.view.camera().target.lon);
    digest.add(map.view.camera().target.lat);
    digest.add(map.view.camera().pixelsPerRadian);
}

}  // namespace

std::uint64_t digestOf(const DrawList& list) {
    Digest digest;
    addMap(list.map, digest);
    digest.addAll(list.strokeVertices);
    digest.addAll(list.strokes);
    digest.addAll(list.shapes);
    digest.addAll(list.glyphs);
    digest.addAll(list.portraits);
    digest.addAll(list.runs);
    return digest.value();
}

}  // namespace demarche
