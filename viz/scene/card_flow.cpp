#include "viz/scene/card_flow.h"

#include "engine/text/isolated_text.h"
#include "viz/scene/type_scale.h"

#include <fmt/format.h>

#include <glm/common.hpp>

#include <algorithm>
#include <cmath>

namespace demarche {
namespace {

// In lines of a picture of 1080 lines.
constexpr double padding = 30.0;
constexpr std::uint32_t mostSourceLines = 2;

/// Top of a line box so that capitals are centred on `middle`.
double capCentred(const Paragraph& p, double middle) {
    return std::round(middle + p.capHeight / 2.0 - p.lines.front().baselineY);
}

}  // namespace

CardFlow::CardFlow(const CardFlowDescriptor& d)
    : _layout(d.layout),
      _theme(&d.theme),
      _text(&d.text),
      _scale(d.scale),
      _padding(std::round(padding * d.layout.unit)),
      _inner(d.layout.cardColumn.width - 2.0 * _padding),
      _y(_padding - 4.0 * d.layout.unit) {}

double CardFlow::scaled(double lines) const { return lines * _scale * _layout.unit; }

ParagraphStyle CardFlow::style(FontWeight weight, double lines, double width) const {
    const double size = std::max(lines * _scale, type::smallest) * _layout.unit;
    return {.text = {.weight = weight, .sizePixels = size, .tabularFigures = true}, .maxWidthPixels = width};
}

const Paragraph& CardFlow::put(std::string_view text, const ParagraphStyle& style, glm::dvec2 position, Colour colour) {
    const Paragraph& paragraph = _text->layout(text, style);
    _texts.push_back({.paragraph = &paragraph, .position = glm::round(position), .colour = colour});
    return paragraph;
}

void CardFlow::gap(double lines) { _y += scaled(lines); }

void CardFlow::shape(Shape shape) {
    shape.fillEnd = shape.fill;
    _shapes.push_back(shape);
}

void CardFlow::kicker(std::string_view text, std::string_view page) {
    if (text.empty()) return;
    ParagraphStyle s = style(FontWeight::SemiBold, type::kicker, 0.0);
    s.text.letterSpacingPixels = 0.06 * s.text.sizePixels;
    double room = _inner;
    if (!page.empty()) {
        const Paragraph& mark = _text->layout(page, s);
        room -= mark.width + scaled(16.0);
        _texts.push_back({.paragraph = &mark,
                          .position = glm::round(glm::dvec2(_padding + _inner - mark.width, _y)),
                          .colour = _theme->accent});
    }
    s.maxWidthPixels = room;
    s.maxLines = 1;
    _y += put(text, s, {_padding, _y}, _theme->accent).height;
    gap(6.0);
}

void CardFlow::headline(std::string_view text) {
    if (text.empty()) return;
    ParagraphStyle s = style(FontWeight::Bold, type::headline, _inner);
    s.text.letterSpacingPixels = -0.012 * s.text.sizePixels;
    s.lineHeight = 1.16;
    s.maxLines = 4;
    _y += put(text, s, {_padding, _y}, _theme->textPrimary).height;
    gap(10.0);
}

void CardFlow::summary(std::string_view text) {
    if (text.empty()) return;
    ParagraphStyle s = style(FontWeight::Regular, type::body, _inner);
    s.lineHeight = 1.36;
    s.maxLines = 6;
    _y += put(text, s, {_padding, _y}, _theme->textSecondary).height;
    gap(4.0);
}

void CardFlow::facts(std::string_view text) {
    if (text.empty()) return;
    gap(5.0);
    ParagraphStyle s = style(FontWeight::Medium, type::detail, _inner);
    s.maxLines = 2;
    _y += put(text, s, {_padding, _y}, _theme->textSecondary).height;
}

void CardFlow::sectionTitle(std::string_view text) {
    gap(15.0);
    ParagraphStyle s = style(FontWeight::SemiBold, type::small, _inner);
    s.text.letterSpacingPixels = 0.04 * s.text.sizePixels;
    _y += put(text, s, {_padding, _y}, _theme->textMuted).height;
    gap(5.0);
}

/// A disc in the delegation's hue with the person's letters, or around the person's picture.
void CardFlow::badge(const PersonRow& row, glm::dvec2 centre, double radius) {
    shape(disc(centre, radius, row.hue));
    if (row.portrait != nullptr) {
        const double inner = radius - std::max(1.0, scaled(2.0));
        _pictures.push_back({row.portrait, {centre.x - inner, centre.y - inner, 2.0 * inner, 2.0 * inner}});
        return;
    }
    const Paragraph& letters = _text->layout(row.monogram, style(FontWeight::Bold, type::monogram, 0.0));
    // Monograms are drawn on the hue itself: always dark, the hues are light in all themes.
    _texts.push_back({.paragraph = &letters,
                      .position = {std::round(centre.x - letters.width / 2.0), capCentred(letters, centre.y)},
                      .colour = Colour{0.05F, 0.09F, 0.14F, 1.0F}});
}

void CardFlow::person(const PersonRow& row) {
    const double radius = scaled(18.0);
    const double height = scaled(45.0);
    const double middle = std::round(_y + height / 2.0);
    badge(row, {std::round(_padding + radius), middle}, radius);

    const double left = _padding + 2.0 * radius + scaled(14.0);
    const double room = _padding + _inner - left;
    ParagraphStyle roleStyle = style(FontWeight::Regular, type::detail, room);
    roleStyle.maxLines = 1;
    ParagraphStyle nameStyle = style(FontWeight::SemiBold, type::body, room);
    nameStyle.maxLines = 1;
    const Paragraph& name = _text->layout(row.name, nameStyle);
    const auto fits = [&](std::string_view role) {
        if (role.empty()) return true;
        ParagraphStyle whole = roleStyle;
        whole.maxWidthPixels = 0.0;
        return name.width + scaled(16.0) + _text->layout(role, whole).width <= room;
    };
    // Beside the disc, from whichever side it is read.
    _texts.push_back({.paragraph = &name,
                      .position = {std::round(left - name.lines.front().x), capCentred(name, middle)},
                      .colour = _theme->textPrimary});
    _y += height;
    if (!fits(row.role) && !fits(row.shorterRole)) {
        // Below the name, as long as it is.
        roleStyle.maxLines = 2;
        const Paragraph& role = _text->layout(row.role, roleStyle);
        gap(-8.0);
        _texts.push_back({.paragraph = &role,
                          .position = glm::round(glm::dvec2(left - role.lines.front().x, _y)),
                          .colour = _theme->textSecondary});
        _y += role.height;
        gap(5.0);
        return;
    }
    const std::string_view told = fits(row.role) ? row.role : row.shorterRole;
    if (told.empty()) return;
    const Paragraph& role = _text->layout(told, roleStyle);
    const double x = _padding + _inner - role.width - role.lines.front().x;
    const double baseline = capCentred(name, middle) + name.lines.front().baselineY;
    _texts.push_back({.paragraph = &role,
                      .position = {std::round(x), std::round(baseline - role.lines.front().baselineY)},
                      .colour = _theme->textSecondary});
}

void CardFlow::agendaEntry(std::string_view topic, std::string_view status, Colour statusColour) {
    row(topic, status, statusColour, style(FontWeight::Medium, type::body, 0.0));
}

void CardFlow::outcome(std::string_view text, std::string_view status, Colour statusColour) {
    ParagraphStyle s = style(FontWeight::Regular, type::detail, 0.0);
    s.lineHeight = 1.28;
    row(text, status, statusColour, s);
}

void CardFlow::row(std::string_view text, std::string_view status, Colour statusColour,
                   const ParagraphStyle& textStyle) {
    const ParagraphStyle chipStyle = style(FontWeight::SemiBold, type::small, 0.0);
    const Paragraph& word = _text->layout(status, chipStyle);
    const double chipWidth = std::round(word.width + scaled(24.0));
    const double chipHeight = std::round(std::max(scaled(29.0), word.height + 2.0));
    ParagraphStyle beside = textStyle;
    beside.maxWidthPixels = _inner - chipWidth - scaled(12.0);
    const Paragraph& line = _text->layout(text, beside);
    const double rowHeight = std::max(scaled(39.0), line.height + scaled(8.0));
    const double middle = std::round(_y + rowHeight / 2.0);
    const double top = line.lines.size() == 1 ? capCentred(line, middle) : std::round(middle - line.height / 2.0);
    _texts.push_back({.paragraph = &line, .position = {_padding, top}, .colour = _theme->textPrimary});

    const Rect chip = snapped({_padding + _inner - chipWidth, middle - chipHeight / 2.0, chipWidth, chipHeight});
    shape({.rect = chip, .cornerRadius = static_cast<float>(chip.height / 2.0), .fill = _theme->chip});
    _texts.push_back({.paragraph = &word,
                      .position = {std::round(chip.centre().x - word.width / 2.0), capCentred(word, chip.centre().y)},
                      .colour = statusColour});
    _y += rowHeight;
}

void CardFlow::part(std::string_view title, std::string_view when) {
    ParagraphStyle whenStyle = style(FontWeight::Regular, type::detail, 0.0);
    const double wanted = when.empty() ? 0.0 : _text->layout(when, whenStyle).width + scaled(16.0);
    const bool beside = wanted <= 0.45 * _inner;
    const double top = _y + scaled(4.0);
    const Paragraph& name = put(title, style(FontWeight::Medium, type::body, _inner - (beside ? wanted : 0.0)),
                                {_padding, top}, _theme->textPrimary);
    _y = top + name.height;
    if (when.empty()) {
        gap(4.0);
        return;
    }
    if (beside) {
        const Paragraph& date = _text->layout(when, whenStyle);
        const double baseline = top + name.lines.front().baselineY - date.lines.front().baselineY;
        _texts.push_back({.paragraph = &date,
                          .position = glm::round(glm::dvec2(_padding + _inner - date.width, baseline)),
                          .colour = _theme->textSecondary});
    } else {
        whenStyle.maxWidthPixels = _inner;
        whenStyle.maxLines = 2;
        _y += put(when, whenStyle, {_padding, _y}, _theme->textSecondary).height;
    }
    gap(4.0);
}

void CardFlow::more(std::size_t count) {
    _y += put(fmt::format("and {} more", count), style(FontWeight::Regular, type::detail, _inner), {_padding, _y},
              _theme->textSecondary)
              .height;
}

void CardFlow::remark(std::string_view text) {
    ParagraphStyle s = style(FontWeight::Regular, type::detail, _inner);
    s.lineHeight = 1.3;
    s.maxLines = 3;
    gap(-5.0);
    _y += put(text, s, {_padding, _y}, _theme->textSecondary).height;
    gap(5.0);
}

void CardFlow::note(std::string_view who, std::string_view stance, std::string_view says) {
    if (!who.empty()) {
        if (stance.empty()) {
            _y += put(who, style(FontWeight::SemiBold, type::body, _inner), {_padding, _y}, _theme->textPrimary).height;
        } else {
            agendaEntry(who, stance, _theme->neutralStatus);
        }
        gap(3.0);
    }
    ParagraphStyle s = style(FontWeight::Regular, type::detail, _inner);
    s.lineHeight = 1.3;
    s.maxLines = 4;
    gap(who.empty() ? 0.0 : -4.0);
    _y += put(says, s, {_padding, _y}, _theme->textSecondary).height;
    gap(7.0);
}

void CardFlow::claimBar(double left, double top, double bottom) {
    shape({.rect = snapped({left, top + scaled(3.0), std::max(2.0, scaled(3.0)), bottom - top - scaled(5.0)}),
           .fill = _theme->noticeBorder});
}

double CardFlow::claimColumns(std::span<const CardClaim> claims, double left, double top, double width) {
    const double indent = scaled(12.0);
    const double between = scaled(14.0);
    const double each = (width - between) / 2.0;
    const ParagraphStyle whoStyle = style(FontWeight::SemiBold, type::small, each - indent);
    ParagraphStyle saysStyle = style(FontWeight::Regular, type::detail, each - indent);
    saysStyle.lineHeight = 1.26;
    double bottom = top;
    double x = left;
    for (const CardClaim& claim : claims) {
        const Paragraph& who = put(claim.who, whoStyle, {x + indent, top}, _theme->textSecondary);
        const Paragraph& says = put(claim.says, saysStyle, {x + indent, top + who.height}, _theme->textPrimary);
        bottom = std::max(bottom, std::round(top + who.height + says.height));
        x = std::round(x + each + between);
    }
    claimBar(left, top, bottom);
    claimBar(std::round(left + each + between), top, bottom);
    return bottom;
}

double CardFlow::claimRows(std::span<const CardClaim> claims, double left, double top, double width) {
    const double indent = scaled(14.0);
    ParagraphStyle s = style(FontWeight::Regular, type::detail, width - indent);
    s.lineHeight = 1.3;
    double y = top;
    for (const CardClaim& claim : claims) {
        const std::string words = claim.who.empty() ? claim.says : isolated(claim.who) + ": " + claim.says;
        const Paragraph& says = put(words, s, {left + indent, y}, _theme->textPrimary);
        claimBar(left, y, y + says.height);
        y = std::round(y + says.height + scaled(6.0));
    }
    return y - scaled(6.0);
}

void CardFlow::notice(std::string_view question, std::span<const CardClaim> claims) {
    if (question.empty()) return;
    gap(4.0);
    const double inset = scaled(15.0);
    const double width = _inner - 2.0 * inset;
    ParagraphStyle s = style(claims.empty() ? FontWeight::Medium : FontWeight::SemiBold, type::detail, width);
    s.lineHeight = 1.34;
    const double top = _y + scaled(10.0);
    const std::size_t box = _shapes.size();
    shape({});
    double y = top + put(question, s, {_padding + inset, top}, _theme->noticeText).height;
    if (!claims.empty()) {
        const bool named = std::ranges::none_of(claims, [](const CardClaim& claim) { return claim.who.empty(); });
        const double left = std::round(_padding + inset);
        y = std::round(y + scaled(5.0));
        y = claims.size() == 2 && named ? claimColumns(claims, left, y, width) : claimRows(claims, left, y, width);
    }
    const Rect rect = snapped({_padding, _y, _inner, y + scaled(10.0) - _y});
    _shapes[box] = {.rect = rect,
                    .cornerRadius = static_cast<float>(scaled(8.0)),
                    .borderWidth = static_cast<float>(std::max(1.0, scaled(1.2))),
                    .fill = _theme->noticeFill,
                    .fillEnd = _theme->noticeFill,
                    .border = _theme->noticeBorder};
    _y = rect.bottom();
    gap(5.0);
}

void CardFlow::source(std::span<const std::string> wordings) {
    if (wordings.empty()) return;
    gap(14.0);
    ParagraphStyle s = style(FontWeight::Regular, type::small, _inner);
    s.maxLines = mostSourceLines;
    const auto fits = [&](const std::string& words) { return !_text->layout(words, s).truncated; };
    const auto best = std::ranges::find_if(wordings, fits);
    const std::string& words = best == wordings.end() ? wordings.back() : *best;
    _y += put(words, s, {_padding, _y}, _theme->textMuted).height;
}

double CardFlow::height() const { return _y + _padding - 6.0 * _layout.unit; }

void CardFlow::draw(glm::dvec2 origin, Canvas& canvas) const {
    for (Shape s : _shapes) {
        s.rect.x += origin.x;
        s.rect.y += origin.y;
        canvas.shape(s);
    }
    for (const PicturePart& part : _pictures) {
        canvas.portrait(*part.portrait,
                        {part.rect.x + origin.x, part.rect.y + origin.y, part.rect.width, part.rect.height});
    }
    for (const TextPart& part : _texts) canvas.text(*part.paragraph, origin + part.position, part.colour);
}

}  // namespace demarche
