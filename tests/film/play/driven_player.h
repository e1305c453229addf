// A player in a window on an X server of its own, driven with real mouse and keys by xdotool.
#pragma once

#include <nlohmann/json.hpp>

#include <cstdio>
#include <filesystem>
#include <functional>
#include <string>

namespace demarche::test {

/// A child process with its standard output at hand.
class Child {
public:
    Child() = default;
    explicit Child(const std::string& command);
    Child(Child&& other) noexcept;
    Child& operator=(Child&& other) noexcept;
    ~Child();

    [[nodiscard]] std::string readLine();
    /// Waits for its end; its exit status.
    int wait();
    void stop();

private:
    std::FILE* _output = nullptr;
    int _pid = 0;
};

[[nodiscard]] bool xvfbIsThere();

class DrivenPlayer {
public:
    /// `options` of `demarche play` besides the window, which is 1280x720.
    explicit DrivenPlayer(const std::string& options);
    ~DrivenPlayer();
    DrivenPlayer(const DrivenPlayer&) = delete;
    DrivenPlayer& operator=(const DrivenPlayer&) = delete;

    /// What the frame drawn last showed, as JSON of --log-frames; null before the first.
    [[nodiscard]] nlohmann::json lastFrame() const;
    [[nodiscard]] int framesDrawn() const;
    /// Waits at most ten seconds until a frame shows it; false when none does.
    [[nodiscard]] bool until(const std::function<bool(const nlohmann::json&)>& shown) const;
    /// Waits until nothing is drawn any more.
    void settle() const;

    void key(const std::string& name) const;
    void moveMouse(int x, int y) const;
    void press() const;
    void release() const;
    void click(int x, int y) const;
    void wheelUp() const;
    /// Waits for the player's end after a command to quit.
    int exitStatus();

private:
    void xdotool(const std::string& arguments) const;

    std::string _display;
    std::filesystem::path _log;
    Child _server;
    Child _player;
};

}  // namespace demarche::test
