#include "viz/panels/panel_parts.h"

#include "viz/panels/details_facts.h"

#include <algorithm>
#include <cmath>

namespace demarche {
namespace {

constexpr double discRadius = 15.0;
constexpr double discLetters = 0.86;
constexpr double tagWidth = 480.0;
constexpr std::uint32_t tagLines = 3;

/// Whole pixels, so that what stands beside or below it does too.
ImVec2 sizeOf(const Paragraph& paragraph) {
    return {static_cast<float>(std::ceil(paragraph.width)), static_cast<float>(std::round(paragraph.height))};
}

/// How far the text's left end lies from that of its box.
double leftEnd(const Paragraph& paragraph) {
    double left = paragraph.lines.front().x;
    for (const TextLine& line : paragraph.lines) left = std::min(left, line.x);
    return left;
}

double rightEnd(const Paragraph& paragraph) {
    double right = 0.0;
    for (const TextLine& line : paragraph.lines) right = std::max(right, line.x + line.width);
    return right;
}

ImVec2 draw(const GuiHost& gui, ImVec2 corner, std::string_view text, const GuiTextStyle& style, Colour colour) {
    return sizeOf(gui.text().draw(*ImGui::GetWindowDrawList(), text, style,
                                  {.corner = {corner.x, corner.y}, .colour = imColour(colour)}));
}

}  // namespace

ImVec4 imVec(Colour c) { return {c.r, c.g, c.b, c.a}; }
ImU32 imColour(Colour c) { return ImGui::GetColorU32(imVec(c)); }

float lines(const GuiHost& gui, double count) { return static_cast<float>(std::round(count * gui.unit())); }

void showText(const GuiHost& gui, std::string_view text, const TextLook& look, float reservedRight) {
    const ImVec2 corner = ImGui::GetCursorScreenPos();
    const float width = std::max(1.0F, ImGui::GetContentRegionAvail().x - reservedRight);
    const GuiTextStyle style{.font = look.font, .maxWidthPixels = width};
    const Paragraph& paragraph = gui.text().layout(text, style);
    const double shift = look.edge == TextEdge::Left ? std::floor(leftEnd(paragraph)) : 0.0;
    const ImVec2 size{static_cast<float>(std::ceil(rightEnd(paragraph) - shift)), sizeOf(paragraph).y};
    draw(gui, {corner.x - static_cast<float>(shift), corner.y}, text, style, look.colour);
    ImGui::Dummy(size);
}

ImVec2 measureText(const GuiHost& gui, std::string_view text, GuiFont font, float wrapWidth) {
    return sizeOf(gui.text().layout(text, {.font = font, .maxWidthPixels = std::max(0.0F, wrapWidth)}));
}

void drawText(const GuiHost& gui, ImVec2 position, std::string_view text, const TextLook& look) {
    draw(gui, position, text, {.font = look.font}, look.colour);
}

void addSpace(const GuiHost& gui, double count) { ImGui::Dummy({0.0F, lines(gui, count)}); }

void showHeading(const GuiHost& gui, std::string_view text) {
    addSpace(gui, 8.0);
    showText(gui, text, {GuiFont::Heading, gui.colours().muted});
}

float chipWidth(const GuiHost& gui, std::string_view text) {
    return measureText(gui, text, GuiFont::Heading).x + lines(gui, 20.0);
}

float drawChip(const GuiHost& gui, ImVec2 rightMiddle, std::string_view text, Colour colour) {
    const ImVec2 size = measureText(gui, text, GuiFont::Heading);
    const float width = chipWidth(gui, text);
    const float height = size.y + lines(gui, 6.0);
    const ImVec2 corner{rightMiddle.x - width, std::round(rightMiddle.y - height / 2.0F)};
    ImGui::GetWindowDrawList()->AddRectFilled(corner, {rightMiddle.x, corner.y + height},
                                              imColour(gui.colours().control), height / 2.0F);
    drawText(gui, {corner.x + (width - size.x) / 2.0F, corner.y + (height - size.y) / 2.0F}, text,
             {GuiFont::Heading, colour});
    return width;
}

void drawDisc(const GuiHost& gui, ImVec2 centre, std::string_view letters, Colour fill, Colour ink) {
    const float radius = lines(gui, discRadius);
    ImGui::GetWindowDrawList()->AddCircleFilled(centre, radius, imColour(fill), 32);
    GuiTextStyle style{.font = GuiFont::Heading, .scale = discLetters};
    const double room = 1.8 * radius;
    const double width = gui.text().layout(letters, style).width;
    if (width > room) style.scale *= room / width;
    const ImVec2 size = sizeOf(gui.text().layout(letters, style));
    draw(gui, {centre.x - size.x / 2.0F, centre.y - size.y / 2.0F}, letters, style, ink);
}

void showTag(const GuiHost& gui, const TagPlace& place, std::string_view title, std::string_view second) {
    const ImVec2 padding{lines(gui, 14.0), lines(gui, 8.0)};
    GuiTextStyle style{.font = second.empty() ? GuiFont::Small : GuiFont::Heading,
                       .maxWidthPixels = tagWidth * gui.unit(),
                       .maxLines = tagLines};
    GuiTextStyle secondStyle{
        .font = GuiFont::Small, .maxWidthPixels = style.maxWidthPixels, .maxLines = style.maxLines};
    ImVec2 size = sizeOf(gui.text().layout(title, style));
    if (!second.empty()) size.x = std::max(size.x, sizeOf(gui.text().layout(second, secondStyle)).x);
    // As wide as its text: what runs from right to left starts at the tag's own right edge.
    style.maxWidthPixels = secondStyle.maxWidthPixels = size.x;
    const float half = size.x / 2.0F + padding.x;
    const float window = static_cast<float>(gui.size().width);
    const float middle =
        std::clamp(place.bottomMiddle.x, std::min(half, window / 2.0F), std::max(window - half, window / 2.0F));
    ImGui::SetNextWindowPos({middle, place.bottomMiddle.y}, ImGuiCond_Always, {0.5F, 1.0F});
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, padding);
    ImGui::PushStyleVar(ImGuiStyleVar_WindowRounding, lines(gui, 8.0));
    ImGui::PushStyleVar(ImGuiStyleVar_WindowBorderSize, 1.0F);
    ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, ImVec2(0.0F, lines(gui, 3.0)));
    constexpr ImGuiWindowFlags flags = ImGuiWindowFlags_Tooltip | ImGuiWindowFlags_NoInputs |
                                       ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove |
                                       ImGuiWindowFlags_NoSavedSettings | ImGuiWindowFlags_AlwaysAutoResize;
    if (ImGui::Begin(place.id, nullptr, flags)) {
        ImGui::Dummy(draw(gui, ImGui::GetCursorScreenPos(), title, style, gui.colours().text));
        if (!second.empty()) {
            ImGui::Dummy(draw(gui, ImGui::GetCursorScreenPos(), second, secondStyle, gui.colours().muted));
        }
    }
    ImGui::End();
    ImGui::PopStyleVar(4);
}

void showTooltip(const GuiHost& gui, std::string_view title, std::string_view second) {
    const ImVec2 bottomMiddle{ImGui::GetMousePos().x, ImGui::GetWindowPos().y - lines(gui, 8.0)};
    showTag(gui, {.id = "##tooltip", .bottomMiddle = bottomMiddle}, title, second);
}

void showCites(const PanelInput& in, const std::vector<Citation>& cites, const std::vector<Citation>& around,
               float reservedRight) {
    const std::string words = citeWords(in.story, cites, around);
    if (!words.empty()) showText(in.gui, words, {GuiFont::Small, in.gui.colours().muted}, reservedRight);
}

NoticeBox::NoticeBox(const GuiHost& gui, const Theme& theme)
    : _theme(theme),
      _padding(lines(gui, 12.0)),
      _rounding(lines(gui, 8.0)),
      _width(ImGui::GetContentRegionAvail().x),
      _corner(ImGui::GetCursorScreenPos()) {
    // The frame is drawn below what it holds, once it is known how much that is.
    ImDrawList* list = ImGui::GetWindowDrawList();
    list->ChannelsSplit(2);
    list->ChannelsSetCurrent(1);
    ImGui::SetCursorScreenPos({_corner.x, _corner.y + _padding});
    ImGui::Indent(_padding);
}

NoticeBox::~NoticeBox() {
    ImGui::Unindent(_padding);
    const float bottom = ImGui::GetCursorScreenPos().y - ImGui::GetStyle().ItemSpacing.y + _padding;
    const ImVec2 opposite{_corner.x + _width, bottom};
    ImDrawList* list = ImGui::GetWindowDrawList();
    list->ChannelsSetCurrent(0);
    list->AddRectFilled(_corner, opposite, imColour(_theme.noticeFill), _rounding);
    list->AddRect(_corner, opposite, imColour(_theme.noticeBorder), _rounding);
    list->ChannelsMerge();
    ImGui::SetCursorScreenPos(_corner);
    ImGui::Dummy({_width, opposite.y - _corner.y});
}

}  // namespace demarche
