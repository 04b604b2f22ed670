// The door between JavaScript and the core: text in, text out. It knows nothing of what the text
// says. No exception passes it, for there are none: what is worse than a fault of the input (no
// memory left) is a trap, after which JavaScript makes a new instance.
#include "core/carbon.hpp"

#include <emscripten/bind.h>
#include <string>

namespace {

std::string evaluate(const std::string& request) { return carbon::evaluate(request); }

std::string search(const std::string& request) { return carbon::search(request); }

} // namespace

EMSCRIPTEN_BINDINGS(carbon_tally) {
    emscripten::function("evaluate", &evaluate);
    emscripten::function("search", &search);
    emscripten::function("catalog", &carbon::catalog);
}
