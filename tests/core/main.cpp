// Catch2 2 makes its main function here; Catch2 3 brings its own.
#define CATCH_CONFIG_MAIN
#include "tests/core/catch.hpp"
