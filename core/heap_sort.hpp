// Sorting by a heap: in WebAssembly a third of the code of std::sort, which is made anew for each
// type and order.
#pragma once

#include <algorithm>
#include <functional>

namespace carbon {

template <class Range, class Less = std::less<>>
void heap_sort(Range& range, Less less = {}) {
    std::make_heap(range.begin(), range.end(), less);
    std::sort_heap(range.begin(), range.end(), less);
}

} // namespace carbon
