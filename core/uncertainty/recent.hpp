// What was reckoned for a document is kept for the next one: at a key that is typed, nearly all of
// it is the same.
#pragma once

#include "core/uncertainty/identity.hpp"

#include <cstddef>
#include <map>
#include <utility>

namespace carbon {

template <class Value>
class Recent {
public:
    /// Keeps at most so many values.
    explicit Recent(std::size_t most) : most_(most) {}

    bool full() const { return kept_.size() >= most_; }

    /// Null where it is not kept. What is returned stays until `forget`.
    const Value* find(Identity identity) {
        const auto at = kept_.find(identity);
        if (at == kept_.end()) return nullptr;
        at->second.used = true;
        return &at->second.value;
    }

    /// Where it is not full.
    const Value& keep(Identity identity, Value value) {
        return kept_.insert_or_assign(identity, Kept{std::move(value)}).first->second.value;
    }

    /// Forgets what has not been asked for since the last time but one.
    void forget() {
        for (auto at = kept_.begin(); at != kept_.end();) {
            at->second.age = at->second.used ? 0 : at->second.age + 1;
            at->second.used = false;
            at = at->second.age > 1 ? kept_.erase(at) : std::next(at);
        }
    }

private:
    struct Kept {
        Value value;
        bool used = true;
        int age = 0;
    };

    std::size_t most_;
    std::map<Identity, Kept> kept_;
};

} // namespace carbon
