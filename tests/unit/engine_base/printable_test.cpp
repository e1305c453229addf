#include "engine/base/printable.h"
#include "engine/base/diagnostic.h"

#include <gtest/gtest.h>

namespace demarche {
namespace {

TEST(Printable, LeavesOrdinaryTextOfEveryScriptAsItIs) {
    const std::string text = "Abu Dhabi, أبو ظبي, Höfði, 北京, e\u0301";
    EXPECT_EQ(printable(text), text);
}

TEST(Printable, ShowsWhatWouldSteerATerminal) {
    EXPECT_EQ(printable("\x1b[31m\r\n\t\x7f"), "\\x1b[31m\\x0d\\x0a\\x09\\x7f");
    EXPECT_EQ(printable("\u009b31m"), "\\u{9b}31m");  // CSI as one character of C1.
    EXPECT_EQ(printable("a\u202eb\u2066c\u2028d"), "a\\u{202e}b\\u{2066}c\\u{2028}d");
    EXPECT_EQ(printable(std::string_view("a\0b", 3)), "a\\x00b");
}

TEST(Printable, ShowsBytesThatAreNotUtf8OneByOne) {
    EXPECT_EQ(printable("a\xff\xc3"), "a\\xff\\xc3");
    EXPECT_EQ(printableAt("\xe5\x8c\x97", 0).codePoint, U'\u5317');
    EXPECT_EQ(printableAt("\xf0\x9f\x8c\x8d", 0).codePoint, U'\U0001F30D');
    EXPECT_EQ(printableAt("\xe5\x8c", 0).bytes, 1U);
}

TEST(Printable, IsWhatDiagnosticsAreWrittenIn) {
    const Diagnostic diagnostic{.where = {.file = "\x1b]0;", .line = 2, .column = 3},
                                .message = "m\u009b",
                                .found = "\u202e",
                                .expected = "\xff",
                                .action = "\b"};
    EXPECT_EQ(format(diagnostic), "\\x1b]0;:2:3: error: m\\u{9b}; found \\u{202e}; expected \\xff. \\x08");
}

}  // namespace
}  // namespace demarche
