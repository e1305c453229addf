// Moved to engine/base.
#pragma once

#include "engine/base/suggestion.h"
