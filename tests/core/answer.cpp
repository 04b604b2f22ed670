// The core as a program, for comparing it with WebAssembly (tests/wasm/native.test.mjs): of each
// document on its standard input, the answer on its standard output. Before each text stands its
// number of bytes, and a line break.
#include "core/carbon.hpp"

#include <iostream>
#include <string>

int main() {
    std::ios::sync_with_stdio(false);
    for (std::size_t bytes = 0; std::cin >> bytes && std::cin.get() == '\n';) {
        std::string request(bytes, '\0');
        std::cin.read(request.data(), static_cast<std::streamsize>(bytes));
        const auto answer = carbon::evaluate(request);
        std::cout << answer.size() << '\n' << answer;
    }
}
