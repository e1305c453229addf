// The program under test: the real binary of this build, run as a user runs it.
#pragma once

#include "engine/image/image_file.h"
#include "tests/support/program_run.h"
#include "tests/support/scratch_folder.h"

#include <gtest/gtest.h>

#include <sstream>
#include <string>
#include <utility>
#include <vector>

namespace demarche::test {

inline const std::string roadToAbuDhabi = DEMARCHE_SOURCE_DIR "/assets/stories/road-to-abu-dhabi";
inline const std::string fourCities = DEMARCHE_SOURCE_DIR "/tests/bench/story-4";

inline ProgramResult demarche(std::vector<std::string> arguments, std::vector<std::string> environment = {}) {
    return runProgram({.program = DEMARCHE_PROGRAM_DIR "/demarche",
                       .arguments = std::move(arguments),
                       .environment = std::move(environment)});
}

inline ProgramResult ffprobe(std::vector<std::string> arguments) {
    arguments.insert(arguments.begin(), {"ffprobe", "-v", "error"});
    return runProgram({.program = "/usr/bin/env", .arguments = std::move(arguments)});
}

inline std::vector<std::string> linesOf(const std::string& text) {
    std::vector<std::string> lines;
    std::istringstream stream(text);
    for (std::string line; std::getline(stream, line);) lines.push_back(line);
    return lines;
}

inline Image picture(const std::filesystem::path& file) {
    auto image = readImageFile(file);
    EXPECT_TRUE(image.has_value()) << format(image.error());
    return image ? std::move(*image) : Image();
}

}  // namespace demarche::test
