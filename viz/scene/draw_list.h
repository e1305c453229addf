// The picture as plain values: what the renderer draws, in order, in pixels. Nothing here knows of a GPU.
#pragma once

#include "engine/math/colour.h"
#include "engine/math/rect.h"
#include "engine/text/text_engine.h"
#include "viz/mapdata/relief_map.h"
#include "viz/mapdata/world_map.h"
#include "viz/projection/map_view.h"
#include "viz/scene/ground_memory.h"
#include "viz/timeline/frame_state.h"

#include <glm/vec2.hpp>

#include <cstdint>
#include <memory>
#include <vector>

namespace demarche {

/// A range of MapLevel::indices.
struct LandRange {
    std::uint32_t first = 0;
    std::uint32_t count = 0;

    bool operator==(const LandRange&) const = default;
};

/// One corner of a stroke. Strokes are triangle strips; joints between strokes repeat a corner.
struct StrokeVertex {
    glm::vec2 position{};    ///< Pixels.
    float across = 0.0F;     ///< Pixels from the middle of the stroke, negative on its right.
    float along = 0.0F;      ///< Pixels from the start of the stroke.
    float halfWidth = 0.5F;  ///< Of the stroke's core, in pixels.
    float opacity = 1.0F;

    bool operator==(const StrokeVertex&) const = default;
};

/// How a range of stroke vertices is drawn.
struct StrokeStyle {
    Colour colour;
    float glowRadius = 0.0F;    ///< Pixels beyond the core; 0 = no glow.
    float glowStrength = 0.0F;  ///< Opacity of the glow next to the core.
    float dashLength = 0.0F;    ///< Pixels; 0 = solid. A dash no longer than the stroke is wide is a round dot.
    float gapLength = 0.0F;
    Colour casing{0, 0, 0, 0};  ///< Outline around the core, for contrast with the map; alpha 0 = none.
    float casingWidth = 0.0F;

    bool operator==(const StrokeStyle&) const = default;
};

struct StrokeBatch {
    StrokeStyle style;
    std::uint32_t firstVertex = 0;
    std::uint32_t vertexCount = 0;

    bool operator==(const StrokeBatch&) const = default;
};

enum class GradientAxis : std::uint8_t { Horizontal, Vertical };

/// A rounded rectangle with analytic edges: panels, chips, discs, rings, soft spans, scrims.
struct Shape {
    Rect rect;
    float cornerRadius = 0.0F;
    float softness = 0.0F;  ///< Width of the edge's fall-off inwards, in pixels; 0 = a crisp edge.
    float borderWidth = 0.0F;
    Colour fill;
    Colour fillEnd;  ///< Colour at the right or bottom end; equal to `fill` for a flat one.
    GradientAxis axis = GradientAxis::Vertical;
    Colour border;

    bool operator==(const Shape&) const = default;
};

struct GlyphInstance {
    glm::vec2 position{};  ///< Top left corner of the bitmap, in pixels.
    GlyphBitmapId bitmap = 0;
    Colour colour;
    glm::vec2 along{1.0F, 0.0F};  ///< Direction of the bitmap's rows, of length 1.
    float slant = 0.0F;           ///< Each row is moved back along them by this for each row it lies lower.

    bool operator==(const GlyphInstance&) const = default;
};

/// One corner of a triangle of a mask. The shader knows its distance from a middle line of the stated length: along it
/// from its start and across it, in units of the caller's choice.
struct MaskVertex {
    glm::vec2 position{};  ///< Pixels.
    float along = 0.0F;
    float across = 0.0F;
    float length = 0.0F;

    bool operator==(const MaskVertex&) const = default;
};

/// What a batch of triangles does to the mask, which starts empty.
enum class MaskRule : std::uint8_t {
    Toggle,   ///< Triangles; inside becomes outside and outside inside: even-odd.
    Replace,  ///< A triangle strip along an edge: gives the toggled area its soft, one pixel wide edge.
    Most,     ///< Triangles; the larger value stays, so that a bent band is no denser where it overlaps itself.
};

/// The mask's value is 1 up to distance reach - fall and 0 from reach on.
struct MaskBatch {
    MaskRule rule = MaskRule::Toggle;
    std::uint32_t firstVertex = 0;
    std::uint32_t vertexCount = 0;
    float reach = 1.0F;
    float fall = 1.0F;    ///< Never sharper than a pixel, whatever is stated.
    bool smooth = false;  ///< Falls as a smooth step rather than a straight line.

    bool operator==(const MaskBatch&) const = default;
};

/// Diagonal lines over a fill, in pixels.
struct Hatching {
    float spacing = 0.0F;  ///< From line to line, across them; 0 = no lines.
    float lineWidth = 0.0F;
    float phase = 0.0F;  ///< Distance of one line from the picture's lower left corner.
    Colour colour;

    bool operator==(const Hatching&) const = default;
};

/// An area of any form, filled through a mask. Mixed in linear light over ground of a known colour.
struct AreaFill {
    Rect bounds;  ///< Whole pixels inside the picture: nothing is drawn outside.
    std::uint32_t firstBatch = 0;
    std::uint32_t batchCount = 0;
    std::uint32_t firstPiece = 0;  ///< The parts of the bounds where the mask has anything, in fillPieces ...
    std::uint32_t pieceCount = 0;  ///< ... all of the bounds when there are none.
    glm::dvec2 discCentre{};       ///< Nothing is drawn outside this disc (the globe) ...
    double discRadius = 0.0;       ///< ... unless it has no radius.
    Colour colour;                 ///< Its alpha is the strength of the fill.
    Hatching hatching;
    Colour ground;  ///< What is expected below.

    bool operator==(const AreaFill&) const = default;
};

/// A picture of a person inside the circle that fills the rectangle.
struct PortraitDisc {
    Rect rect;                           ///< A square.
    const Portrait* portrait = nullptr;  ///< Not owned; lives as long as the story.
    float opacity = 1.0F;

    bool operator==(const PortraitDisc&) const = default;
};

enum class OverlayKind : std::uint8_t { Strokes, Shapes, Glyphs, Fills, Portraits };

/// A run of consecutive items of one kind, drawn over everything before it.
struct OverlayRun {
    OverlayKind kind = OverlayKind::Shapes;
    std::uint32_t first = 0;  ///< Index into strokes, shapes, glyphs, fills or portraits.
    std::uint32_t count = 0;

    bool operator==(const OverlayRun&) const = default;
};

struct GlobeColours {
    Colour space;
    Colour ocean;
    Colour oceanLimb;   ///< Ocean at the outline.
    Colour limbShade;   ///< Laid over land towards the outline; alpha is its strength at the outline.
    Colour atmosphere;  ///< Of the rim just outside the outline.

    bool operator==(const GlobeColours&) const = default;
};

/// Light and shade of the ground.
struct ReliefStyle {
    std::shared_ptr<const ReliefMap> map;  ///< None: no relief.
    Colour shade{0, 0, 0, 0};  ///< Of slopes away from the light and of the deep sea; alpha is the strength.
    Colour light{0, 0, 0, 0};  ///< Of slopes towards the light, the north-west; alpha is the strength.

    [[nodiscard]] bool visible() const { return map != nullptr && (shade.a > 0.0F || light.a > 0.0F); }
    bool operator==(const ReliefStyle&) const = default;
};

/// The side of the globe where the sun is below the horizon.
struct NightStyle {
    Colour colour{0, 0, 0, 0};  ///< Laid over the map; alpha is its strength in full night.
    glm::dvec3 sun{};           ///< Unit vector of the place that has the sun in the zenith.

    [[nodiscard]] bool visible() const { return colour.a > 0.0F; }
    bool operator==(const NightStyle&) const = default;
};

/// How the map looks, whatever part of it is in view: made once for a story, a theme and a boundary view.
struct MapStyle {
    GlobeColours globe;
    Colour coast;
    Colour border;
    Colour disputed;
    Colour graticule;
    Colour river;
    Colour shore;
    Colour province;
    Colour land;
    ReliefStyle relief;
    NightStyle night;
    /// One for each unit of the map, land or tinted in a delegation's hue; then one for the lakes of each unit.
    std::vector<Colour> unitColours;
    BoundaryViewIndex boundaryView = 0;

    bool operator==(const MapStyle&) const = default;
};

/// A corner of the ground's triangles on a map.
struct FlatVertex {
    glm::vec2 position{};    ///< Pixels.
    glm::vec3 direction{};   ///< The place: a unit vector.
    std::uint32_t unit = 0;  ///< Index into MapStyle::unitColours; `sea` for the sea.

    static constexpr std::uint32_t sea = 0xffffffffU;
    bool operator==(const FlatVertex&) const = default;
};

/// Triangles: first the sea, then the land over it.
struct FlatGround {
    std::vector<FlatVertex> vertices;
    std::vector<std::uint32_t> indices;
    std::uint32_t seaIndices = 0;  ///< So many of them are the sea's.
    bool fillsPicture = false;     ///< Nothing of the picture lies beside the map.

    void clear() {
        vertices.clear();
        indices.clear();
        seaIndices = 0;
        fillsPicture = false;
    }
};

/// The map below the story. It is rebuilt only when its view or style changes; `revision` tells the renderer.
struct MapLayer {
    MapView view{GlobeViewDescriptor{.size = {1, 1}}};
    MapStyle style;                     ///< With the layers as they show.
    MapStyle plain;                     ///< As made for the story, with all layers shown in full ...
    MapLayersState layers;              ///< ... which these turn into `style`.
    std::uint64_t revision = 0;         ///< New with every rebuilding, of whatever layer; 0 = never built.
    const MapLevel* level = nullptr;    ///< Not owned; lives as long as the WorldMap.
    std::vector<LandRange> landRanges;  ///< What may be in view, neighbouring tiles merged.
    FlatGround flat;                    ///< The same as triangles, unless the view is the globe in perspective.
    GroundMemory memory;                ///< Of whoever builds the layer; says nothing about the picture.
    std::vector<StrokeVertex> strokeVertices;
    std::vector<StrokeBatch> strokes;
};

struct DrawList {
    PictureSize size;
    MapLayer map;
    std::vector<StrokeVertex> strokeVertices;
    std::vector<StrokeBatch> strokes;
    std::vector<Shape> shapes;
    std::vector<GlyphInstance> glyphs;
    std::vector<MaskVertex> maskVertices;
    std::vector<MaskBatch> maskBatches;
    std::vector<Rect> fillPieces;
    std::vector<AreaFill> fills;
    std::vector<PortraitDisc> portraits;
    std::vector<OverlayRun> runs;
};

/// Empties the lists over the map but keeps their memory.
void clearOverlay(DrawList& list);

}  // namespace demarche
