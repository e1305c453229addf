// Without the list of cities, or with a damaged one, nobody is told that a city does not exist.
#include "tests/film/program.h"

#include <gmock/gmock.h>

#include <fstream>

namespace demarche::test {
namespace {

namespace fs = std::filesystem;

using testing::AllOf;
using testing::HasSubstr;
using testing::Not;

/// The program with all that is beside it but its list of cities.
class MissingCities : public testing::Test {
protected:
    void SetUp() override {
        const fs::path built = DEMARCHE_PROGRAM_DIR;
        fs::copy_file(built / "demarche", _folder / "demarche");
        fs::create_directories(_folder / "assets" / "maps");
        for (const auto& entry : fs::directory_iterator(built / "assets")) {
            const fs::path name = entry.path().filename();
            if (name != "maps") fs::create_symlink(entry.path(), _folder / "assets" / name);
        }
        fs::create_symlink(built / "assets/maps/world.dmap", _folder / "assets" / "maps" / "world.dmap");
        std::ofstream(_folder / "cities.toml") << "format = 1\ntitle = \"T\"\n[[place]]\nid = \"a\"\ncity = \"Davos\"\n"
                                                  "[[place]]\nid = \"b\"\ncity = \"Vienna\"\n"
                                                  "[[step]]\nid = \"s\"\nheadline = \"S\"\nsites = [\"a\"]\n";
    }

    [[nodiscard]] ProgramResult run(std::vector<std::string> arguments) const {
        return runProgram({.program = _folder / "demarche", .arguments = std::move(arguments), .environment = {}});
    }
    [[nodiscard]] std::string cities() const { return (_folder / "cities.toml").string(); }
    void writeGazetteer(const std::string& bytes) const {
        std::ofstream(_folder / "assets" / "maps" / "gazetteer.dgaz") << bytes;
    }
    void expectBlamed(const ProgramResult& result) const {
        EXPECT_EQ(result.exitCode, 3) << result.errors;
        EXPECT_THAT(result.errors, AllOf(HasSubstr("gazetteer.dgaz: error: the program cannot read its list of cities"),
                                         HasSubstr("lat and lon"), Not(HasSubstr("has no city"))));
        const auto first = result.errors.find("list of cities");
        EXPECT_EQ(result.errors.find("list of cities", first + 1), std::string::npos) << "said twice";
    }

private:
    ScratchFolder _folder;
};

TEST_F(MissingCities, AreTheProgramsFaultAndNotTheStorys) {
    expectBlamed(run({"check", cities()}));
    expectBlamed(run({"hash", cities(), "--size", "320x180"}));
    writeGazetteer("not one");
    expectBlamed(run({"check", cities()}));
    EXPECT_THAT(run({"check", cities()}).errors, HasSubstr("cities.toml: not checked to the end\n"));
    EXPECT_EQ(run({"check", cities(), "--format", "json"}).exitCode, 3);
}

TEST_F(MissingCities, AreNotMissedByAStoryThatNamesNone) {
    const ProgramResult result = run({"check", fourCities});
    EXPECT_EQ(result.exitCode, 0) << result.errors;
}

}  // namespace
}  // namespace demarche::test
