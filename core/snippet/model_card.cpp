// The metadata and the section that model hubs ask for: docs/hub/model-cards-co2 and the model card
// template of Hugging Face, where emissions are grams.
#include "core/catalog.hpp"
#include "core/format.hpp"
#include "core/snippet/answers.hpp"
#include "core/snippet/snippet.hpp"
#include "core/snippet/words_of_run.hpp"
#include "core/stage.hpp"
#include "core/text.hpp"
#include "core/version.hpp"

#include <algorithm>

namespace carbon::snippet {

namespace {

using Runs = std::vector<const Estimate*>;

// A double-quoted scalar means the same in YAML 1.1 and 1.2; what has no shape is escaped.
std::string quoted(std::string_view text) {
    std::string scalar = "\"";
    for (std::size_t at = 0; at < text.size();) {
        const auto code = next_code_point(text, at);
        if (code == '"' || code == '\\') {
            scalar += '\\';
            append(scalar, code);
        } else if (is_invisible(code)) {
            scalar += code > 0xFFFF ? "\\U" + hexadecimal(code, 8) : "\\u" + hexadecimal(code, 4);
        } else {
            append(scalar, code == 0xA0 ? ' ' : code);
        }
    }
    return scalar + "\"";
}

// "pre-training" or "fine-tuning", where the stages of all runs are known.
std::string training_type(const Runs& runs) {
    std::string type;
    if (std::any_of(runs.begin(), runs.end(), [](const auto* e) { return !find_stage(e->stage); }))
        return type;
    for (const auto* stage : {"pre-training", "fine-tuning"})
        for (const auto* e : runs)
            if (e->stage == stage && type.find(stage) == type.npos)
                type += (type.empty() ? "" : " and ") + std::string(stage);
    return type;
}

// A search alone is no training of a model.
std::string stages_of(const Totals& t) {
    if (!t.final_model) return {};
    std::string words;
    for (const auto& stage : t.stages) words += (words.empty() ? "; stages: " : ", ") + stage.name;
    return words +
           (t.final_model->members.empty() ? "; no run is said to make the final model" : "");
}

// How energy is known, of which runs, and what is not among them.
std::string scope(const Report& report) {
    const auto runs = counted_runs(report);
    const auto of = kinds(runs);
    const auto& t = report.totals;
    std::string words = !of.measured()   ? "estimated"
                        : of.estimated() ? "partly from measured energy, partly estimated"
                                         : "from measured energy";
    if (runs.size() > 1) words += "; all " + counted(runs.size(), "run");
    if (const auto* made = part_of_final_model(t))
        words += ", of it the final model " + text(made->sum.carbon, made->sum.carbon_range);
    return words + stages_of(t) + left_out_in_short(report);
}

// A hub reads all of them: none is left out of these lists, however many there are.
std::string places(const Runs& runs) {
    return distinct(runs, [](const auto& e) { return e.place; }, runs.size());
}

// The runs of one device model.
struct Model {
    const Estimate* most; // with the largest number of devices at once
    bool differ = false;  // the numbers that are known
    bool unknown = false; // that of some run
};

std::vector<Model> models(const Runs& runs) {
    std::vector<Model> found;
    for (const auto* e : runs) {
        auto at = std::find_if(found.begin(), found.end(),
                               [&](const auto& m) { return m.most->device == e->device; });
        if (at == found.end()) at = found.insert(at, {e});
        const auto most = at->most->devices;
        at->unknown |= !e->devices || !most;
        at->differ |= e->devices && most && e->devices != most;
        if (e->devices > most) at->most = e; // a number that is not known is less
    }
    return found;
}

// "up to 8 × NVIDIA A100 SXM4 80GB; 4 × NVIDIA T4"
std::string hardware_used(const Runs& runs) {
    std::string list;
    for (const auto& [most, differ, unknown] : models(runs)) {
        const bool number = most->devices && !most->device.empty();
        list += (list.empty() ? "" : "; ") + std::string(number && differ ? "up to " : "") +
                hardware(*most) + (number && unknown ? " (where stated)" : "");
    }
    return list;
}

// What is named, as a scalar; a comment where nothing is.
std::string named(const char* key, const Report& report, bool (*is_named)(const Run& run),
                  std::string (*names)(const Runs& runs)) {
    Runs runs;
    for (const auto* e : counted_runs(report))
        if (is_named(*report.runs[e->run])) runs.push_back(e);
    if (runs.empty()) return "\n  # " + std::string(key) + ": not stated";
    return "\n  " + std::string(key) + ": " + quoted(names(runs));
}

bool has_place(const Run& run) {
    const auto* own = std::get_if<StatedPlace>(&run.place);
    return !own || !own->name.empty();
}

bool has_device(const Run& run) {
    const auto* own = std::get_if<OwnDevice>(&run.device);
    return own ? !own->name.empty() : device_of(run) != nullptr;
}

// YAML 1.1 takes an exponent only with its sign, and after a point.
std::string scalar(std::string number) {
    const auto at = number.find('e');
    if (at == number.npos) return number;
    if (number[at + 1] != '-') number.insert(at + 1, "+");
    if (number.find('.') == number.npos) number.insert(at, ".0");
    return number;
}

std::string yaml(const Report& report) {
    const auto runs = counted_runs(report);
    const auto& sum = report.totals.sum;
    const auto type = training_type(runs);
    return "co2_eq_emissions:\n  emissions: " + scalar(grams(sum.carbon, sum.carbon_range)) +
           "\n  source: " +
           quoted("Carbon Tally " + std::string(version()) + ", data " +
                  std::string(tables::data_version) + "; " + scope(report) + "; location-based" +
                  (sum.carbon_range
                       ? "; 90 % range " + range_text(sum.carbon, *sum.carbon_range) + " CO₂e"
                       : "")) +
           (type.empty() ? "\n  # training_type: not stated; \"pre-training\" or \"fine-tuning\""
                         : "\n  training_type: " + quoted(type)) +
           named("geographical_location", report, has_place, places) +
           named("hardware_used", report, has_device, hardware_used) + "\n";
}

std::string item(const std::string& name, const std::string& value) {
    return "- **" + name + ":** " + escaped_markdown(value) + "\n";
}

// The figures above are those of all runs, with searches and failures.
std::string of_final_model(const Totals& t) {
    const auto* made = part_of_final_model(t);
    if (!made) return {};
    const auto& sum = made->sum;
    return item("Of this, the final model", ranged(sum.energy, sum.energy_range) + ", " +
                                                ranged(sum.carbon, sum.carbon_range, " CO₂e"));
}

// Each once; where a run was in no catalogue's region, that is not stated.
std::string providers(const Report& report) {
    return distinct(counted_runs(report), [&](const Estimate& e) {
        const auto* region = region_of(*report.runs[e.run]);
        const auto* provider = region ? find_provider(region->provider) : nullptr;
        return provider ? std::string(provider->name) : std::string("not stated");
    });
}

std::string section(const Report& report) {
    const auto runs = counted_runs(report);
    const auto& t = report.totals;
    const auto hours = device_time_text(runs);
    return "## Environmental Impact\n\n" + item("Hardware Type", hardware_used(runs)) +
           item("Hours used", hours.empty() ? "not stated" : hours) +
           item("Cloud Provider", providers(report)) + item("Compute Region", places(runs)) +
           item("Energy", ranged(t.sum.energy, t.sum.energy_range)) +
           item("Carbon Emitted", ranged(t.sum.carbon, t.sum.carbon_range, " CO₂e") + " (" +
                                      grams(t.sum.carbon, t.sum.carbon_range) + " g)") +
           of_final_model(t) + "\n" + escaped_markdown(method_words(report)) + "\n";
}

} // namespace

std::vector<Part> model_card(const Report& report) {
    return {{"section", "carbon-tally.card.md", "In the text of the model card", section(report)},
            {"metadata", "carbon-tally.card.yaml",
             "Between the lines --- at the top of the model card", yaml(report)}};
}

} // namespace carbon::snippet
