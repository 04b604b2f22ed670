// The door between JavaScript and the core: text in, text out. It knows nothing of what the text
// says.
#include "core/carbon.hpp"

#include <emscripten/bind.h>
#include <exception>
#include <string>

namespace {

struct Answer {
    bool failed;
    std::string text; // the document, or why there is none
};

// No exception leaves C++: JavaScript could not read it.
template <typename Function>
Answer answer(Function&& function) {
    try {
        return {false, function()};
    } catch (const std::bad_alloc&) {
        return {true, "The document needs more memory than there is."};
    } catch (const std::exception& fault) {
        return {true, std::string("The core has a fault: ") + fault.what()};
    } catch (...) {
        return {true, "The core has a fault without a name."};
    }
}

Answer evaluate(const std::string& request) {
    return answer([&] { return carbon::evaluate(request); });
}

Answer search(const std::string& request) {
    return answer([&] { return carbon::search(request); });
}

Answer catalog() { return answer(carbon::catalog); }

} // namespace

EMSCRIPTEN_BINDINGS(carbon_tally) {
    emscripten::value_object<Answer>("Answer")
        .field("failed", &Answer::failed)
        .field("text", &Answer::text);
    emscripten::function("evaluate", &evaluate);
    emscripten::function("search", &search);
    emscripten::function("catalog", &catalog);
}
