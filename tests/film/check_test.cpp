// demarche check: what authors read about their story, what tools read, and when a story passes.
#include "tests/film/program.h"

#include <gmock/gmock.h>
#include <nlohmann/json.hpp>

#include <fstream>

namespace demarche::test {
namespace {

using Json = nlohmann::json;
using testing::AllOf;
using testing::EndsWith;
using testing::HasSubstr;
using testing::Not;

const std::string faultsFolder = DEMARCHE_SOURCE_DIR "/tests/testdata/stories/";
const std::string soundStory = faultsFolder + "sound.toml";  // Names no source, which is worth one warning.

Json documentOf(const ProgramResult& result) {
    Json document = Json::parse(result.output, nullptr, false);
    EXPECT_TRUE(document.is_object()) << result.output;
    return document;
}

TEST(Check, MarksTheColumnOfEachFaultInTheLineOfTheFile) {
    const ProgramResult result = demarche({"check", faultsFolder + "broken-latitude-95.toml"});
    EXPECT_EQ(result.exitCode, 1);
    EXPECT_TRUE(result.output.empty()) << result.output;
    EXPECT_THAT(result.errors, AllOf(HasSubstr("broken-latitude-95.toml:13:7: error: latitude 95"),
                                     HasSubstr("\n   13 | lat = 95\n      |       ^\n"),
                                     EndsWith("broken-latitude-95.toml: 1 error\n")));
}

TEST(Check, SendsNothingToTheTerminalThatSteersIt) {
    const ScratchFolder folder;
    const auto file = folder / "story.toml";
    std::ofstream(file)
        << "format = 1\ntitle = \"T\"\n[[step]]\nid = \"a\"\nheadline = \"\"  # \x1b[2J\u009b2J\u202e\n";
    const ProgramResult result = demarche({"check", file.string()});
    EXPECT_EQ(result.exitCode, 1);
    EXPECT_THAT(result.errors, AllOf(HasSubstr("headline = \"\"  # \\x1b[2J\\u{9b}2J\\u{202e}"), Not(HasSubstr("\x1b")),
                                     Not(HasSubstr("\u009b")), Not(HasSubstr("\u202e"))));
}

TEST(Check, ShowsTheLineOfAnotherFileThatTheStoryNames) {
    const ScratchFolder folder;
    const auto file = folder / "story.toml";
    std::ofstream(folder / "zone.geojson") << "{\"type\": \"LineString\",\n  \"coordinates\": [[1, 91], [2, 3]]}\n";
    std::ofstream(file) << "format = 1\ntitle = \"T\"\n[[overlay]]\nid = \"z\"\nname = \"Z\"\nfile = \"zone.geojson\"\n"
                           "[[step]]\nid = \"a\"\nheadline = \"A\"\noverlays = [\"z\"]\n";
    const ProgramResult result = demarche({"check", folder.path().string()});
    EXPECT_EQ(result.exitCode, 1);
    EXPECT_THAT(result.errors, AllOf(HasSubstr((folder / "zone.geojson").string() + ":2:"),
                                     HasSubstr("    2 |   \"coordinates\": [[1, 91]")));
    const Json document = documentOf(demarche({"check", file.string(), "--format", "json"}));
    EXPECT_EQ(document.at("faults")[0].at("file"), (folder / "zone.geojson").string());
    EXPECT_THAT(document.at("faults")[0].at("excerpt").get<std::string>(), HasSubstr("coordinates"));
}

TEST(Check, LetsWarningsPassUnlessToldToBeStrict) {
    const ProgramResult plain = demarche({"check", soundStory});
    EXPECT_EQ(plain.exitCode, 0);
    EXPECT_THAT(plain.errors, EndsWith("Two cities: 1 steps, 0 events, 2 places: no errors, 1 warning\n"));
    const ProgramResult strict = demarche({"check", soundStory, "--strict"});
    EXPECT_EQ(strict.exitCode, 1);
    EXPECT_THAT(strict.errors, EndsWith("no errors, 1 warning, which --strict does not let pass\n"));
    EXPECT_EQ(demarche({"check", "--strict"}).exitCode, 0) << "the bundled story has warnings";
}

TEST(Check, WritesOneJsonDocumentForTools) {
    const std::string file = faultsFolder + "broken-latitude-95.toml";
    const ProgramResult result = demarche({"check", file, "--format", "json"});
    EXPECT_EQ(result.exitCode, 1);
    EXPECT_TRUE(result.errors.empty()) << result.errors;
    const Json document = documentOf(result);
    EXPECT_EQ(document.at("file"), file);
    EXPECT_EQ(document.at("fine"), false);
    EXPECT_EQ(document.at("errors"), 1);
    EXPECT_EQ(document.at("warnings"), 0);
    ASSERT_EQ(document.at("faults").size(), 1U);
    const Json& fault = document.at("faults")[0];
    EXPECT_EQ(fault.at("severity"), "error");
    EXPECT_EQ(fault.at("file"), file);
    EXPECT_EQ(fault.at("line"), 13);
    EXPECT_EQ(fault.at("column"), 7);
    EXPECT_EQ(fault.at("message"), "latitude 95 of place \"moscow\" is outside -90 to 90");
    EXPECT_EQ(fault.at("found"), "the number 95");
    EXPECT_THAT(fault.at("expected").get<std::string>(), HasSubstr("-90 to 90"));
    EXPECT_THAT(fault.at("action").get<std::string>(), HasSubstr("swapped?"));
    EXPECT_EQ(fault.at("excerpt"), "lat = 95");
}

TEST(Check, WritesJsonOfSoundStoriesAndOfThoseThatOnlyWarn) {
    const Json sound = documentOf(demarche({"check", "--format", "json", "--strict"}));
    EXPECT_EQ(sound.at("fine"), true);
    EXPECT_EQ(sound.at("faults"), Json::array());
    const ProgramResult strict = demarche({"check", soundStory, "--strict", "--format", "json"});
    EXPECT_EQ(strict.exitCode, 1);
    const Json warned = documentOf(strict);
    EXPECT_EQ(warned.at("fine"), false);
    EXPECT_EQ(warned.at("errors"), 0);
    EXPECT_EQ(warned.at("warnings"), 1);
    EXPECT_EQ(warned.at("faults")[0].at("severity"), "warning");
    EXPECT_EQ(documentOf(demarche({"check", soundStory, "--format", "json"})).at("fine"), true);
}

TEST(Check, WritesJsonWhateverBytesTheFileHolds) {
    const ScratchFolder folder;
    std::ofstream(folder / "story.toml") << "format = 1\ntitle = \"\xff\"\n";
    const Json document = documentOf(demarche({"check", folder.path().string(), "--format", "json"}));
    EXPECT_EQ(document.at("faults")[0].at("line"), 2);
    EXPECT_EQ(document.at("faults")[0].at("column"), 10);
    EXPECT_EQ(document.at("faults")[0].at("excerpt"), "title = \"\\xff\"");
    const Json missing = documentOf(demarche({"check", "no-such-story\xff", "--format", "json"}));
    EXPECT_EQ(missing.at("faults")[0].at("line"), 0);
    EXPECT_EQ(missing.at("faults")[0].at("excerpt"), "");
}

TEST(Check, CountsTheFaultsThatItDoesNotListToo) {
    const ScratchFolder folder;
    std::ofstream file(folder / "story.toml");
    file << fileText(soundStory);
    for (int i = 0; i < 500; ++i) file << "bad" << i << " = 1\n";
    file.close();
    const ProgramResult text = demarche({"check", folder.path().string()});
    EXPECT_THAT(text.errors, AllOf(HasSubstr("300 more faults are not listed"), EndsWith("story.toml: 500 errors\n")));
    const Json document = documentOf(demarche({"check", folder.path().string(), "--format", "json"}));
    EXPECT_EQ(document.at("errors"), 500);
    EXPECT_EQ(document.at("faults").size(), 201U);
}

TEST(Check, SaysInItsHelpWhatEachFieldOfTheJsonMeans) {
    const ProgramResult help = demarche({"check", "--help"});
    EXPECT_EQ(help.exitCode, 0);
    const Json document = documentOf(demarche({"check", soundStory, "--format", "json"}));
    const std::string page = fileText(DEMARCHE_SOURCE_DIR "/docs/story-format.md");
    const auto expectNamed = [&](const Json& object) {
        for (const auto& [field, value] : object.items()) {
            EXPECT_THAT(help.output, HasSubstr(field));
            EXPECT_THAT(page, HasSubstr("| `" + field + "` |"));
        }
    };
    expectNamed(document);
    expectNamed(document.at("faults")[0]);
    EXPECT_THAT(help.output, HasSubstr("demarche check my-story/ --strict"));
}

TEST(Check, RefusesWrongUse) {
    EXPECT_EQ(demarche({"check", "--format", "xml"}).exitCode, 2);
    EXPECT_EQ(demarche({"check", "--strictly"}).exitCode, 2);
}

}  // namespace
}  // namespace demarche::test
