// demarche place: what an author pastes into a story, and what is said about a name that nobody knows.
#include "tests/film/program.h"

#include <nlohmann/json.hpp>

#include <fstream>

namespace demarche::test {
namespace {

TEST(Place, is_printed_as_a_table_to_paste) {
    const ProgramResult result = demarche({"place", "Davos"});
    EXPECT_EQ(result.exitCode, 0) << result.errors;
    EXPECT_EQ(result.output,
              "[[place]]\nid = \"davos\"\nname = \"Davos\"\nregion = \"Switzerland\"\nlat = 46.8043\nlon = 9.8372\n");
    EXPECT_EQ(demarche({"place", "The", "Hague"}).output, demarche({"place", "den haag"}).output);
    EXPECT_EQ(demarche({"place", "Jerusalem"}).output.find("region"), std::string::npos);
}

TEST(Place, makes_a_story_that_has_no_faults) {
    const ScratchFolder folder;
    const auto file = folder / "story.toml";
    std::ofstream(file) << "format = 1\ntitle = \"Two cities\"\n"
                        << demarche({"place", "Nuku'alofa"}).output << demarche({"place", "L'Aquila"}).output
                        << demarche({"place", "Bamako"}).output
                        << "[[step]]\nid = \"a\"\nheadline = \"A\"\nsites = [\"nukualofa\", \"laquila\", \"bamako\"]\n";
    const ProgramResult checked = demarche({"check", file.string()});
    EXPECT_EQ(checked.exitCode, 0) << checked.errors;
}

TEST(Place, of_many_of_one_name_are_all_printed_the_best_known_first) {
    const ProgramResult result = demarche({"place", "Alexandria"});
    EXPECT_EQ(result.exitCode, 0);
    EXPECT_LT(result.output.find("Egypt"), result.output.find("United States"));
    EXPECT_NE(result.errors.find("the best known first"), std::string::npos) << result.errors;
}

TEST(Place, is_printed_as_json_with_its_names) {
    const ProgramResult result = demarche({"place", "Київ", "--format", "json"});
    ASSERT_EQ(result.exitCode, 0) << result.errors;
    const auto list = nlohmann::json::parse(result.output);
    ASSERT_EQ(list.size(), 1U);
    EXPECT_EQ(list[0]["name"], "Kyiv");
    EXPECT_EQ(list[0]["country"], "UKR");
    EXPECT_EQ(list[0]["names"]["ar"], "كييف");
}

TEST(Place, that_nobody_knows_is_refused_with_what_was_probably_meant) {
    const ProgramResult result = demarche({"place", "Vienna, France"});
    EXPECT_EQ(result.exitCode, 1);
    EXPECT_TRUE(result.output.empty());
    EXPECT_NE(result.errors.find("\"Vienna, AUT\""), std::string::npos) << result.errors;
    EXPECT_EQ(demarche({"place", "Qwertyuiop"}).exitCode, 1);
    EXPECT_EQ(demarche({"place"}).exitCode, 2);
    EXPECT_EQ(demarche({"place", "Davos", "--format", "xml"}).exitCode, 2);
}

}  // namespace
}  // namespace demarche::test
