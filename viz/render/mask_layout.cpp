#include "viz/render/mask_layout.h"

#include <algorithm>

namespace demarche {

void layOutMasks(std::span<const AreaFill> fills, PictureSize size, std::vector<MaskPlace>& places) {
    places.clear();
    MaskPlace next;
    int shelfHeight = 0;
    for (const AreaFill& fill : fills) {
        const int width = static_cast<int>(fill.bounds.width);
        const int height = static_cast<int>(fill.bounds.height);
        if (next.x + width > size.width) {
            next.x = 0;
            next.y += shelfHeight;
            shelfHeight = 0;
        }
        if (next.y + height > size.height) {
            next = {.pass = next.pass + 1};
            shelfHeight = 0;
        }
        places.push_back(next);
        next.x += width;
        shelfHeight = std::max(shelfHeight, height);
    }
}

}  // namespace demarche
