// Stacks the parts of a card from top to bottom: first measured, then drawn where they landed.
#pragma once

#include "viz/scene/canvas.h"
#include "viz/scene/layout.h"
#include "viz/scene/theme.h"

#include <string>
#include <string_view>
#include <vector>

namespace demarche {

struct CardFlowDescriptor {
    const Layout& layout;
    const Theme& theme;
    TextEngine& text;
    double scale = 1.0;  ///< Of all text and spacing; text never falls below 1.5 % of the picture's height.
};

struct PersonRow {
    std::string_view monogram;
    std::string_view name;
    std::string_view role;
    Colour hue;
};

class CardFlow {
public:
    explicit CardFlow(const CardFlowDescriptor& descriptor);

    // Each adds one part below the last. Empty texts add nothing.
    void kicker(std::string_view text);
    void headline(std::string_view text);
    void summary(std::string_view text);
    void sectionTitle(std::string_view text);
    void person(const PersonRow& row);
    void agendaEntry(std::string_view topic, std::string_view status, Colour statusColour);
    void more(std::size_t count);
    /// A line below an agenda entry or a note: who says what.
    void remark(std::string_view text);
    void note(std::string_view who, std::string_view stance, std::string_view says);
    /// A notice with a question and its answers below one another, each behind a bar.
    void notice(std::string_view question, const std::vector<std::string>& claims);
    void source(std::string_view text);

    /// Pixels, padding included.
    [[nodiscard]] double height() const;
    /// Draws everything with the card's top left corner at `origin`, in whole pixels.
    void draw(glm::dvec2 origin, Canvas& canvas) const;

private:
    struct TextPart {
        const Paragraph* paragraph;
        glm::dvec2 position;
        Colour colour;
    };

    [[nodiscard]] double scaled(double lines) const;
    [[nodiscard]] ParagraphStyle style(FontWeight weight, double lines, double width) const;
    const Paragraph& put(std::string_view text, const ParagraphStyle& style, glm::dvec2 position, Colour colour);
    void gap(double lines);
    void shape(Shape shape);

    Layout _layout;
    const Theme* _theme;
    TextEngine* _text;
    double _scale;
    double _padding;
    double _inner;  ///< Width between the paddings.
    double _y;
    std::vector<Shape> _shapes;
    std::vector<TextPart> _texts;
};

}  // namespace demarche
