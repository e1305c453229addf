// A player in a window on an X server of its own, driven with real mouse and keys by xdotool.
#pragma once

#include <nlohmann/json.hpp>

#include <cstdio>
#include <filesystem>
#include <functional>
#include <string>
#include <vector>

namespace demarche::test {

/// A child process with its standard output at hand.
class Child {
public:
    Child() = default;
    explicit Child(const std::string& command);
    Child(Child&& other) noexcept;
    Child& operator=(Child&& other) noexcept;
    Child(const Child&) = delete;
    Child& operator=(const Child&) = delete;
    ~Child();

    [[nodiscard]] std::string readLine();
    /// Waits for its end; its exit status.
    int wait();
    void stop();
    [[nodiscard]] int pid() const { return _pid; }

private:
    std::FILE* _output = nullptr;
    int _pid = 0;
};

[[nodiscard]] bool xvfbIsThere();

class DrivenPlayer {
public:
    /// `options` of `demarche play` besides the window, which is 1280x720.
    explicit DrivenPlayer(const std::string& options, const std::string& story = "road-to-abu-dhabi");
    ~DrivenPlayer();
    DrivenPlayer(const DrivenPlayer&) = delete;
    DrivenPlayer& operator=(const DrivenPlayer&) = delete;

    /// What the frame drawn last showed, as JSON of --log-frames; null before the first.
    [[nodiscard]] nlohmann::json lastFrame() const;
    /// All that was shown so far.
    [[nodiscard]] std::vector<nlohmann::json> frames() const;
    [[nodiscard]] int framesDrawn() const;
    /// Waits at most ten seconds until a frame shows it; false when none does.
    [[nodiscard]] bool until(const std::function<bool(const nlohmann::json&)>& shown) const;
    /// Waits until nothing is drawn any more.
    void settle() const;
    /// Lines on standard error that are no frames: what the program says to its user.
    [[nodiscard]] std::vector<std::string> said() const;
    /// Of the player's process so far: user and system time.
    [[nodiscard]] double processorSeconds() const;

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
