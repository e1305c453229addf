#include "engine/math/colour.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <cmath>

namespace demarche {
namespace {

constexpr Colour black{0.0F, 0.0F, 0.0F, 1.0F};
constexpr Colour white{1.0F, 1.0F, 1.0F, 1.0F};
constexpr std::array steps{0.0F, 0.02F, 0.2F, 0.5F, 0.73F, 1.0F};

double channelDistance(Colour a, Colour b) {
    return std::max({std::abs(a.r - b.r), std::abs(a.g - b.g), std::abs(a.b - b.b)});
}

/// Lightness L of OKLab, written down again from Ottosson's page so that the code under test does not judge itself.
double lightness(Colour colour) {
    const glm::dvec3 c = linearFromSrgb(colour);
    const double l = std::cbrt(0.4122214708 * c.x + 0.5363325363 * c.y + 0.0514459929 * c.z);
    const double m = std::cbrt(0.2119034982 * c.x + 0.6806995451 * c.y + 0.1073969566 * c.z);
    const double s = std::cbrt(0.0883024619 * c.x + 0.2817188376 * c.y + 0.6299787005 * c.z);
    return 0.2104542553 * l + 0.7936177850 * m - 0.0040720468 * s;
}

template <class Visit>
void overTheCube(Visit visit) {
    for (const float r : steps) {
        for (const float g : steps) {
            for (const float b : steps) visit(Colour{r, g, b, 1.0F});
        }
    }
}

TEST(Colours, SixDigitsGiveAnOpaqueColour) {
    const auto colour = parseColour("#ff8000");
    ASSERT_TRUE(colour);
    EXPECT_EQ(*colour, (Colour{1.0F, 128.0F / 255.0F, 0.0F, 1.0F}));
}

TEST(Colours, EightDigitsCarryTheAlphaLast) {
    const auto colour = parseColour("#01020380");
    ASSERT_TRUE(colour);
    EXPECT_EQ(*colour, (Colour{1.0F / 255.0F, 2.0F / 255.0F, 3.0F / 255.0F, 128.0F / 255.0F}));
}

TEST(Colours, CapitalDigitsMeanTheSameAsSmallOnes) { EXPECT_EQ(parseColour("#ABCDEF"), parseColour("#abcdef")); }

TEST(Colours, AnythingElseIsRefused) {
    for (const std::string_view text :
         {"", "#", "#fff", "ff8000", "#ff800", "#ff80000", "#ff80000000", "#gg8000", "#ff80 0", "#+18000", "#-18000",
          "#0x1234", " #ff8000", "#ff8000 ", "rgb(1,2,3)",
          "#ff\xc3\xbc"
          "00"}) {
        EXPECT_FALSE(parseColour(text)) << '"' << text << '"';
    }
}

TEST(Colours, AViewThatEndsInsideALongerTextIsNotReadBeyondItsEnd) {
    const std::string_view whole = "#ff8000ff";
    EXPECT_FALSE(parseColour(whole.substr(0, 6)));
    EXPECT_EQ(parseColour(whole.substr(0, 7))->a, 1.0F);
}

TEST(Colours, GoingToLinearLightAndBackChangesNothing) {
    overTheCube([](Colour c) { EXPECT_LT(channelDistance(srgbFromLinear(linearFromSrgb(c)), c), 1e-6); });
}

TEST(Colours, HalfOfTheLightIsEncodedAsTheStandardSays) {
    // IEC 61966-2-1: linear 0.5 is 188 of 255, and 50 % grey holds 21.4 % of the light.
    EXPECT_NEAR(srgbFromLinear({0.5, 0.5, 0.5}).r * 255.0, 187.5, 0.1);
    EXPECT_NEAR(linearFromSrgb({0.5F, 0.5F, 0.5F}).x, 0.21404, 1e-5);
}

TEST(Colours, LightBeyondTheRangeIsClamped) {
    EXPECT_EQ(srgbFromLinear({2.0, -1.0, 0.0}, 0.25F), (Colour{1.0F, 0.0F, 0.0F, 0.25F}));
}

TEST(Colours, AMixHasTheGivenColoursAtItsEnds) {
    overTheCube([](Colour c) {
        EXPECT_LT(channelDistance(mixOklab(c, white, 0.0), c), 2e-4);
        EXPECT_LT(channelDistance(mixOklab(black, c, 1.0), c), 2e-4);
    });
}

TEST(Colours, AMixOfBlackAndWhiteStaysGreyAndGrowsLighter) {
    double before = -1.0;
    for (int i = 0; i <= 20; ++i) {
        const Colour c = mixOklab(black, white, i / 20.0);
        EXPECT_NEAR(c.r, c.g, 1e-4);
        EXPECT_NEAR(c.g, c.b, 1e-4);
        EXPECT_GT(relativeLuminance(c), before);
        before = relativeLuminance(c);
    }
}

TEST(Colours, AMixTakesItsLightnessAndAlphaFromBothInProportion) {
    const Colour a{0.8F, 0.3F, 0.2F, 1.0F};
    const Colour b{0.2F, 0.4F, 0.7F, 0.5F};
    const Colour middle = mixOklab(a, b, 0.5);
    EXPECT_NEAR(lightness(middle), (lightness(a) + lightness(b)) / 2.0, 1e-3);
    EXPECT_FLOAT_EQ(middle.a, 0.75F);
}

TEST(Colours, ATintMovesTheLightnessByAThirdOfItsStrengthAtMost) {
    const Colour land{0.133F, 0.224F, 0.302F, 1.0F};
    for (const Colour hue : {Colour{0.91F, 0.65F, 0.75F}, Colour{0.53F, 0.74F, 0.97F}, Colour{0.86F, 0.80F, 0.33F}}) {
        for (const double strength : {0.1, 0.42, 0.7}) {
            const double moved = std::abs(lightness(tintOklab(land, hue, strength)) - lightness(land));
            const double distance = std::abs(lightness(hue) - lightness(land));
            EXPECT_NEAR(moved, strength / 3.0 * distance, 0.01);
        }
    }
}

TEST(Colours, ATintOfNoStrengthIsTheColourItselfAndKeepsItsAlpha) {
    const Colour base{0.3F, 0.5F, 0.2F, 0.4F};
    const Colour tinted = tintOklab(base, {0.9F, 0.1F, 0.1F, 1.0F}, 0.0);
    EXPECT_LT(channelDistance(tinted, base), 2e-4);
    EXPECT_EQ(tinted.a, base.a);
}

TEST(Contrast, BlackAndWhiteHaveTheGreatestThereIs) {
    EXPECT_DOUBLE_EQ(contrastRatio(black, white), 21.0);
    EXPECT_DOUBLE_EQ(contrastRatio(white, black), 21.0);
}

TEST(Contrast, AColourHasNoneWithItself) {
    overTheCube([](Colour c) { EXPECT_DOUBLE_EQ(contrastRatio(c, c), 1.0); });
}

TEST(Contrast, KnownGreysHaveTheirKnownRatios) {
    // WCAG's well known borderline: #767676 on white is 4.54, #777777 is 4.48.
    EXPECT_NEAR(contrastRatio(*parseColour("#767676"), white), 4.54, 0.005);
    EXPECT_NEAR(contrastRatio(*parseColour("#777777"), white), 4.48, 0.005);
}

TEST(Composite, LaysAColourOverAnotherInProportionToItsAlpha) {
    EXPECT_EQ(composite(white.withAlpha(0.0F), black), black);
    EXPECT_EQ(composite(white, black), white);
    EXPECT_FLOAT_EQ(composite(white.withAlpha(0.25F), black).g, 0.25F);
    EXPECT_FLOAT_EQ(composite(white.withAlpha(0.25F), black).a, 1.0F);
}

}  // namespace
}  // namespace demarche
