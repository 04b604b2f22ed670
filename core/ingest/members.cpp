#include "core/ingest/members.hpp"

#include <iterator>

namespace carbon {

namespace {

using D = Dimension;

// In the order of Field. "gpu" stands for each word for a device, "carbon" for emissions and CO2e,
// "n" for "number of", "reported" for "published"; "training" and "wall-clock" are left out.
constexpr Member members[] = {
    {"id", D::text, " id report reportid "},
    {"title", D::text, " title reporttitle "},
    {"about/task", D::text, " task "},
    {"about/data_set", D::text, " dataset "},
    {"about/metric", D::text, " metric "},
    {"about/score", D::number, " score "},
    {"name", D::text, " name what model run experiment job modelname runname experimentname "},
    {"stage", D::text, " stage phase purpose "},
    {"device/id", D::text, ""},
    {"device/name", D::text, ""},
    {"device/watts", D::power,
     " tdp power ratedpower powerrating gpupower gputdp tdpgpu tdppergpu powerpergpu "},
    {"count", D::number, " gpus ngpus ngpu ofgpus gpucount count "},
    {"hours", D::time, " time duration runtime walltime elapsed elapsedtime wallclock "},
    {"device_hours", D::time, " gpu gputime totalgpu totalgputime "},
    {"repeats", D::number,
     " repeats repetitions nruns nrepeats nrepetitions runs seeds nseeds trials ntrials "},
    {"utilisation", D::share, " utilisation meanutilisation averageutilisation "},
    {"average_watts", D::power,
     " average averagedraw averagepower averagegpupower averagepowerpergpu averagepowerdraw "
     "measuredpower powermeasured meanpower meangpupower meandraw powerdraw "},
    {"nodes", D::number, " nodes nnodes servers nservers machines hosts "},
    {"measured/kwh", D::energy, " measured measuredenergy energymeasured meteredenergy "},
    {"measured/boundary", D::text, " boundary measuredwhere "},
    {"measured/method", D::text, " measuredhow measurementmethod "},
    {"pue", D::number, " pue "},
    {"pue_year", D::number, " pueyear "},
    {"year", D::number, " year yr yearreported yearof yearofrun runyear "},
    {"place/provider", D::text, " provider cloud cloudprovider "},
    {"place/region", D::text, " region cloudregion "},
    {"place/country", D::text, " country countryname countrycode countryisocode iso iso3 "},
    {"place/grid", D::text, " grid zone gridzone state province "},
    {"place/g_per_kwh", D::intensity,
     " carbonintensity intensity gridintensity gridcarbonintensity carbonfactor gridcarbonfactor "},
    {"place/name", D::text, ""},
    {"place/year", D::number, " carbonintensityyear intensityyear "},
    {"place/source", D::text, " source carbonintensitysource intensitysource "},
    {"place/kind", D::text, " carbonintensitykind intensitykind "},
    {"reported/kwh", D::energy, " reported reportedenergy energyreported "},
    {"reported/kg", D::mass,
     " carbon carbonemitted carbonfootprint footprint reported reportedcarbon carbonreported "
     "totalcarbon "},
    {"reported/source", D::text, " reportedsource "},
    {"notes", D::text, " notes note comment comments remarks "},
    {"device", D::text, " gpu gpumodel gputype gpuname "},
    {"place", D::text, " location where place site city datacenter datacentre cluster "},
    {"energy", D::energy,
     " energy totalenergy energyconsumed energyconsumption energyuse energyused "},
    {"count", D::number, " gpuspernode gpupernode ngpuspernode gpusnode gpunode "},
    {"", D::text, " tdpsource "},
    {"", D::text, " utilisationsource "},
    {"", D::text, " puesource "},
    {"", D::energy, " hostenergy "},
    {"", D::text, " toolversion "},
};
static_assert(std::size(members) == number_of_fields);

} // namespace

const Member& member(Field field) { return members[static_cast<std::size_t>(field)]; }

std::optional<Field> field_at(std::string_view path) {
    for (auto field = Field::id; field < Field::energy; field = next(field))
        if (member(field).path == path) return field;
    return std::nullopt;
}

} // namespace carbon
