// What nearly every test includes; see precompiled.cmake.
#include "cmake/precompiled/standard.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
