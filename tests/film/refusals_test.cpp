// What the program refuses, with which exit status, and that it says why.
#include "tests/film/program.h"

#include <fstream>

namespace demarche::test {
namespace {

void expectRefused(const ProgramResult& result, int exitCode, const std::string& words) {
    EXPECT_EQ(result.exitCode, exitCode) << result.errors;
    EXPECT_NE(result.errors.find(words), std::string::npos) << result.errors;
    EXPECT_TRUE(result.output.empty()) << result.output;
}

TEST(Refusals, an_existing_film_is_not_overwritten_unless_asked) {
    const ScratchFolder folder;
    const auto film = folder / "film.y4m";
    std::ofstream(film) << "mine";
    const std::vector<std::string> call{"record", fourCities, "-o",       film.string(),
                                        "--size", "320x180",  "--frames", "0-1"};
    expectRefused(demarche(call), 2, "film.y4m");
    EXPECT_EQ(fileText(film), "mine");
    auto again = call;
    again.emplace_back("--overwrite");
    EXPECT_EQ(demarche(again).exitCode, 0);
    EXPECT_TRUE(fileText(film).starts_with("YUV4MPEG2"));
}

TEST(Refusals, an_existing_still_is_not_overwritten_unless_asked) {
    const ScratchFolder folder;
    const auto file = folder / "still.png";
    std::ofstream(file) << "mine";
    expectRefused(demarche({"still", fourCities, "-o", file.string(), "--size", "320x180"}), 2, "still.png");
    EXPECT_EQ(fileText(file), "mine");
    EXPECT_EQ(demarche({"still", fourCities, "-o", file.string(), "--size", "320x180", "--overwrite"}).exitCode, 0);
    EXPECT_EQ(picture(file).size(), (PictureSize{320, 180}));
}

TEST(Refusals, options_that_do_not_exist) {
    expectRefused(demarche({"still", fourCities, "-o", "unused.png", "--colour", "red"}), 2, "--colour");
    expectRefused(demarche({"record", fourCities}), 2, "--output");
}

TEST(Refusals, values_that_make_no_sense) {
    const std::string unused = "unused-by-this-test.y4m";
    expectRefused(demarche({"record", fourCities, "-o", unused, "--size", "1920"}), 2, "1920");
    expectRefused(demarche({"record", fourCities, "-o", unused, "--fps", "0"}), 2, "0");
    expectRefused(demarche({"record", fourCities, "-o", unused, "--frames", "9-3"}), 2, "9-3");
    expectRefused(demarche({"record", fourCities, "-o", unused, "--frames", "0-999999"}), 2, "999999");
    expectRefused(demarche({"record", fourCities, "-o", unused, "--size", "321x181"}), 2, "321x181");
    expectRefused(demarche({"still", fourCities, "-o", unused, "--at", "-1"}), 2, "-1");
    expectRefused(demarche({"still", fourCities, "-o", unused, "--step", "mars"}), 2, "mars");
    EXPECT_FALSE(std::filesystem::exists(unused));
}

TEST(Refusals, a_pipe_without_a_format) { expectRefused(demarche({"record", fourCities, "-o", "-"}), 2, "--format"); }

TEST(Refusals, a_broken_story_with_file_line_and_column) {
    const std::string file = DEMARCHE_SOURCE_DIR "/tests/testdata/stories/broken-latitude-95.toml";
    const ScratchFolder folder;
    for (const std::vector<std::string>& call : {std::vector<std::string>{"check", file},
                                                 {"still", file, "-o", (folder / "x.png").string()},
                                                 {"record", file, "-o", (folder / "x.mp4").string()},
                                                 {"describe", file},
                                                 {"hash", file}}) {
        const ProgramResult result = demarche(call);
        expectRefused(result, 1, file + ":");
        const auto at = result.errors.find(file + ":") + file.size() + 1;
        unsigned line = 0;
        unsigned column = 0;
        EXPECT_EQ(std::sscanf(result.errors.c_str() + at, "%u:%u:", &line, &column), 2) << result.errors;
        EXPECT_GT(line, 0U);
        EXPECT_GT(column, 0U);
    }
    EXPECT_TRUE(std::filesystem::is_empty(folder.path())) << "a refused story left a file behind";
}

TEST(Refusals, a_story_that_is_not_there) {
    expectRefused(demarche({"check", "no-such-story"}), 1, "no-such-story");
    expectRefused(demarche({"hash", "no-such-story"}), 1, "no-such-story");
}

TEST(Refusals, a_folder_that_cannot_be_written) {
    const ProgramResult result =
        demarche({"record", fourCities, "-o", "/proc/no/film.y4m", "--size", "320x180", "--frames", "0-1"});
    expectRefused(result, 3, "/proc/no");
}

TEST(Refusals, an_unknown_theme_or_boundary_view) {
    const ScratchFolder folder;
    const std::string file = (folder / "x.png").string();
    const ProgramResult theme = demarche({"still", fourCities, "-o", file, "--theme", "pink"});
    EXPECT_NE(theme.exitCode, 0);
    EXPECT_NE(theme.errors.find("pink"), std::string::npos) << theme.errors;
    const ProgramResult view = demarche({"still", fourCities, "-o", file, "--boundary-view", "mine"});
    EXPECT_NE(view.exitCode, 0);
    EXPECT_NE(view.errors.find("mine"), std::string::npos) << view.errors;
}

}  // namespace
}  // namespace demarche::test
