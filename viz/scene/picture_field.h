// The field in which names other than those of sites find their place: clear of panels, sites and the names so far.
#pragma once

#include "viz/scene/label_field.h"
#include "viz/scene/layout.h"
#include "viz/scene/picture.h"

#include <array>
#include <span>
#include <vector>

namespace demarche {

/// What names keep from everything, in lines of a picture of 1080 lines.
inline constexpr double nameClearance = 10.0;

class PictureField {
public:
    struct Input {
        const Layout& layout;
        const Picture& picture;            ///< With its sites, their labels and the legend.
        bool titlePage = false;            ///< No card, strip or header to keep away from.
        double clearance = nameClearance;  ///< Pixels.
    };
    explicit PictureField(const Input& in);
    // The field points into this object.
    PictureField(const PictureField&) = delete;
    PictureField& operator=(const PictureField&) = delete;
    ~PictureField() = default;

    /// 1 where the box keeps the clearance from everything, falling smoothly to 0 at contact.
    [[nodiscard]] double freedom(const Rect& box) const;
    /// The least of several boxes.
    [[nodiscard]] double freedom(std::span<const Rect> boxes) const;
    void place(const Rect& box) { _field.place(box); }
    void place(std::span<const Rect> boxes);

    [[nodiscard]] std::span<const Rect> panels() const { return _panels; }

private:
    std::array<Rect, 4> _frame;
    std::span<const Rect> _panels;
    std::vector<LabelBox> _sites;
    LabelField _field;
};

}  // namespace demarche
