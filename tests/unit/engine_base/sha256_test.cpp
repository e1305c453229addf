#include "engine/base/sha256.h"

#include <gtest/gtest.h>

#include <vector>

namespace demarche {
namespace {

std::string hashOf(std::string_view text) { return sha256Hex(std::vector<std::uint8_t>(text.begin(), text.end())); }

TEST(Sha256, GivesTheExamplesOfFips180) {
    EXPECT_EQ(hashOf(""), "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    EXPECT_EQ(hashOf("abc"), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    EXPECT_EQ(hashOf("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq"),
              "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1");
}

TEST(Sha256, OneBitMatters) { EXPECT_NE(hashOf("a"), hashOf("b")); }

}  // namespace
}  // namespace demarche
