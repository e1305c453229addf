// What nearly every test includes; see from_nothing.cmake.
#include "cmake/precompiled/standard.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
