// Stacks the parts of a card from top to bottom: first measured, then drawn where they landed.
#pragma once

#include "viz/scene/canvas.h"
#include "viz/scene/card_content.h"
#include "viz/scene/layout.h"
#include "viz/scene/theme.h"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace demarche {

struct CardFlowDescriptor {
    const Layout& layout;
    const Theme& theme;
    TextEngine& text;
    double scale = 1.0;  ///< Of all text and spacing; text never falls below type::smallest.
};

struct PersonRow {
    std::string_view monogram;
    std::string_view name;
    std::string_view role;
    std::string_view shorterRole;  ///< In its place where it does not fit.
    Colour hue;
    const Portrait* portrait = nullptr;  ///< In place of the monogram.
};

class CardFlow {
public:
    explicit CardFlow(const CardFlowDescriptor& descriptor);

    // Each adds one part below the last. Empty texts add nothing.
    /// `page` stands at the right, "1/2"; may be empty.
    void kicker(std::string_view text, std::string_view page = {});
    void headline(std::string_view text);
    void summary(std::string_view text);
    /// One small line below the summary.
    void facts(std::string_view text);
    void sectionTitle(std::string_view text);
    void person(const PersonRow& row);
    void agendaEntry(std::string_view topic, std::string_view status, Colour statusColour);
    void outcome(std::string_view text, std::string_view status, Colour statusColour);
    /// `when` stands at the right where there is room, else below.
    void part(std::string_view title, std::string_view when);
    void more(std::size_t count);
    /// A line below an agenda entry or a note: who says what.
    void remark(std::string_view text);
    void note(std::string_view who, std::string_view stance, std::string_view says);
    /// A notice with a question and its answers: two with names side by side, others below one another.
    void notice(std::string_view question, std::span<const CardClaim> claims);
    /// The first wording that fits two lines; the last one is cut when none does.
    void source(std::span<const std::string> wordings);

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

    struct PicturePart {
        const Portrait* portrait;
        Rect rect;
    };

    void badge(const PersonRow& row, glm::dvec2 centre, double radius);
    [[nodiscard]] double scaled(double lines) const;
    [[nodiscard]] ParagraphStyle style(FontWeight weight, double lines, double width) const;
    const Paragraph& put(std::string_view text, const ParagraphStyle& style, glm::dvec2 position, Colour colour);
    void gap(double lines);
    void shape(Shape shape);
    void row(std::string_view text, std::string_view status, Colour statusColour, const ParagraphStyle& style);
    /// Both return where what they add ends, in pixels from the card's top.
    double claimColumns(std::span<const CardClaim> claims, double left, double top, double width);
    double claimRows(std::span<const CardClaim> claims, double left, double top, double width);
    void claimBar(double left, double top, double bottom);

    Layout _layout;
    const Theme* _theme;
    TextEngine* _text;
    double _scale;
    double _padding;
    double _inner;  ///< Width between the paddings.
    double _y;
    std::vector<Shape> _shapes;
    std::vector<PicturePart> _pictures;
    std::vector<TextPart> _texts;
};

}  // namespace demarche
