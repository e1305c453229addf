#include "tests/film/play/driven_player.h"

#include <fmt/format.h>
#include <gtest/gtest.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <csignal>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <sstream>
#include <thread>
#include <utility>

namespace demarche::test {
namespace {

void sleepMilliseconds(int milliseconds) { std::this_thread::sleep_for(std::chrono::milliseconds(milliseconds)); }

}  // namespace

Child::Child(const std::string& command) : _output(popen(fmt::format("echo $$; exec {}", command).c_str(), "r")) {
    _pid = std::atoi(readLine().c_str());
}

Child::Child(Child&& other) noexcept { *this = std::move(other); }

Child& Child::operator=(Child&& other) noexcept {
    std::swap(_output, other._output);
    std::swap(_pid, other._pid);
    return *this;
}

Child::~Child() { stop(); }

std::string Child::readLine() {
    char line[256] = "";
    if (_output == nullptr || std::fgets(line, sizeof(line), _output) == nullptr) return "";
    std::string text(line);
    while (!text.empty() && text.back() == '\n') text.pop_back();
    return text;
}

int Child::wait() {
    if (_output == nullptr) return -1;
    const int status = pclose(std::exchange(_output, nullptr));
    return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

void Child::stop() {
    if (_output == nullptr) return;
    if (_pid > 0) kill(_pid, SIGTERM);
    wait();
}

bool xvfbIsThere() { return std::system("command -v Xvfb > /dev/null && command -v xdotool > /dev/null") == 0; }

DrivenPlayer::DrivenPlayer(const std::string& options, const std::string& story) {
    _server = Child("Xvfb -displayfd 1 -screen 0 1280x720x24 +extension GLX 2> /dev/null");
    _display = fmt::format(":{}", _server.readLine());
    _log = std::filesystem::temp_directory_path() / fmt::format("demarche-play-test-{}.log", getpid());
    std::filesystem::remove(_log);
    _player = Child(
        fmt::format("env -u WAYLAND_DISPLAY -u SDL_VIDEODRIVER DISPLAY={} {}/demarche play '{}' --window 1280x720 "
                    "--log-frames {} 2> {}",
                    _display, DEMARCHE_PROGRAM_DIR, story, options, _log.string()));
    EXPECT_TRUE(until([](const nlohmann::json& frame) { return frame.is_object(); }));
}

DrivenPlayer::~DrivenPlayer() {
    _player.stop();
    _server.stop();
    std::filesystem::remove(_log);
}

std::vector<nlohmann::json> DrivenPlayer::frames() const {
    std::ifstream file(_log);
    std::string line;
    std::vector<nlohmann::json> frames;
    while (std::getline(file, line)) {
        // The line being written now is not whole yet.
        auto parsed = nlohmann::json::parse(line, nullptr, false);
        if (parsed.is_object()) frames.push_back(std::move(parsed));
    }
    return frames;
}

nlohmann::json DrivenPlayer::lastFrame() const {
    auto all = frames();
    return all.empty() ? nlohmann::json() : std::move(all.back());
}

std::vector<std::string> DrivenPlayer::said() const {
    std::ifstream file(_log);
    std::vector<std::string> lines;
    for (std::string line; std::getline(file, line);) {
        if (!line.starts_with('{')) lines.push_back(line);
    }
    return lines;
}

double DrivenPlayer::processorSeconds() const {
    std::ifstream file(fmt::format("/proc/{}/stat", _player.pid()));
    std::string text{std::istreambuf_iterator<char>(file), {}};
    std::istringstream fields(text.substr(text.rfind(')') + 1));
    std::string skipped;
    for (int i = 0; i < 11; ++i) fields >> skipped;
    double user = 0.0;
    double system = 0.0;
    fields >> user >> system;
    return (user + system) / static_cast<double>(sysconf(_SC_CLK_TCK));
}

int DrivenPlayer::framesDrawn() const {
    const auto frame = lastFrame();
    return frame.is_object() ? frame["frame"].get<int>() : 0;
}

bool DrivenPlayer::until(const std::function<bool(const nlohmann::json&)>& shown) const {
    for (int i = 0; i < 200; ++i) {
        const auto frame = lastFrame();
        if (frame.is_object() && shown(frame)) return true;
        sleepMilliseconds(50);
    }
    return false;
}

void DrivenPlayer::settle() const {
    int before = -1;
    for (int i = 0; i < 40 && before != framesDrawn(); ++i) {
        before = framesDrawn();
        sleepMilliseconds(400);
    }
}

void DrivenPlayer::xdotool(const std::string& arguments) const {
    EXPECT_EQ(std::system(fmt::format("DISPLAY={} xdotool {}", _display, arguments).c_str()), 0);
    // A real hand is no faster.
    sleepMilliseconds(100);
}

void DrivenPlayer::key(const std::string& name) const { xdotool("key " + name); }
void DrivenPlayer::moveMouse(int x, int y) const { xdotool(fmt::format("mousemove {} {}", x, y)); }
void DrivenPlayer::press() const { xdotool("mousedown 1"); }
void DrivenPlayer::release() const { xdotool("mouseup 1"); }
void DrivenPlayer::wheelUp() const { xdotool("click 4"); }

void DrivenPlayer::click(int x, int y) const {
    moveMouse(x, y);
    press();
    release();
}

int DrivenPlayer::exitStatus() { return _player.wait(); }

}  // namespace demarche::test
