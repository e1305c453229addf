// Moved to engine/base.
#pragma once

#include "engine/base/utf8_check.h"
