#include "viz/panels/transport_icons.h"

#include <algorithm>
#include <cmath>

namespace demarche {
namespace {

/// Pointing to the right for direction 1, to the left for -1.
void drawTriangle(ImDrawList& list, const IconPlace& p, float direction, ImU32 colour) {
    const float half = p.radius * 0.9F * direction;
    const ImVec2 top{p.centre.x - half, p.centre.y - p.radius};
    const ImVec2 tip{p.centre.x + half, p.centre.y};
    const ImVec2 bottom{p.centre.x - half, p.centre.y + p.radius};
    // Counter-clockwise corners lose their smooth edge.
    if (direction > 0.0F) {
        list.AddTriangleFilled(top, tip, bottom, colour);
    } else {
        list.AddTriangleFilled(top, bottom, tip, colour);
    }
}

void drawBar(ImDrawList& list, ImVec2 centre, ImVec2 half, ImU32 colour) {
    list.AddRectFilled({centre.x - half.x, centre.y - half.y}, {centre.x + half.x, centre.y + half.y}, colour,
                       half.x * 0.5F);
}

void drawCorners(ImDrawList& list, const IconPlace& p, TransportIcon icon, ImU32 colour) {
    const float outer = p.radius;
    const float inner = p.radius * 0.35F;
    const float thickness = std::max(1.5F, p.radius * 0.22F);
    // The angle sits outside for "larger" and turned inside for "smaller".
    const float vertex = icon == TransportIcon::Fullscreen ? outer : inner;
    const float end = icon == TransportIcon::Fullscreen ? inner : outer;
    for (const float x : {-1.0F, 1.0F}) {
        for (const float y : {-1.0F, 1.0F}) {
            const ImVec2 points[] = {{p.centre.x + x * end, p.centre.y + y * vertex},
                                     {p.centre.x + x * vertex, p.centre.y + y * vertex},
                                     {p.centre.x + x * vertex, p.centre.y + y * end}};
            list.AddPolyline(points, 3, colour, ImDrawFlags_None, thickness);
        }
    }
}

}  // namespace

void drawIcon(ImDrawList& list, TransportIcon icon, const IconPlace& p, ImU32 colour) {
    const float r = p.radius;
    const ImVec2 bar{r * 0.24F, r};
    switch (icon) {
        case TransportIcon::Play: drawTriangle(list, {{p.centre.x + r * 0.12F, p.centre.y}, r}, 1.0F, colour); return;
        case TransportIcon::Pause:
            drawBar(list, {p.centre.x - r * 0.5F, p.centre.y}, bar, colour);
            drawBar(list, {p.centre.x + r * 0.5F, p.centre.y}, bar, colour);
            return;
        case TransportIcon::Previous:
            drawTriangle(list, {{p.centre.x + r * 0.25F, p.centre.y}, r * 0.8F}, -1.0F, colour);
            drawBar(list, {p.centre.x - r * 0.75F, p.centre.y}, {r * 0.15F, r * 0.8F}, colour);
            return;
        case TransportIcon::Next:
            drawTriangle(list, {{p.centre.x - r * 0.25F, p.centre.y}, r * 0.8F}, 1.0F, colour);
            drawBar(list, {p.centre.x + r * 0.75F, p.centre.y}, {r * 0.15F, r * 0.8F}, colour);
            return;
        case TransportIcon::Fullscreen:
        case TransportIcon::LeaveFullscreen: drawCorners(list, p, icon, colour); return;
    }
}

}  // namespace demarche
