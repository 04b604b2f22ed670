#include "core/snippet/snippet.hpp"

#include <algorithm>

namespace carbon::snippet {

namespace {

const Format all[] = {
    {"latex",
     "paper",
     "LaTeX",
     "For a paper: a paragraph, a table of the runs, and the sources.",
     latex,
     {},
     true},
    {"latex-brief",
     "paper",
     "LaTeX, in a few lines",
     "For a page that is nearly full: the result and the method, with two references.",
     latex_brief,
     {},
     true},
    {"markdown", "paper", "Markdown", "For a README or a wiki.", markdown, {}, true},
    {"html", "paper", "HTML", "For a web page or a blog.", html, {}, true},
    {"text",
     "paper",
     "Plain text",
     "For a form that takes no formatting, or an e-mail.",
     plain_text,
     {},
     true},
    {"trace", "paper", "Working",
     "For an appendix or a reviewer: each factor and each sum, to be checked with a pocket "
     "calculator.",
     trace},
    {"model-card", "card", "Model card",
     "For a model hub: the metadata co2_eq_emissions in grams, and the section on the environment.",
     model_card},
    {"neurips",
     "form",
     "NeurIPS checklist",
     "For item 8, the compute of the experiments.",
     neurips,
     {"complete"}},
    {"acl",
     "form",
     "ACL checklist",
     "For item C1 of the Responsible NLP checklist.",
     acl,
     {"parameters"}},
    {"reproducibility", "form", "Reproducibility checklist",
     "For the items on runtime, infrastructure and the number of runs.", reproducibility},
    {"eu-ai-act",
     "form",
     "EU AI Act",
     "For the Model Documentation Form of general-purpose models: MWh and the method.",
     eu_ai_act,
     {"complete", "flops"}},
    {"climate-card",
     "form",
     "Climate performance card",
     "For the LaTeX table of Hershcovich et al. 2022.",
     climate_card,
     {"complete"}},
    {"sci",
     "form",
     "SCI",
     "For a Software Carbon Intensity score, where its parts are known.",
     sci,
     {"functional_unit", "units"}},
    {"csv", "data", "CSV",
     "For a spreadsheet, or a collection of reports: the columns of the survey of Counting Carbon.",
     csv},
    {"boamps",
     "data",
     "BoAmps",
     "For the open data of BoAmps: a report in JSON for each run.",
     boamps,
     {"parameters"}},
    {"badge", "picture", "Badge", "For a README: the total and its range.", badge},
    {"figure", "picture", "Figure", "For a paper: the emissions of each run with their ranges.",
     figure},
};

} // namespace

const std::span<const Format> formats = all;

const Format* find_format(std::string_view id) {
    const auto at =
        std::find_if(formats.begin(), formats.end(), [&](const auto& f) { return f.id == id; });
    return at == formats.end() ? nullptr : &*at;
}

} // namespace carbon::snippet
