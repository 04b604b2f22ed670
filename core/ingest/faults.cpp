#include "core/ingest/faults.hpp"

#include "core/text.hpp"

#include <iterator>

namespace carbon {

namespace {

struct Sentence {
    ProblemCode code;
    bool is_error;
    const char* message; // $ for the cell, # for the other word
    const char* remedy;
};

using C = ProblemCode;

// In the order of Fault.
constexpr Sentence sentences[] = {
    {C::syntax, true, "The table is empty.", "Paste rows with the names of their columns above."},
    {C::unknown, true, "No column of the table is known.",
     "Name the columns in the first row, e.g. GPU, Number of GPUs, hours, country, year."},
    {C::limit, true, "The table has more than 1,000 columns.", "Take out what is not needed."},
    {C::missing, true, "There is no row below the names of the columns.", "Copy both."},
    {C::limit, true, "The table has more than # rows; the others are left out.",
     "Split the table."},
    {C::limit, true, "There are # further problems.", "Correct the others first."},
    {C::unknown, false, "The column $ is not known, or is there twice.",
     "Take it out, or correct its name."},
    {C::unknown, false, "The column $ holds numbers that are not used.",
     "Say what it holds, or take it out."},
    {C::fallback, false, "$ is taken to be published, so it is compared and not used.",
     "Call it “Measured energy [kWh]” if a meter showed it."},
    {C::missing, true, "The unit of $ is not known.",
     "Write it behind the name of the column, e.g. “Training time [h]”."},
    {C::syntax, true, "A quote in this row is never closed, so the table ends before it.",
     "Close it, or write two of them where one is meant."},
    {C::syntax, true, "The row has more cells than the head, so it is left out.",
     "Put cells that have the separator in them into quotes."},
    {C::unlikely, false, "The first row of this report says another thing, which is kept.",
     "Write the same in each row of a report."},
    {C::type, true, "$ is not a number that can be read.",
     "Write digits, and behind them a unit where one is needed."},
    {C::type, true, "Two cells differ: $ and #.", "Correct one of the two."},
    {C::missing, true, "There are devices per node, but no number of nodes.",
     "Add a column “Nodes”, or “Number of GPUs” with those of all."},
    {C::unknown, true, "$ is not the name of a device of the catalogue.",
     "Choose one of those, or add a column with its rated power, “TDP [W]”."},
    {C::unknown, false,
     "$ is not the name of one device of the catalogue; it is taken as an own one.",
     "Keep it, or take one of the catalogue."},
    {C::unknown, true, "$ is not the name of a place of the catalogue.",
     "Give a country, a provider with its region, or the carbon intensity."},
    {C::unknown, true, "$ is the name of several places.",
     "Give the country or the provider as well, or the carbon intensity."},
    {C::fallback, false, "$ is not the name of one place of the catalogue; # is taken.",
     "Keep it, or give the grid or the cloud region."},
    {C::unknown, false, "$ is not known to the catalogue, so it is not used.",
     "Correct it, or keep it so."},
    {C::limit, false, "The source is not used, for no carbon intensity is stated.",
     "State the intensity, or take the source out."},
    {C::limit, false, "The energy of a host is no input, so the run is without it.",
     "Give the processors and the memory of a node."},
};
static_assert(std::size(sentences) == static_cast<std::size_t>(Fault::host) + 1);

} // namespace

void say(Findings& findings, std::string_view field, Fault fault, std::string_view cell,
         std::string_view other) {
    const auto& [code, is_error, message, remedy] = sentences[static_cast<std::size_t>(fault)];
    std::string text;
    for (const char sign : std::string_view(message)) {
        if (sign == '$')
            text += quotation(cell);
        else if (sign == '#')
            text += other;
        else
            text += sign;
    }
    if (is_error)
        findings.error(field, code, std::move(text), remedy);
    else
        findings.warning(field, code, std::move(text), remedy);
}

} // namespace carbon
