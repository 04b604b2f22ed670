#include "core/document/collection_parts.hpp"
#include "core/snippet/collection.hpp"
#include "core/tables.hpp"

#include <utility>

namespace carbon {

namespace {

std::string index_of(const std::vector<Entry>& entries) {
    Writer w;
    {
        const auto scope = w.object();
        w.put("format", "carbon-tally-collection");
        w.put("version", 1);
        const auto list = w.list("reports");
        for (const auto& entry : entries) {
            const auto item = w.object();
            write_entry(w, entry);
        }
    }
    return std::move(w).text();
}

void write_file(Writer& w, const char* name, const std::string& text) {
    const auto scope = w.object();
    w.put("file", name);
    w.put("text", text);
}

void write_files(Writer& w, const std::vector<Entry>& entries,
                 const std::optional<Analysis>& analysis, Method method) {
    const auto list = w.list("files");
    write_file(w, "collection.csv", snippet::collection_csv(entries));
    write_file(w, "collection.json", index_of(entries));
    write_file(w, "summary.md", snippet::collection_summary(entries, analysis, method));
}

} // namespace

void write_files(Writer& w, const WantedAnalysis& wanted, const std::optional<Analysis>& analysis) {
    if (!wanted.survey) return write_files(w, wanted.entries, analysis, wanted.method);
    const auto first =
        wanted.entries.begin() + static_cast<std::ptrdiff_t>(tables::surveyed.size());
    const std::vector<Entry> own(first, wanted.entries.end());
    write_files(w, own, analyse(own, wanted.method), wanted.method);
}

} // namespace carbon
