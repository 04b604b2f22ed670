// What was reckoned for a document is kept for the next one: at a key that is typed, nearly all of
// it is the same.
#pragma once

#include "core/uncertainty/identity.hpp"

#include <cstddef>
#include <limits>
#include <map>
#include <utility>

namespace carbon {

template <class Value>
class Recent {
public:
    /// To keep as many values as are given, or no more than `most`.
    Recent() = default;
    explicit Recent(std::size_t most) : most_(most) {}

    bool full() const { return kept_.size() >= most_; }

    /// Null where it is not kept. What is returned stays until `forget`.
    const Value* find(Identity identity) {
        const auto at = kept_.find(identity);
        if (at == kept_.end()) return nullptr;
        at->second.idle = 0;
        return &at->second.value;
    }

    /// Where it is not full.
    const Value& keep(Identity identity, Value value) {
        return kept_.insert_or_assign(identity, Kept{std::move(value)}).first->second.value;
    }

    /// Forgets what was not asked for between the last three calls.
    void forget() {
        for (auto at = kept_.begin(); at != kept_.end();) {
            const bool forgotten = ++at->second.idle > 2;
            at = forgotten ? kept_.erase(at) : std::next(at);
        }
    }

private:
    struct Kept {
        Value value;
        int idle = 0; // how often `forget` was called since it was asked for
    };

    std::size_t most_ = std::numeric_limits<std::size_t>::max();
    std::map<Identity, Kept> kept_;
};

} // namespace carbon
