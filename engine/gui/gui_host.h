// Hosts Dear ImGui in one window: its context and colours, the panels' text, the mouse, and drawing through OpenGL.
#pragma once

#include "engine/base/diagnostic.h"
#include "engine/gpu/gpu.h"
#include "engine/gui/gui_text.h"
#include "engine/platform/input_event.h"

#include <filesystem>
#include <memory>

namespace demarche {

struct GuiDescription {
    std::filesystem::path fontFolder;  ///< As TextEngine::open wants it.
    GuiColours colours;
};

struct GuiFrame {
    PictureSize size;      ///< Drawable pixels.
    double unit = 1.0;     ///< Pixels for one line of a design of 1080 lines: text and spacing follow it.
    double seconds = 0.0;  ///< Since the frame before.
};

/// Move-only; a GL context must be current from create to destruction. All positions are drawable pixels, so that
/// panels and picture share one frame of reference on every display.
///
/// Events come from the caller, not from ImGui's own SDL back-end: that one asks SDL for the mouse in each frame, and
/// SDL's answer is stale until a button goes down (remote desktops, Xvfb), so that clicks would land elsewhere.
class GuiHost {
public:
    /// Fails when a font cannot be read.
    [[nodiscard]] static Expected<GuiHost> create(const GuiDescription& description);
    GuiHost(GuiHost&&) noexcept;
    GuiHost& operator=(GuiHost&&) noexcept;
    GuiHost(const GuiHost&) = delete;
    GuiHost& operator=(const GuiHost&) = delete;
    ~GuiHost();

    /// Before beginFrame. Keys stay with the caller: they work whatever has the focus.
    void handle(const InputEvent& event);

    /// After it ImGui's functions may be called, until endFrame.
    void beginFrame(const GuiFrame& frame);
    /// Draws the panels over what `target` shows.
    void endFrame(Gpu& gpu, const RenderTarget& target);

    /// True when the mouse is over a panel or a panel holds it: the globe must not react.
    [[nodiscard]] bool takesMouse() const;
    /// True while further frames are needed: ImGui takes press and release one frame each, and a text whose bitmaps
    /// lost their room is drawn in the next frame.
    [[nodiscard]] bool settling() const;

    /// Texts of any script, for the draw lists of the frame that has begun. Dear ImGui's own text is for nothing: it
    /// knows one typeface and neither joins nor turns letters.
    [[nodiscard]] GuiText& text() const;
    [[nodiscard]] const GuiColours& colours() const;
    /// Panels are about to come, go or change without an event: they need a few frames to find their size.
    void unsettle();
    /// From the next frame on.
    void setColours(const GuiColours& colours);
    /// As given to the last beginFrame.
    [[nodiscard]] double unit() const;
    [[nodiscard]] PictureSize size() const;

private:
    struct State;
    explicit GuiHost(std::unique_ptr<State> state);

    std::unique_ptr<State> _state;
};

}  // namespace demarche
