#include "viz/panels/picking.h"

#include <gtest/gtest.h>

namespace demarche {
namespace {

Picture pictureOfTwoSites() {
    Picture picture{.size = {1920, 1080}};
    picture.sites.push_back({.place = 4, .position = {500.0, 400.0}, .radius = 16.0, .opacity = 1.0});
    picture.sites.push_back({.place = 7, .position = {900.0, 500.0}, .radius = 16.0, .opacity = 1.0});
    picture.labels.push_back({.place = 7, .text = "Moscow", .opacity = 1.0, .rect = {920.0, 480.0, 120.0, 40.0}});
    picture.links.push_back({.link = 2, .progress = 1.0, .trace = {{500.0, 400.0}, {700.0, 300.0}, {900.0, 500.0}}});
    picture.strip = {.rect = {96.0, 950.0, 1700.0, 72.0}, .opacity = 1.0, .entryX = {200.0, 600.0, 1000.0}};
    return picture;
}

TEST(Picking, TakesTheSiteRatherThanTheLinkThatEndsThere) {
    EXPECT_EQ(pick(pictureOfTwoSites(), {505.0, 396.0}, 1.0), Selection(SelectedPlace{4}));
}

TEST(Picking, TakesALabelForItsSite) {
    EXPECT_EQ(pick(pictureOfTwoSites(), {1000.0, 500.0}, 1.0), Selection(SelectedPlace{7}));
}

TEST(Picking, TakesALinkNearItsTraceAndNothingFarFromIt) {
    EXPECT_EQ(pick(pictureOfTwoSites(), {600.0, 355.0}, 1.0), Selection(SelectedLink{2}));
    EXPECT_EQ(pick(pictureOfTwoSites(), {600.0, 420.0}, 1.0), Selection(NothingSelected{}));
}

TEST(Picking, LeavesOutWhatIsBehindTheGlobe) {
    Picture picture = pictureOfTwoSites();
    picture.sites[0].opacity = 0.0;
    picture.links.clear();
    EXPECT_EQ(pick(picture, {500.0, 400.0}, 1.0), Selection(NothingSelected{}));
}

TEST(Picking, ReachesFartherInALargerPicture) {
    EXPECT_EQ(pick(pictureOfTwoSites(), {600.0, 366.0}, 1.0), Selection(NothingSelected{}));
    EXPECT_EQ(pick(pictureOfTwoSites(), {600.0, 366.0}, 2.0), Selection(SelectedLink{2}));
}

TEST(Picking, FindsTheStripsEntry) {
    EXPECT_EQ(pickStripEntry(pictureOfTwoSites(), {615.0, 960.0}, 1.0), 1U);
    EXPECT_FALSE(pickStripEntry(pictureOfTwoSites(), {400.0, 960.0}, 1.0).has_value());
    EXPECT_FALSE(pickStripEntry(pictureOfTwoSites(), {600.0, 500.0}, 1.0).has_value());
}

}  // namespace
}  // namespace demarche
