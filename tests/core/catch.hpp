// Catch2 in whichever form there is: amalgamated (for WebAssembly on Debian 13), version 3 or 2.
// Tests use the names of version 3.
#pragma once

#if __has_include(<catch_amalgamated.hpp>)
#include <catch_amalgamated.hpp>
#elif __has_include(<catch2/catch_all.hpp>)
#include <catch2/catch_all.hpp>
#else
#include <catch2/catch.hpp>

namespace Catch {
using Detail::Approx;
namespace Matchers {
inline auto ContainsSubstring(const std::string& part) { return Contains(part); }
} // namespace Matchers
} // namespace Catch
#endif
