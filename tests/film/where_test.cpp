// demarche where: the state a place lies in, by boundary view, and what is near.
#include "tests/film/program.h"

#include <nlohmann/json.hpp>

#include <string>

namespace demarche::test {
namespace {

nlohmann::json where(const std::string& lat, const std::string& lon, const std::string& view = "un") {
    const ProgramResult result = demarche({"where", "--boundary-view", view, "--format", "json", "--", lat, lon});
    EXPECT_EQ(result.exitCode, 0) << result.errors;
    return nlohmann::json::parse(result.output);
}

TEST(Where, names_the_state_after_the_boundary_view) {
    EXPECT_EQ(where("44.95", "34.10")["country"], "UKR") << "Simferopol";
    EXPECT_EQ(where("44.95", "34.10", "defacto")["country"], "RUS");
    EXPECT_EQ(where("44.95", "34.10")["disputed"], true);
    for (const std::string view : {"un", "defacto"}) {
        EXPECT_EQ(where("48.0159", "37.8029", view)["country"], "UKR") << "Donetsk, " << view;
        EXPECT_EQ(where("48.574", "39.3078", view)["country"], "UKR") << "Luhansk, " << view;
        EXPECT_EQ(where("43.0015", "41.0234", view)["country"], "GEO") << "Sukhumi, " << view;
    }
    EXPECT_EQ(where("42.6629", "21.1655")["country"], "SRB") << "Pristina";
    EXPECT_EQ(where("42.6629", "21.1655", "defacto")["country"], "XKX");
    EXPECT_EQ(where("25.0375", "121.5637")["country"], "CHN") << "Taipei";
    EXPECT_EQ(where("25.0375", "121.5637", "defacto")["country"], "TWN");
    EXPECT_EQ(where("48.2082", "16.3738")["disputed"], false) << "Vienna";
}

TEST(Where, names_the_province_and_never_one_of_another_state) {
    EXPECT_EQ(where("44.95", "34.10")["admin1"], "Crimea") << "Simferopol";
    EXPECT_EQ(where("44.95", "34.10", "defacto")["admin1"], "Crimea");
    EXPECT_EQ(where("48.0159", "37.8029")["admin1"], "Donetsk");
    EXPECT_EQ(where("50.45", "30.52")["admin1"], "Kyiv City");
    EXPECT_EQ(where("-1.5", "33.0")["lake"], true) << "Lake Victoria";
    EXPECT_TRUE(where("0", "-30")["admin1"].is_null()) << "the Atlantic";
    const ProgramResult words = demarche({"where", "--", "46.48", "30.73"});
    EXPECT_NE(words.output.find("province       Odesa\n"), std::string::npos) << words.output;
}

TEST(Where, names_the_city_and_the_disputed_line_nearby) {
    const auto simferopol = where("44.95", "34.10", "defacto");
    EXPECT_EQ(simferopol["nearest_city"]["name"], "Simferopol");
    EXPECT_LT(simferopol["nearest_city"]["km"], 5.0);
    // Skardu lies some 60 km from the Line of Control.
    const auto skardu = where("35.2971", "75.6333");
    ASSERT_TRUE(skardu["disputed_line"].is_object()) << skardu;
    EXPECT_GT(skardu["disputed_line"]["km"], 20.0);
    EXPECT_LT(skardu["disputed_line"]["km"], 100.0);
    EXPECT_TRUE(where("48.2082", "16.3738")["disputed_line"].is_null());
}

TEST(Where, says_water_for_water_and_words_for_people) {
    const auto sea = where("0", "-30");
    EXPECT_TRUE(sea["country"].is_null());
    EXPECT_EQ(sea["disputed"], false);
    const ProgramResult words = demarche({"where", "--", "44.95", "34.10"});
    EXPECT_NE(words.output.find("disputed       yes: UKR in un, RUS in defacto"), std::string::npos) << words.output;
    EXPECT_NE(words.output.find("nearest city   Simferopol"), std::string::npos) << words.output;
}

TEST(Where, refuses_what_is_no_place) {
    EXPECT_EQ(demarche({"where", "--", "91", "0"}).exitCode, 2);
    EXPECT_EQ(demarche({"where", "--", "0", "181"}).exitCode, 2);
    EXPECT_EQ(demarche({"where", "--", "0"}).exitCode, 2);
    EXPECT_EQ(demarche({"where", "--boundary-view", "mine", "--", "0", "0"}).exitCode, 2);
}

}  // namespace
}  // namespace demarche::test
