// The tree as it stands obeys its rules; and each rule, given a made-up file that breaks it, says so.
#include "tests/unit/architecture/source_rules.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

namespace demarche {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

std::vector<std::string> includeFaultsOf(const char* path, const char* line) {
    return includeFaults({.path = path, .text = std::string("// First line.\n") + line + "\n"});
}

TEST(SourceTree, IncludesOnlyFoldersOnLowerLevelsAndLibrariesFromTheirHome) {
    for (const SourceFile& file : readSources(DEMARCHE_SOURCE_DIR, {"engine", "viz"})) {
        EXPECT_THAT(includeFaults(file), IsEmpty());
    }
}

TEST(SourceTree, KeepsFilesShortAndInAscii) {
    for (const SourceFile& file : readSources(DEMARCHE_SOURCE_DIR, {"engine", "viz", "shaders"})) {
        EXPECT_THAT(textFaults(file), IsEmpty());
    }
}

TEST(SourceTree, IsReallyReadByTheseTests) {
    const auto files = readSources(DEMARCHE_SOURCE_DIR, {"engine", "viz"});
    const auto header = std::ranges::find(files, "engine/base/diagnostic.h", &SourceFile::path);
    ASSERT_NE(header, files.end());
    EXPECT_THAT(header->text, HasSubstr("#include"));
}

TEST(IncludeRules, AcceptLowerLevelsTheOwnFolderAndTheStandardLibrary) {
    EXPECT_THAT(includeFaultsOf("viz/story/reader.cpp", "#include \"engine/base/diagnostic.h\""), IsEmpty());
    EXPECT_THAT(includeFaultsOf("viz/story/reader.cpp", "#include \"viz/story/story.h\""), IsEmpty());
    EXPECT_THAT(includeFaultsOf("viz/story/reader.cpp", "#include <vector>"), IsEmpty());
    EXPECT_THAT(includeFaultsOf("engine/gpu/texture.cpp", "#include \"engine/gpu/texture.h\""), IsEmpty());
    EXPECT_THAT(includeFaultsOf("engine/gpu/texture.cpp", "#include <glad/gl.h>"), IsEmpty());
    EXPECT_THAT(includeFaultsOf("engine/gui/gui_host.cpp", "#include <imgui_impl_sdl2.h>"), IsEmpty());
}

TEST(IncludeRules, RejectAnArrowToAHigherLevel) {
    EXPECT_THAT(
        includeFaultsOf("engine/math/angle.h", "#include \"viz/geo/lonlat.h\""),
        ElementsAre("engine/math/angle.h:2: engine/math (level 1) includes viz/geo (level 5), which is not lower"));
}

TEST(IncludeRules, RejectAnArrowBetweenFoldersOnTheSameLevel) {
    EXPECT_THAT(includeFaultsOf("viz/session/apply.cpp", "  #  include \"viz/timeline/schedule.h\""),
                ElementsAre(HasSubstr("level 8) includes viz/timeline (level 8)")));
}

TEST(IncludeRules, RejectIncludesThatDoNotNameTheirFolder) {
    EXPECT_THAT(includeFaultsOf("viz/geo/lonlat.cpp", "#include \"lonlat.h\""), ElementsAre(HasSubstr("no level")));
    EXPECT_THAT(includeFaultsOf("viz/geo/lonlat.cpp", "#include \"../story/story.h\""),
                ElementsAre(HasSubstr("no level")));
    EXPECT_THAT(includeFaultsOf("viz/misc/lonlat.cpp", "#include \"engine/base/file.h\""),
                ElementsAre(HasSubstr("no level")));
}

TEST(IncludeRules, RejectOpenGlOutsideTheGpuFolder) {
    EXPECT_THAT(includeFaultsOf("viz/render/renderer.cpp", "#include <glad/gl.h>"),
                ElementsAre(HasSubstr("engine/gpu")));
}

TEST(IncludeRules, RejectTheGpuInTheCore) {
    EXPECT_THAT(includeFaultsOf("viz/scene/build.cpp", "#include \"engine/gpu/texture.h\""),
                ElementsAre(HasSubstr("belongs to engine/gui, viz/render, viz/app")));
}

TEST(IncludeRules, RejectSdlOutsideThePlatformFolder) {
    EXPECT_THAT(includeFaultsOf("engine/gui/gui_host.cpp", "#include <SDL.h>"),
                ElementsAre(HasSubstr("engine/platform")));
    EXPECT_THAT(includeFaultsOf("viz/app/play.cpp", "#include <SDL2/SDL.h>"),
                ElementsAre(HasSubstr("engine/platform")));
}

TEST(IncludeRules, RejectImGuiOutsideTheGuiAndThePanels) {
    EXPECT_THAT(includeFaultsOf("viz/render/renderer.cpp", "#include <imgui.h>"), ElementsAre(HasSubstr("viz/panels")));
}

TEST(IncludeRules, RejectPrintingBelowTheAppAndRandomNumbersEverywhere) {
    EXPECT_THAT(includeFaultsOf("viz/story/reader.cpp", "#include <iostream>"), ElementsAre(HasSubstr("viz/app")));
    EXPECT_THAT(includeFaultsOf("viz/app/main.cpp", "#include <random>"),
                ElementsAre(HasSubstr("nothing may include")));
}

TEST(TextRules, RejectAFileThatIsTooLong) {
    const SourceFile longest = {.path = "viz/geo/a.cpp", .text = std::string(400, '\n')};
    const SourceFile tooLong = {.path = "viz/geo/a.cpp", .text = std::string(401, '\n')};
    EXPECT_THAT(textFaults(longest), IsEmpty());
    EXPECT_THAT(textFaults(tooLong), ElementsAre(HasSubstr("longer than 400 lines")));
}

TEST(TextRules, AcceptCharactersBeyondAsciiInStringsAlone) {
    EXPECT_THAT(textFaults({.path = "viz/geo/a.cpp", .text = "auto s = \"\\\"\xC3\xA9\";\n"}), IsEmpty());
    EXPECT_THAT(textFaults({.path = "viz/geo/a.cpp", .text = "int a;\n// caf\xC3\xA9\n"}),
                ElementsAre("viz/geo/a.cpp:2: a character beyond ASCII outside a string"));
}

}  // namespace
}  // namespace demarche
