#include "core/catalog.hpp"
#include "core/snippet/citation.hpp"
#include "core/snippet/in_chinese.hpp"

namespace carbon::snippet::in_chinese {

namespace {

std::string year(int value) { return " " + std::to_string(value) + " 年"; }

std::string of_other_year(const Estimate& e, const Factor& factor) {
    return is_of_other_year(e, factor) ? "，用于" + year(*e.year) + "的运行" : "";
}

// What is said of the PUE of a whole fleet or industry, or of a region that is not named.
const char* average_of(const Factor& pue) {
    const auto is = [&](const char* part) { return pue.label.find(part) != pue.label.npos; };
    return pue.basis == Basis::assumed  ? "假定为行业平均值"
           : pue.basis == Basis::stated ? nullptr
           : is(" average ")            ? "云服务商平均值"
           : is("the region ")          ? "该区域公布值"
                                        : nullptr;
}

Origin stated_intensity(const Estimate& e) {
    const auto& i = *e.factors.intensity;
    return {chinese(e.place),
            "：" + basis(i) + (i.kind.empty() ? "" : "，" + chinese(i.kind)) + of_other_year(e, i) +
                (i.stated_source.empty() ? "，未给出来源" : "，来源：" + chinese(i.stated_source))};
}

// " 2023 年平均 …，生命周期"
std::string average(const Estimate& e) {
    const auto& i = *e.factors.intensity;
    return year(*i.year) + "平均" + cite(i.source) + "，" + chinese(i.kind) + of_other_year(e, i);
}

std::string intensity_of_one(const Estimate& e) {
    const auto& i = *e.factors.intensity;
    if (i.basis == Basis::stated || i.of == e.place) return intensity(e).words();
    return chinese(e.place) + "：" + chinese(i.of) + average(e);
}

std::string utilisation(const Factor& factor) {
    return factor.basis == Basis::assumed ? "按满额定功率计（假定）"
                                          : "利用率 " + number(factor.value) + "（作者给定）";
}

std::string use(const Estimate& e) {
    const auto& f = e.factors;
    const auto& power = f.average_power ? *f.average_power : *f.power;
    const auto* each = e.devices == 1 ? "" : f.average_power ? "每台" : "每台 ";
    auto text = "（" + std::string(each) + (f.average_power ? "平均 " : "") +
                carbon::text(Watts(power.value)) + "；" + basis(power) + "），" +
                (f.device_hours ? chinese_count(f.device_hours->value, "设备小时").substr(1)
                                : "运行 " + carbon::text(Hours(f.hours->value)));
    if (f.repeats) text += "，重复" + chinese_count(f.repeats->value, "次");
    if (!f.utilisation) return text;
    text += "，" + utilisation(*f.utilisation);
    return f.utilisation->basis == Basis::assumed ? text + "，因此能耗是上限估计" : text;
}

std::string host(const Factors& f) {
    if (!f.cpu_power && !f.memory) return {};
    std::string text = "计入主机：" + chinese_count(f.nodes->value, "个节点，每个节点").substr(1);
    if (f.cpu_power)
        text += chinese_count(f.cpus->value, "颗处理器，各 ") +
                carbon::text(Watts(f.cpu_power->value)) + "（" + basis(*f.cpu_power) + "），" +
                utilisation(*f.cpu_utilisation);
    if (f.memory)
        text += std::string(f.cpu_power ? "；" : " ") + number(f.memory->value) + " GB 内存，" +
                number(f.memory_power->value) + " W/GB（" + basis(*f.memory_power) + "）";
    return text + "。";
}

} // namespace

std::string basis(const Factor& factor) {
    if (factor.basis == Basis::stated)
        return chinese("stated") +
               (factor.year ? "（" + std::to_string(*factor.year) + " 年）" : "");
    if (factor.source.empty()) return chinese(factor.label);
    const auto head = factor.label.substr(0, factor.label.find(", " + short_name(factor.source)));
    return chinese(head) + cite(factor.source);
}

std::string measured(const Estimate& e, bool how) {
    const auto& f = *e.factors.measured;
    return carbon::text(KilowattHours(f.value)) + " " + chinese(f.label) +
           (how && !f.stated_source.empty() ? "（" + f.stated_source + "）" : "");
}

Origin pue(const Estimate& e) {
    const auto& f = *e.factors.pue;
    const auto* of = average_of(f);
    const auto rest = of ? of + ("（" + std::to_string(*f.year) + " 年）") + cite(f.source)
                         : basis(f).substr(f.of.size());
    return {f.of, rest + of_other_year(e, f)};
}

Origin intensity(const Estimate& e) {
    const auto& i = *e.factors.intensity;
    if (i.basis == Basis::stated) return stated_intensity(e);
    return {chinese(i.of) + (i.of == e.place ? "" : "（" + short_place(e) + "）"), average(e)};
}

std::string device(const Estimate& e) {
    if (e.device.empty()) return "未指明的设备";
    return (e.devices ? number(*e.devices) + " × " : "") + chinese(e.device);
}

std::string name(const Estimate& e) {
    return e.named ? e.name : "运行 " + std::to_string(e.run + 1);
}

std::string one_run(const Estimate& e) {
    const auto& f = e.factors;
    auto text = "运行于 " + device(e);
    text += f.measured ? "；其能耗 " + measured(e) : use(e);
    text += "。" + host(f);
    text += f.pue ? "PUE 为 " + number(f.pue->value) + "（" + pue(e).words() + "），"
                  : "对整个设施的测量值不再乘以 PUE，";
    return text + "碳强度为 " + number(f.intensity->value) + " g CO₂e/kWh（" + intensity_of_one(e) +
           "）。";
}

} // namespace carbon::snippet::in_chinese
