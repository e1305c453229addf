// Ctrl-C during a recording keeps the film so far, playable and under another name.
#include "tests/film/program.h"

#include <csignal>
#include <thread>

namespace demarche::test {
namespace {

bool anythingWritten(const std::filesystem::path& folder) {
    std::error_code ignored;
    for (const auto& entry : std::filesystem::directory_iterator(folder, ignored)) {
        if (entry.is_regular_file(ignored) && entry.file_size(ignored) > 0) return true;
    }
    return false;
}

TEST(Interruption, keeps_a_playable_shorter_film) {
    const ScratchFolder folder;
    std::jthread finger;
    const ProgramResult result =
        runProgram({.program = DEMARCHE_PROGRAM_DIR "/demarche",
                    .arguments = {"record", roadToAbuDhabi, "-o", (folder / "film.mp4").string(), "--size", "640x360"},
                    .onStart = [&](pid_t process) {
                        finger = std::jthread([&folder, process](const std::stop_token& stop) {
                            while (!stop.stop_requested() && !anythingWritten(folder.path())) {
                                std::this_thread::sleep_for(std::chrono::milliseconds(20));
                            }
                            std::this_thread::sleep_for(std::chrono::milliseconds(500));
                            if (!stop.stop_requested()) kill(process, SIGINT);
                        });
                    }});
    EXPECT_EQ(result.exitCode, 130) << result.errors;
    EXPECT_FALSE(std::filesystem::exists(folder / "film.mp4"));
    const auto partial = folder / "film.partial.mp4";
    ASSERT_TRUE(std::filesystem::exists(partial)) << result.errors;
    const ProgramResult probed =
        ffprobe({"-count_frames", "-show_entries", "stream=nb_read_frames", "-of", "csv=p=0", partial.string()});
    EXPECT_EQ(probed.exitCode, 0) << probed.errors;
    const int frames = std::atoi(probed.output.c_str());
    EXPECT_GT(frames, 0);
    EXPECT_LT(frames, 76 * 30);
}

TEST(Interruption, of_nobody_reading_the_pipe_ends_the_program) {
    const ProgramResult result = runProgram(
        {.program = "/bin/bash",
         .arguments = {"-c", R"("$0" record "$1" -o - --format rgb24 --size 640x360 | head -c 1000000 | wc -c;
                                           exit "${PIPESTATUS[0]}")",
                       DEMARCHE_PROGRAM_DIR "/demarche", fourCities}});
    EXPECT_EQ(result.output, "1000000\n");
    EXPECT_FALSE(result.timedOut);
    EXPECT_NE(result.exitCode, 0);
    EXPECT_EQ(result.signal, 0);
}

}  // namespace
}  // namespace demarche::test
