#include "core/catalog.hpp"
#include "core/document/response.hpp"
#include "core/document/write_report.hpp"

#include <algorithm>
#include <iterator>

namespace carbon {

namespace {

int newest_year_of_all() {
    int newest = 0;
    for (const auto& country : tables::countries) newest = std::max(newest, newest_year(country));
    return newest;
}

// Upper ends of the classes in g/kWh, by which a map is shaded: round numbers that part the
// countries in about equal fifths.
constexpr int ends[] = {150, 350, 500, 650};

std::vector<std::string> classes() {
    std::vector<std::string> texts;
    for (std::size_t i = 0; i < std::size(ends); ++i) {
        const auto end = std::to_string(ends[i]);
        texts.push_back(i ? std::to_string(ends[i - 1]) + "\u2013" + end : "< " + end);
    }
    texts.push_back("\u2265 " + std::to_string(*std::rbegin(ends)));
    return texts;
}

} // namespace

std::size_t class_of(GramsPerKilowattHour intensity) {
    std::size_t at = 0;
    for (const int end : ends) at += intensity.value() >= end;
    return at;
}

std::string write_intensities(std::optional<int> wanted) {
    const int year = wanted.value_or(newest_year_of_all());
    Writer w;
    {
        const auto scope = w.object();
        w.put("year", year);
        w.put("kind", "life-cycle");
        w.put("source", tables::countries.front().source); // one series has them all
        w.put("classes", classes());
        const auto countries = w.object("countries");
        for (const auto& country : tables::countries) {
            const auto found = intensity_of(country, year);
            if (!found) continue;
            const auto item = w.object(country.id);
            w.put("g_per_kwh", found->intensity.value());
            w.put("year", found->year);
            w.put("class", class_of(found->intensity));
        }
    }
    return std::move(w).text();
}

} // namespace carbon
