#include "core/estimate.hpp"

#include "core/format.hpp"

namespace carbon {

namespace {

using Product = std::vector<FactorMember>;

double value(const std::optional<Factor>& factor) { return factor ? factor->value : 1; }

// Device-hours and the factors they are made of; empty where they are not known.
struct Time {
    DeviceHours hours;
    Product product;
};

std::optional<Time> device_time(const Factors& f) {
    if (f.device_hours) return Time{DeviceHours(f.device_hours->value), {&Factors::device_hours}};
    if (!f.hours) return std::nullopt;
    return Time{device_hours(value(f.count), Hours(f.hours->value), value(f.repeats)),
                {&Factors::count, &Factors::hours, &Factors::repeats}};
}

std::optional<Time> node_time(const Factors& f) {
    if (f.device_hours && f.count) {
        const Hours wall_clock(Precise(f.device_hours->value) / f.count->value);
        return Time{device_hours(value(f.nodes), wall_clock),
                    {&Factors::device_hours, &Factors::nodes}};
    }
    if (!f.hours) return std::nullopt;
    return Time{device_hours(value(f.nodes), Hours(f.hours->value), value(f.repeats)),
                {&Factors::nodes, &Factors::hours, &Factors::repeats}};
}

Product operator+(Product a, const Product& b) {
    a.insert(a.end(), b.begin(), b.end());
    return a;
}

std::optional<Part> device_part(const Factors& f) {
    const auto time = device_time(f);
    if (!time) return std::nullopt;
    if (f.average_power)
        return Part{device_energy(Watts(f.average_power->value), time->hours),
                    time->product + Product{&Factors::average_power}};
    if (!f.power || !f.utilisation) return std::nullopt;
    const auto power = average_power(Watts(f.power->value), f.utilisation->value);
    return Part{device_energy(power, time->hours),
                time->product + Product{&Factors::power, &Factors::utilisation}};
}

std::vector<Part> host_parts(const Factors& f) {
    std::vector<Part> parts;
    const auto time = node_time(f);
    if (!time) return parts;
    if (f.cpu_power) {
        const auto power =
            processor_power(value(f.cpus), Watts(f.cpu_power->value), value(f.cpu_utilisation));
        parts.push_back({host_energy(power, time->hours),
                         time->product + Product{&Factors::cpus, &Factors::cpu_power,
                                                 &Factors::cpu_utilisation}});
    }
    if (f.memory)
        parts.push_back(
            {host_energy(memory_power(f.memory->value, Watts(f.memory_power->value)), time->hours),
             time->product + Product{&Factors::memory, &Factors::memory_power}});
    return parts;
}

KilowattHours sum(const std::vector<Part>& parts) {
    KilowattHours energy;
    for (const auto& part : parts) energy = energy + part.energy;
    return energy;
}

// What is metered, or else what the devices and the hosts are reckoned to use; no parts where
// something is missing.
void add_it_energy(const Run& run, Estimate& e, Result& r) {
    const auto& f = e.factors;
    const bool measured = f.measured.has_value();
    const auto boundary = measured ? *run.measured->boundary : Boundary::device;
    const auto device =
        measured ? std::optional(Part{KilowattHours(f.measured->value), {&Factors::measured}})
                 : device_part(f);
    if (!device) return;
    e.parts = {*device};
    if (boundary == Boundary::device) {
        const auto host = host_parts(f);
        r.device_energy = device->energy;
        if (!host.empty()) r.host_energy = sum(host);
        e.parts.insert(e.parts.end(), host.begin(), host.end());
    }
    if (boundary != Boundary::facility)
        r.it_energy = it_energy(device->energy, r.host_energy.value_or(KilowattHours()));
}

void add_overhead(Estimate& e) {
    for (auto& part : e.parts) {
        part.before_overhead = part.energy;
        if (!e.factors.pue) continue;
        part.energy = facility_energy(part.energy, e.factors.pue->value);
        part.product.push_back(&Factors::pue);
    }
}

std::optional<Footprint> paper_method(const Factors& f) {
    const auto time = device_time(f);
    if (!time || !f.power || !f.intensity) return std::nullopt;
    const auto energy = device_energy(Watts(f.power->value), time->hours);
    return Footprint{energy, emissions(energy, GramsPerKilowattHour(f.intensity->value)), {}, {}};
}

bool needs_overhead(const Run& run, const Factors& f) {
    return !f.measured || *run.measured->boundary != Boundary::facility;
}

void add_result(const Run& run, Estimate& e) {
    if (!e.factors.intensity || (needs_overhead(run, e.factors) && !e.factors.pue)) return;
    Result r;
    add_it_energy(run, e, r);
    if (e.parts.empty()) return;
    add_overhead(e);
    if (const auto time = device_time(e.factors)) r.device_hours = time->hours;
    r.energy = sum(e.parts);
    r.carbon = emissions(r.energy, GramsPerKilowattHour(e.factors.intensity->value));
    e.result = r;
    e.paper = paper_method(e.factors);
}

} // namespace

bool Doubt::is_nearly_all() const { return share < 1 && percent(share) == percent(1); }

std::string Doubt::text() const {
    return is_nearly_all() ? "over " + percent(0.99) : percent(share);
}

Estimate estimate(std::size_t index, const Run& run, const Findings& findings) {
    Estimate e{index,
               run.name.empty() ? "Run " + std::to_string(index + 1) : run.name,
               run.stage,
               device_name(run),
               place_name(run),
               device_identity(run),
               place_identity(run),
               !run.name.empty(),
               device_of(run) && device_of(run)->kind == "gpu",
               run.year,
               run.count,
               factors(run),
               run.measured ? run.measured->boundary : std::nullopt,
               std::nullopt,
               std::nullopt,
               {},
               std::nullopt};
    if (e.factors.count) e.devices = e.factors.count->value; // which may be assumed
    if (!findings.any_error()) add_result(run, e);
    return e;
}

} // namespace carbon
