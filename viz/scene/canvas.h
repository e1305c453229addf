// Writes shapes, glyphs, strokes and fills into a DrawList in drawing order; everything faded by one opacity.
#pragma once

#include "viz/scene/bent_text.h"
#include "viz/scene/draw_list.h"

#include <glm/vec2.hpp>

#include <span>

namespace demarche {

class Canvas {
public:
    explicit Canvas(DrawList& list) : _list(list) {}

    /// Everything drawn from now on is multiplied by this.
    void setOpacity(double opacity) { _opacity = static_cast<float>(opacity); }
    [[nodiscard]] double opacity() const { return _opacity; }

    void shape(Shape shape);
    /// `origin` is the top left corner of the paragraph's box. Whole pixels keep text crisp; map labels may move
    /// freely.
    void text(const Paragraph& paragraph, glm::dvec2 origin, Colour colour, Colour halo = {0, 0, 0, 0});
    void text(const BentText& text, Colour colour, Colour halo = {0, 0, 0, 0});
    /// In the circle that fills the rectangle, which is a square. The portrait must outlive the list.
    void portrait(const Portrait& portrait, const Rect& rect);
    /// The vertices must already be in the list's strokeVertices, from `firstVertex` to its end.
    void strokes(StrokeStyle style, std::uint32_t firstVertex);

    /// The batches must already be in the list's maskBatches, from `firstBatch` to its end.
    void fill(AreaFill fill, std::uint32_t firstBatch);

    [[nodiscard]] DrawList& list() { return _list; }

private:
    void extendRun(OverlayKind kind, std::size_t first, std::size_t count);

    DrawList& _list;
    float _opacity = 1.0F;
};

/// A disc or ring around a point.
[[nodiscard]] Shape disc(glm::dvec2 centre, double radius, Colour fill);

}  // namespace demarche
