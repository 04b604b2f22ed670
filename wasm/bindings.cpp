// The door between JavaScript and the core: text in, text out. It knows nothing of what the text
// says. No exception passes it, for there are none: what is worse than a fault of the input (no
// memory left) is a trap, after which JavaScript makes a new instance.
#include "core/carbon.hpp"

#include <emscripten/bind.h>
#include <string>

namespace {

// The bytes of an answer, until the next one: a view of them is decoded by the browser itself, in a
// third of the time that Embind takes for a string.
template <class Question>
emscripten::val view(Question question) {
    static std::string kept;
    std::string().swap(kept); // its memory may be needed for the next one
    kept = question();
    return emscripten::val(emscripten::typed_memory_view(
        kept.size(), reinterpret_cast<const unsigned char*>(kept.data())));
}

emscripten::val evaluate(const std::string& request) {
    return view([&] { return carbon::evaluate(request); });
}

emscripten::val search(const std::string& request) {
    return view([&] { return carbon::search(request); });
}

emscripten::val places(const std::string& request) {
    return view([&] { return carbon::list_of_places(request); });
}

emscripten::val intensities(const std::string& request) {
    return view([&] { return carbon::intensities(request); });
}

emscripten::val entry(const std::string& report) {
    return view([&] { return carbon::entry(report); });
}

emscripten::val analysis(const std::string& request) {
    return view([&] { return carbon::analysis(request); });
}

emscripten::val table(const std::string& request) {
    return view([&] { return carbon::table(request); });
}

emscripten::val quantity(const std::string& request) {
    return view([&] { return carbon::quantity(request); });
}

emscripten::val catalog() { return view(carbon::catalog); }

} // namespace

EMSCRIPTEN_BINDINGS(carbon_tally) {
    emscripten::function("evaluate", &evaluate);
    emscripten::function("search", &search);
    emscripten::function("places", &places);
    emscripten::function("intensities", &intensities);
    emscripten::function("entry", &entry);
    emscripten::function("analysis", &analysis);
    emscripten::function("table", &table);
    emscripten::function("quantity", &quantity);
    emscripten::function("catalog", &catalog);
}
