#include "engine/gui/gui_host.h"

#include <imgui.h>
#include <imgui_impl_opengl3.h>

#include <algorithm>
#include <utility>
#include <variant>

namespace demarche {
namespace {

/// Press, release and what follows each take a frame of their own.
constexpr int framesToSettle = 3;
constexpr float offWindow = -1e6F;
/// Of the typeface that Dear ImGui brings along.
constexpr double defaultFontEm = 13.0;

int buttonNumber(MouseButton button) {
    switch (button) {
        case MouseButton::Left: return ImGuiMouseButton_Left;
        case MouseButton::Right: return ImGuiMouseButton_Right;
        case MouseButton::Middle: return ImGuiMouseButton_Middle;
        case MouseButton::Other: break;
    }
    return -1;
}

}  // namespace

struct GuiHost::State {
    explicit State(GuiText opened) : context(ImGui::CreateContext()), text(std::move(opened)) {
        ImGui::SetCurrentContext(context);
    }
    State(const State&) = delete;
    State& operator=(const State&) = delete;
    ~State() {
        ImGui::SetCurrentContext(context);
        if (drawing) ImGui_ImplOpenGL3_Shutdown();
        ImGui::DestroyContext(context);
    }

    ImGuiContext* context;
    bool drawing = false;
    GuiDescription description;
    GuiText text;
    bool textStartedAnew = false;
    GuiFrame frame;
    int framesLeft = framesToSettle;
    bool takesMouse = false;
};

GuiHost::GuiHost(std::unique_ptr<State> state) : _state(std::move(state)) {}
GuiHost::GuiHost(GuiHost&&) noexcept = default;
GuiHost& GuiHost::operator=(GuiHost&&) noexcept = default;
GuiHost::~GuiHost() = default;

Expected<GuiHost> GuiHost::create(const GuiDescription& description) {
    auto text = GuiText::open(description.fontFolder);
    if (!text) return std::unexpected(std::move(text.error()));
    auto state = std::make_unique<State>(std::move(*text));
    state->description = description;
    ImGuiIO& io = ImGui::GetIO();
    io.IniFilename = nullptr;
    io.LogFilename = nullptr;
    io.ConfigFlags = ImGuiConfigFlags_NoMouseCursorChange;
    // Press and release come in one go from remote desktops and tests; both must be seen.
    io.ConfigInputTrickleEventQueue = true;
    // Not for text: ImGui wants a font for its measures, such as the step of the mouse wheel.
    io.Fonts->Flags |= ImFontAtlasFlags_NoMouseCursors;
    io.Fonts->AddFontDefault();
    state->drawing = ImGui_ImplOpenGL3_Init("#version 330 core");
    if (!state->drawing) return failure("the panels cannot be drawn with this graphics driver", "Update the driver");
    return GuiHost(std::move(state));
}

void GuiHost::handle(const InputEvent& event) {
    ImGui::SetCurrentContext(_state->context);
    ImGuiIO& io = ImGui::GetIO();
    const auto at = [&io](glm::dvec2 p) { io.AddMousePosEvent(static_cast<float>(p.x), static_cast<float>(p.y)); };
    if (const auto* move = std::get_if<MouseMoveEvent>(&event)) {
        at(move->position);
    } else if (const auto* button = std::get_if<MouseButtonEvent>(&event)) {
        at(button->position);
        const int number = buttonNumber(button->button);
        if (number >= 0) io.AddMouseButtonEvent(number, button->action == ButtonAction::Press);
    } else if (const auto* wheel = std::get_if<WheelEvent>(&event)) {
        at(wheel->position);
        io.AddMouseWheelEvent(static_cast<float>(wheel->steps.x), static_cast<float>(wheel->steps.y));
    } else if (const auto* focus = std::get_if<FocusEvent>(&event)) {
        io.AddFocusEvent(focus->focus == Focus::Gained);
        if (focus->focus == Focus::Lost) io.AddMousePosEvent(offWindow, offWindow);
    }
    _state->framesLeft = framesToSettle;
}

void GuiHost::beginFrame(const GuiFrame& frame) {
    State& s = *_state;
    ImGui::SetCurrentContext(s.context);
    ImGuiIO& io = ImGui::GetIO();
    s.frame = frame;
    s.text.beginFrame(frame.unit);
    io.FontGlobalScale = static_cast<float>(s.text.size(GuiFont::Body) / defaultFontEm);
    applyGuiStyle(ImGui::GetStyle(), s.description.colours, frame.unit);
    io.DisplaySize = {static_cast<float>(frame.size.width), static_cast<float>(frame.size.height)};
    io.DeltaTime = static_cast<float>(std::clamp(frame.seconds, 1e-3, 0.1));
    ImGui_ImplOpenGL3_NewFrame();
    ImGui::NewFrame();
    s.framesLeft = std::max(0, s.framesLeft - 1);
}

void GuiHost::endFrame(Gpu& gpu, const RenderTarget& target) {
    ImGui::SetCurrentContext(_state->context);
    ImGui::Render();
    _state->takesMouse = ImGui::GetIO().WantCaptureMouse;
    const bool before = std::exchange(_state->textStartedAnew, _state->text.endFrame());
    // Twice in a row: the texts of one frame have no room together, and another frame would not help.
    if (_state->textStartedAnew && !before) _state->framesLeft = std::max(_state->framesLeft, 1);
    gpu.setTarget(target);
    ImGui_ImplOpenGL3_RenderDrawData(ImGui::GetDrawData());
    gpu.forgetState();
}

bool GuiHost::takesMouse() const { return _state->takesMouse; }
bool GuiHost::settling() const { return _state->framesLeft > 0; }
GuiText& GuiHost::text() const { return _state->text; }
const GuiColours& GuiHost::colours() const { return _state->description.colours; }
void GuiHost::unsettle() { _state->framesLeft = framesToSettle; }
void GuiHost::setColours(const GuiColours& colours) { _state->description.colours = colours; }
double GuiHost::unit() const { return _state->frame.unit; }
PictureSize GuiHost::size() const { return _state->frame.size; }

}  // namespace demarche
