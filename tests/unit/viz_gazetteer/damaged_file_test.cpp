// Gazetteer files that are not whole: a diagnostic that names the file, never a crash.
#include "tests/unit/viz_gazetteer/bundled_gazetteer.h"
#include "viz/gazetteer/gazetteer_tables.h"

#include <gtest/gtest.h>

#include <fstream>
#include <iterator>
#include <string>

namespace demarche::testing {
namespace {

class DamagedGazetteer : public ::testing::Test {
protected:
    Expected<Gazetteer> opened(const std::string& bytes) {
        std::ofstream(file, std::ios::binary | std::ios::trunc) << bytes;
        return Gazetteer::open(file);
    }
    void expectRefused(const std::string& bytes) {
        const auto gazetteer = opened(bytes);
        ASSERT_FALSE(gazetteer);
        EXPECT_EQ(gazetteer.error().where.file, file.string());
        EXPECT_NE(gazetteer.error().message.find("gazetteer"), std::string::npos);
    }
    void TearDown() override { std::filesystem::remove(file); }

    std::filesystem::path file = std::filesystem::path(::testing::TempDir()) / "demarche_damaged.dgaz";
    std::string whole = [] {
        std::ifstream in(bundledGazetteerFile(), std::ios::binary);
        return std::string(std::istreambuf_iterator<char>(in), {});
    }();
};

TEST_F(DamagedGazetteer, AMissingOneIsNamed) {
    const auto gazetteer = Gazetteer::open("nowhere/gazetteer.dgaz");
    ASSERT_FALSE(gazetteer);
    EXPECT_NE(format(gazetteer.error()).find("nowhere/gazetteer.dgaz"), std::string::npos);
}

TEST_F(DamagedGazetteer, AFolderIsNoGazetteer) { EXPECT_FALSE(Gazetteer::open(::testing::TempDir())); }

TEST_F(DamagedGazetteer, CutShortAnywhereItIsRefused) {
    for (const std::size_t size :
         {std::size_t{0}, std::size_t{7}, std::size_t{19}, std::size_t{20}, whole.size() / 2, whole.size() - 1}) {
        expectRefused(whole.substr(0, size));
    }
}

TEST_F(DamagedGazetteer, OneChangedByteAnywhereIsNoticed) {
    for (std::size_t at = 0; at < whole.size(); at += at < 40 ? 1 : 9973) {
        std::string changed = whole;
        changed[at] = static_cast<char>(changed[at] ^ 0x5a);
        expectRefused(changed);
    }
}

TEST_F(DamagedGazetteer, SomethingAfterTheEndIsNoticed) { expectRefused(whole + "x"); }

// What a checksum cannot catch: tables that say something else.
const std::string countries = "alpha3\tname\tqualifiers\nAUT\tAustria\taut;austria\n\n";
const std::string placesHead = "geonameid\tname\tcountry\tlat\tlon\trank\tde\n";
const std::string vienna = "2761369\tVienna\tAUT\t48.2085\t16.3721\t0\tWien\n";
const std::string keys = "key\tplaces\nvienna\t0\nwien\t0\n\n";

TEST(GazetteerTables, AreReadWhenRight) {
    const std::string text = countries + placesHead + vienna + "\n" + keys;
    const auto tables = gazetteerfile::readTables(text);
    ASSERT_TRUE(tables) << tables.error();
    EXPECT_EQ(tables->places.front().names.at("de"), "Wien");
    EXPECT_EQ(tables->keys.size(), 2U);
    EXPECT_EQ(tables->countries.front().qualifiers.size(), 2U);
}

TEST(GazetteerTables, AreRefusedWithTheLineThatIsNot) {
    for (const char* place :
         {"x\tVienna\tAUT\t48\t16\t0\t\n", "1\t\tAUT\t48\t16\t0\t\n", "1\tVienna\tXXX\t48\t16\t0\t\n",
          "1\tVienna\tAUT\t98\t16\t0\t\n", "1\tVienna\tAUT\tnan\t16\t0\t\n", "1\tVienna\tAUT\t48\t-181\t0\t\n",
          "1\tVienna\tAUT\t48\t16\t6\t\n", "1\tVienna\tAUT\t48\t16\t0\n", "1\tVienna\tAUT\t48\t16\t0\t\t\n"}) {
        const auto tables = gazetteerfile::readTables(countries + placesHead + place + "\n" + keys);
        ASSERT_FALSE(tables) << place;
        EXPECT_EQ(tables.error(), "line 5 of its tables makes no sense") << place;
    }
    const std::string places = countries + placesHead + vienna + "\n";
    for (const char* key : {"vienna\t1\n\n", "vienna\t\n\n", "vienna\t-1\n\n", "\t0\n\n", "b\t0\na\t0\n\n",
                            "a\t0\na\t0\n\n", "vienna\t0", "vienna\t0\n\nmore"}) {
        EXPECT_FALSE(gazetteerfile::readTables(places + "key\tplaces\n" + key)) << key;
    }
    EXPECT_FALSE(gazetteerfile::readTables(""));
    EXPECT_FALSE(gazetteerfile::readTables(countries));
}

}  // namespace
}  // namespace demarche::testing
