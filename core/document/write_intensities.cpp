#include "core/catalog.hpp"
#include "core/document/response.hpp"
#include "core/document/writer.hpp"

#include <algorithm>

namespace carbon {

namespace {

int newest_year_of_all() {
    int newest = 0;
    for (const auto& country : tables::countries) newest = std::max(newest, newest_year(country));
    return newest;
}

} // namespace

std::string write_intensities(std::optional<int> wanted) {
    const int year = wanted.value_or(newest_year_of_all());
    Writer w;
    {
        const auto scope = w.object();
        w.put("year", year);
        w.put("kind", "life-cycle");
        w.put("source", tables::countries.front().source); // one series has them all
        const auto countries = w.object("countries");
        for (const auto& country : tables::countries) {
            const auto found = intensity_of(country, year);
            if (!found) continue;
            const auto item = w.object(country.id);
            w.put("g_per_kwh", found->intensity.value());
            w.put("year", found->year);
        }
    }
    return std::move(w).text();
}

} // namespace carbon
