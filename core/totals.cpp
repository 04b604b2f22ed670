#include "core/totals.hpp"

#include "core/stage.hpp"
#include "core/sum.hpp"

#include <map>

namespace carbon {

namespace {

// The sum of a quantity that some results may lack.
template <class Unit>
class Partial {
public:
    void add(const std::optional<Quantity<Unit>>& part) {
        if (!part) return;
        sum_.add(part->amount());
        any_ = true;
    }
    std::optional<Quantity<Unit>> value() const {
        return any_ ? std::optional(Quantity<Unit>(sum_.value())) : std::nullopt;
    }

private:
    Sum sum_;
    bool any_ = false;
};

class ResultSum {
public:
    void add(const Result& r) {
        energy_.add(r.energy.amount());
        carbon_.add(r.carbon.amount());
        hours_.add(r.device_hours);
        device_.add(r.device_energy);
        host_.add(r.host_energy);
        it_.add(r.it_energy);
        all_it_ = all_it_ && r.it_energy;
        all_devices_ = all_devices_ && r.device_energy;
    }
    Result value() const {
        Result r;
        r.energy = KilowattHours(energy_.value());
        r.carbon = Kilograms(carbon_.value());
        r.device_hours = hours_.value();
        if (all_devices_) r.device_energy = device_.value();
        if (all_devices_) r.host_energy = host_.value();
        if (all_it_) r.it_energy = it_.value();
        return r;
    }

private:
    Sum energy_, carbon_;
    Partial<DeviceHourUnit> hours_;
    Partial<KilowattHourUnit> device_, host_, it_;
    bool all_it_ = true, all_devices_ = true; // known; else the sum would be of some runs only
};

Result sum(const std::vector<Estimate>& estimates, const std::vector<std::size_t>& members) {
    ResultSum total;
    for (const auto i : members) total.add(*estimates[i].result);
    return total.value();
}

// The counted runs by what `name_of` says of them; those it says nothing of stand under `other`.
template <class NameOf>
std::vector<Group> grouped(const std::vector<Estimate>& estimates, const std::string& other,
                           NameOf name_of) {
    std::vector<Group> groups;
    std::map<std::string, std::size_t> place;
    for (std::size_t i = 0; i < estimates.size(); ++i) {
        if (!estimates[i].result) continue;
        std::string name = name_of(estimates[i]);
        if (name.empty()) name = other;
        const auto [at, first] = place.try_emplace(name, groups.size());
        if (first) groups.push_back({name, {}, {}});
        groups[at->second].members.push_back(i);
    }
    for (auto& group : groups) group.sum = sum(estimates, group.members);
    return groups;
}

std::string stage_name(const Estimate& e) {
    const auto* stage = find_stage(e.stage);
    return stage ? std::string(stage->name) : std::string();
}

std::string year_of(const Estimate& e) { return e.year ? std::to_string(*e.year) : std::string(); }

std::optional<Group> final_model(const std::vector<Estimate>& estimates) {
    Group group{"Final model", {}, {}};
    bool staged = false;
    for (std::size_t i = 0; i < estimates.size(); ++i) {
        const auto* stage = estimates[i].result ? find_stage(estimates[i].stage) : nullptr;
        if (stage && stage->final) group.members.push_back(i);
        staged = staged || stage;
    }
    if (!staged) return std::nullopt;
    group.sum = sum(estimates, group.members);
    return group;
}

PaperTotals paper_totals(const std::vector<Estimate>& estimates) {
    PaperTotals paper;
    Sum energy, carbon;
    for (const auto& e : estimates) {
        if (!e.result) continue;
        if (!e.paper) {
            ++paper.left_out;
            continue;
        }
        ++paper.counted;
        energy.add(e.paper->energy.amount());
        carbon.add(e.paper->carbon.amount());
    }
    paper.sum.energy = KilowattHours(energy.value());
    paper.sum.carbon = Kilograms(carbon.value());
    return paper;
}

std::optional<DeviceHours> gpu_hours(const std::vector<Estimate>& estimates) {
    Partial<DeviceHourUnit> hours;
    for (const auto& e : estimates)
        if (e.result && e.gpu) hours.add(e.result->device_hours);
    return hours.value();
}

} // namespace

Totals totals(const std::vector<Estimate>& estimates) {
    Totals t;
    std::vector<std::size_t> counted;
    for (std::size_t i = 0; i < estimates.size(); ++i) {
        const auto& result = estimates[i].result;
        if (result) counted.push_back(i);
        if (result && !result->device_hours) ++t.untimed;
    }
    t.counted = counted.size();
    t.left_out = estimates.size() - t.counted;
    t.sum = sum(estimates, counted);
    t.gpu_hours = gpu_hours(estimates);
    t.final_model = final_model(estimates);
    t.stages = grouped(estimates, "No stage given", stage_name);
    t.places = grouped(estimates, "", [](const auto& e) { return e.place_identity; });
    t.years = grouped(estimates, "No year given", year_of);
    t.devices = grouped(estimates, "Not named", [](const auto& e) { return e.device_identity; });
    t.paper = paper_totals(estimates);
    return t;
}

const Group* part_of_final_model(const Totals& totals) {
    const auto& made = totals.final_model;
    const bool part = made && !made->members.empty() && made->members.size() < totals.counted;
    return part ? &*made : nullptr;
}

} // namespace carbon
