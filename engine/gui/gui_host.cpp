#include "engine/gui/gui_host.h"

#include "engine/gui/gui_fonts.h"

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
    State() : context(ImGui::CreateContext()) { ImGui::SetCurrentContext(context); }
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
    GuiFonts fonts{};
    GuiFontSizes sizes{};
    GuiFrame frame;
    int framesLeft = framesToSettle;
    bool takesMouse = false;
};

GuiHost::GuiHost(std::unique_ptr<State> state) : _state(std::move(state)) {}
GuiHost::GuiHost(GuiHost&&) noexcept = default;
GuiHost& GuiHost::operator=(GuiHost&&) noexcept = default;
GuiHost::~GuiHost() = default;

Expected<GuiHost> GuiHost::create(const GuiDescription& description) {
    auto state = std::make_unique<State>();
    state->description = description;
    ImGuiIO& io = ImGui::GetIO();
    io.IniFilename = nullptr;
    io.LogFilename = nullptr;
    io.ConfigFlags = ImGuiConfigFlags_NoMouseCursorChange;
    // Press and release come in one go from remote desktops and tests; both must be seen.
    io.ConfigInputTrickleEventQueue = true;
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

Expected<void> GuiHost::beginFrame(const GuiFrame& frame) {
    State& s = *_state;
    ImGui::SetCurrentContext(s.context);
    ImGuiIO& io = ImGui::GetIO();
    const GuiFontSizes sizes = guiFontSizes(frame.unit);
    if (sizes != s.sizes) {
        auto fonts = loadGuiFonts(*io.Fonts, s.description.fontFolder, sizes);
        if (!fonts) return std::unexpected(fonts.error());
        s.fonts = *fonts;
        s.sizes = sizes;
        io.FontDefault = s.fonts[static_cast<std::size_t>(GuiFont::Body)];
        ImGui_ImplOpenGL3_DestroyFontsTexture();
        ImGui_ImplOpenGL3_CreateFontsTexture();
    }
    s.frame = frame;
    applyGuiStyle(ImGui::GetStyle(), s.description.colours, frame.unit);
    io.DisplaySize = {static_cast<float>(frame.size.width), static_cast<float>(frame.size.height)};
    io.DeltaTime = static_cast<float>(std::clamp(frame.seconds, 1e-3, 0.1));
    ImGui_ImplOpenGL3_NewFrame();
    ImGui::NewFrame();
    s.framesLeft = std::max(0, s.framesLeft - 1);
    return {};
}

void GuiHost::endFrame(Gpu& gpu, const RenderTarget& target) {
    ImGui::SetCurrentContext(_state->context);
    ImGui::Render();
    _state->takesMouse = ImGui::GetIO().WantCaptureMouse;
    gpu.setTarget(target);
    ImGui_ImplOpenGL3_RenderDrawData(ImGui::GetDrawData());
    gpu.forgetState();
}

bool GuiHost::takesMouse() const { return _state->takesMouse; }
bool GuiHost::settling() const { return _state->framesLeft > 0; }
ImFont* GuiHost::font(GuiFont font) const { return _state->fonts[static_cast<std::size_t>(font)]; }
const GuiColours& GuiHost::colours() const { return _state->description.colours; }
double GuiHost::unit() const { return _state->frame.unit; }
PictureSize GuiHost::size() const { return _state->frame.size; }

}  // namespace demarche
