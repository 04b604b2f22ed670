// Paragraph and table in Simplified Chinese. Names of hardware, places and sources stay as the
// catalog has them.
#include "core/catalog.hpp"
#include "core/format.hpp"
#include "core/snippet/citation.hpp"
#include "core/snippet/prose.hpp"
#include "core/snippet/words_of_comparison.hpp"
#include "core/snippet/words_of_run.hpp"
#include "core/stage.hpp"
#include "core/uncertainty/draws.hpp"
#include "core/version.hpp"

#include <algorithm>
#include <iterator>

namespace carbon::snippet {

namespace {

struct Word {
    std::string_view english, chinese;
};

// The labels of factors, their keys, kinds, stages and the total.
constexpr Word words[] = {
    {"stated", "作者给定"},
    {"assumed one", "假定为 1"},
    {"assumed full power", "假定满载"},
    {"measured at the devices", "设备级实测"},
    {"measured at the nodes", "节点级实测"},
    {"measured at the facility", "设施级实测"},
    {"life-cycle", "生命周期"},
    {"direct", "直接排放"},
    {"measured", "实测能耗"},
    {"count", "设备数量"},
    {"hours", "运行时间"},
    {"repeats", "重复次数"},
    {"device_hours", "设备小时"},
    {"power", "额定功率"},
    {"utilisation", "利用率"},
    {"average_power", "平均功耗"},
    {"nodes", "节点数"},
    {"cpus", "每节点处理器数"},
    {"cpu_power", "处理器功率"},
    {"cpu_utilisation", "处理器利用率"},
    {"memory", "内存"},
    {"memory_power", "内存功率"},
    {"pue", " PUE"},
    {"intensity", "碳强度"},
    {"power of memory", "内存功率"},
    {"estimated power", "估计功率"},
    {"power of the highest mode", "最高档功率"},
    {"highest measured power", "实测最高功率"},
    {"final", "最终训练"},
    {"pre-training", "预训练"},
    {"fine-tuning", "微调"},
    {"development", "开发"},
    {"search", "超参数搜索"},
    {"failed", "失败的训练"},
    {"evaluation", "评估"},
    {"distillation", "蒸馏"},
    {"data", "数据准备"},
    {"other", "其他"},
    {"Total", "合计"},
    {"own device", "自备设备"},
    {"own place", "自定地点"},
    {"withheld for review", "因盲审略去"},
};

// As it is where the list has no other word.
std::string chinese(std::string_view english) {
    const auto* at = std::find_if(std::begin(words), std::end(words),
                                  [&](const auto& word) { return word.english == english; });
    return std::string(at == std::end(words) ? english : at->chinese);
}

std::string count(double value, const char* of) { return " " + number(value) + " " + of; }
std::string count(std::size_t value, const char* of) {
    return count(static_cast<double>(value), of);
}

template <class Amount>
std::string ranged(Amount amount, const std::optional<Interval>& range, const char* of = "") {
    const auto value = text(amount, range) + of;
    return range ? value + "（90% 区间 " + range_text(amount, *range) + "）" : value;
}

// Without the space that stands before the sign in other languages.
std::string share(double of) {
    constexpr std::string_view space = "\u00a0";
    auto text = percent(of);
    return text.erase(text.find(space), space.size());
}

std::string year(int value) { return " " + std::to_string(value) + " 年"; }

std::string basis(const Factor& factor) {
    if (factor.basis == Basis::stated)
        return chinese("stated") +
               (factor.year ? "（" + std::to_string(*factor.year) + " 年）" : "");
    if (factor.source.empty()) return chinese(factor.label);
    const auto head = factor.label.substr(0, factor.label.find(", " + short_name(factor.source)));
    return chinese(head) + cite(factor.source);
}

std::string measured(const Estimate& e, bool how = true) {
    const auto& f = *e.factors.measured;
    return carbon::text(KilowattHours(f.value)) + " " + chinese(f.label) +
           (how && !f.stated_source.empty() ? "（" + f.stated_source + "）" : "");
}

std::string of_other_year(const Estimate& e, const Factor& factor) {
    const bool other = e.year && factor.year && e.year != factor.year;
    return other ? "，用于" + year(*e.year) + "的运行" : "";
}

std::string pue(const Estimate& e) {
    const auto& f = *e.factors.pue;
    const auto is = [&](const char* part) { return f.label.find(part) != f.label.npos; };
    const auto* of = f.basis == Basis::assumed  ? "假定为行业平均值"
                     : f.basis == Basis::stated ? nullptr
                     : is(" average ")          ? "云服务商平均值"
                     : is("the region ")        ? "该区域公布值"
                                                : nullptr;
    if (!of) return basis(f) + of_other_year(e, f);
    return of + ("（" + std::to_string(*f.year) + " 年）") + cite(f.source) + of_other_year(e, f);
}

std::string intensity(const Estimate& e) {
    const auto& i = *e.factors.intensity;
    auto text = chinese(e.place) + "：";
    text += i.basis == Basis::stated
                ? basis(i)
                : i.label.substr(0, i.label.find(" average ")) + " " +
                      std::to_string(i.year.value_or(0)) + " 年平均" + cite(i.source);
    if (!i.kind.empty()) text += "，" + chinese(i.kind);
    text += of_other_year(e, i);
    if (i.basis != Basis::stated) return text;
    return text +
           (i.stated_source.empty() ? "，未给出来源" : "，来源：" + chinese(i.stated_source));
}

std::string utilisation(const Factor& factor) {
    return factor.basis == Basis::assumed ? "按满额定功率计（假定）"
                                          : "利用率 " + number(factor.value) + "（作者给定）";
}

std::string use(const Factors& f) {
    const auto& power = f.average_power ? *f.average_power : *f.power;
    auto text = "（每台" + std::string(f.average_power ? "平均 " : " ") +
                carbon::text(Watts(power.value)) + "；" + basis(power) + "），" +
                (f.device_hours ? count(f.device_hours->value, "设备小时").substr(1)
                                : "运行 " + carbon::text(Hours(f.hours->value)));
    if (f.repeats) text += "，重复" + count(f.repeats->value, "次");
    if (!f.utilisation) return text;
    text += "，" + utilisation(*f.utilisation);
    return f.utilisation->basis == Basis::assumed ? text + "，因此能耗是上限估计" : text;
}

std::string device(const Estimate& e) {
    if (e.device.empty()) return "未指明的设备";
    const auto& of = e.factors.count;
    return (of ? number(of->value) + " × " : "") + chinese(e.device);
}

std::string name(const Estimate& e) {
    return e.named ? e.name : "运行 " + std::to_string(e.run + 1);
}

std::string host(const Factors& f) {
    if (!f.cpu_power && !f.memory) return {};
    std::string text = "计入主机：" + count(f.nodes->value, "个节点，每个节点").substr(1);
    if (f.cpu_power)
        text += count(f.cpus->value, "颗处理器，各 ") + carbon::text(Watts(f.cpu_power->value)) +
                "（" + basis(*f.cpu_power) + "），" + utilisation(*f.cpu_utilisation);
    if (f.memory)
        text += std::string(f.cpu_power ? "；" : " ") + number(f.memory->value) + " GB 内存，" +
                number(f.memory_power->value) + " W/GB（" + basis(*f.memory_power) + "）";
    return text + "。";
}

std::string one_run_in_chinese(const Estimate& e) {
    const auto& f = e.factors;
    auto text = "运行于 " + device(e);
    text += f.measured ? "；其能耗 " + measured(e) : use(f);
    text += "。" + host(f);
    text += f.pue ? "PUE 为 " + number(f.pue->value) + "（" + pue(e) + "），"
                  : "对整个设施的测量值不再乘以 PUE，";
    return text + "碳强度为 " + number(f.intensity->value) + " g CO₂e/kWh（" + intensity(e) +
           "）。";
}

std::string repeats(const std::vector<const Estimate*>& runs) {
    const auto [times, at_least] = with_repeats(runs);
    if (times == static_cast<double>(runs.size())) return {};
    return std::string("（含重复") + (at_least ? "至少 " : "共 ") + number(times) + " 次）";
}

std::string used(const Report& report) {
    const auto runs = counted_runs(report);
    const auto& t = report.totals;
    auto text = runs.size() > 1
                    ? number(static_cast<double>(runs.size())) + " 组运行" + repeats(runs) + "共"
                : runs.front()->named ? "运行“" + runs.front()->name + "”"
                                      : std::string("该运行");
    text += "耗电 " + ranged(t.sum.energy, t.sum.energy_range);
    if (t.sum.device_hours && t.untimed == 0)
        text += "，共 " + whole_hours(*t.sum.device_hours) + " 设备小时";
    return text + "；估算排放量为 " + ranged(t.sum.carbon, t.sum.carbon_range, " CO₂e") + "。";
}

std::string of_final_model(const Totals& t) {
    if (!t.final_model || t.final_model->members.empty() ||
        t.final_model->members.size() == t.counted)
        return {};
    const auto& sum = t.final_model->sum;
    return "其中最终模型为 " + ranged(sum.carbon, sum.carbon_range, " CO₂e") + "。";
}

std::string left_out(const Totals& t) {
    return t.left_out > 0 ? "另有" + count(t.left_out, "组运行有错误，未计入。") : "";
}

std::string result(const Report& report) {
    const auto runs = counted_runs(report);
    const auto& t = report.totals;
    auto text = used(report);
    if (t.doubt)
        text += "最大的不确定性来自 " + chinese(t.doubt->of) + " 的" +
                chinese(t.doubt->factor->key) + "（占方差的 " + share(t.doubt->share) + "）。";
    text += of_final_model(t);
    if (runs.size() == 1) text += one_run_in_chinese(*runs.front());
    if (runs.size() > 1 && runs_table(report).rows.empty()) text += "运行过多，此处不逐一列出。";
    return text + left_out(t);
}

using TextOf = std::function<std::string(const Estimate&)>;

std::string labels(const std::vector<const Estimate*>& runs, FactorMember member,
                   const std::string& head, const TextOf& text_of) {
    const auto seen = each_once(users_of(runs, member), text_of);
    std::string list;
    for (std::size_t i = 0; i < std::min(seen.size(), most_bases); ++i)
        list += (i ? "；" : "") + seen[i];
    if (seen.size() > most_bases) list += "；另有" + count(seen.size() - most_bases, "项");
    return seen.empty() ? "" : head + "：" + list + "。";
}

std::string bases(const std::vector<const Estimate*>& runs) {
    if (runs.size() < 2) return {};
    const auto of = [&](FactorMember member, const char* head) {
        return labels(runs, member, head,
                      [&](const auto& e) { return basis(*(e.factors.*member)); });
    };
    return labels(runs, &Factors::measured, "能耗", [](const auto& e) { return measured(e); }) +
           of(&Factors::power, "额定功率") + of(&Factors::average_power, "平均功耗") +
           of(&Factors::utilisation, "利用率") + of(&Factors::cpu_power, "处理器") +
           of(&Factors::memory_power, "内存") + labels(runs, &Factors::pue, "PUE", pue) +
           labels(runs, &Factors::intensity, "碳强度", intensity);
}

constexpr EnergyWords energy_words{"能耗为",
                                   "，或",
                                   "实测值 × PUE",
                                   "设施实测值",
                                   "平均功耗 × 设备小时 × PUE",
                                   "额定功率 × 利用率 × 设备小时 × PUE",
                                   "，已注明的主机另加主机功率 × 节点小时 × PUE"};

std::string line(const std::optional<Line>& of, const char* name, const std::string& value) {
    if (!of || of->counted == 0) return {};
    const auto left_out = of->left_out > 0
                              ? "（" + count(of->left_out, "组运行没有数据，未计").substr(1) + "）"
                              : std::string();
    return "未计入：" + std::string(name) + "，" + value + left_out + "。";
}

std::string lines(const Lines& of) {
    const auto value = [](const auto& line) { return line ? line->value : 0; };
    auto text =
        line(of.embodied, "硬件制造的隐含碳", about(Kilograms(value(of.embodied))) + " CO₂e") +
        line(of.water, "现场用水", about(Litres(value(of.water))));
    if (of.market_based)
        text += "另由作者给定基于市场的排放量：" + carbon::text(Kilograms(of.market_based->value)) +
                " CO₂e。";
    return text;
}

std::string method(const Report& report) {
    const auto runs = counted_runs(report);
    const auto of = kinds(runs);
    const bool host = of.hosted || of.measured();
    auto text = energy_rule(of, energy_words) +
                "；排放量 = 能耗 × 电网碳强度（基于位置），在 Counting Carbon" + cite(method_key) +
                " 的方法上增加利用率、主机与 PUE。能耗与排放量涵盖加速器" +
                (host ? "、已测得或已注明的主机" : "") + "以及设施开销，不含" +
                (host ? "" : "主机处理器、内存、") + "网络、硬件制造和使用阶段的推理。";
    if (runs.size() > 1 && of.at_full_power) text += "假定满载之处的能耗为上限估计。";
    if (report.totals.sum.carbon_range)
        text += "区间含各可变因素 " + number(sample_count) +
                " 次固定种子抽样的 90%，并包含估计值本身。";
    return text + lines(report.lines);
}

std::string tool() {
    return "由 Carbon Tally " + std::string(version()) + " 计算（数据版本 " +
           std::string(tables::data_version) + "）" + cite(tool_key) + "。";
}

std::string brief(const Report& report) {
    const auto of = kinds(counted_runs(report));
    const bool reckoned = of.average || of.reckoned;
    const auto* how = !of.measured() ? "按功率、时间与 PUE 估算"
                      : reckoned     ? "部分为实测，部分按功率、时间与 PUE 估算"
                                     : "为实测";
    return used(report) + of_final_model(report.totals) + "能耗" + how +
           "；排放量 = 能耗 × 电网碳强度（基于位置）" + cite(method_key) + "。" +
           left_out(report.totals) + tool();
}

std::string listed(const std::vector<std::string>& keys, const char* head) {
    std::string list;
    for (const auto& key : keys) list += (list.empty() ? head : "；") + short_name(key);
    return list.empty() ? list : list + "。";
}

std::string ranges(const std::vector<std::string>& keys) {
    return keys.empty() ? "" : "区间的依据见" + cite(keys) + "。";
}

std::string caption(const std::string& title) {
    return (title.empty() ? title : title + " 的") +
           "各组训练运行：硬件及其功率与运行时间、地点、设备小时、PUE、电力碳强度、"
           "设施能耗与排放量。合计取未舍入的值。";
}

constexpr TableWords table_words{caption, "各组训练运行（续）。", "各组运行列于表@。",
                                 "各组运行列于表@ 和表@。", "各组运行列于表@ 至表@。"};

std::string load(const Estimate& e) {
    const auto& f = e.factors;
    const std::string host = f.cpu_power || f.memory ? " + 主机" : "";
    if (f.measured) return device(e) + "，" + measured(e, false) + host;
    const auto& power = f.average_power ? *f.average_power : *f.power;
    auto text =
        device(e) + "，" + (f.average_power ? "平均 " : "") + carbon::text(Watts(power.value));
    if (!f.average_power && f.utilisation->value != 1) text += " × " + number(f.utilisation->value);
    return text + host;
}

Table table(const Report& report) {
    auto table = runs_table(report);
    const char* const head[] = {"运行", "硬件", "地点", "设备小时"};
    std::copy(std::begin(head), std::end(head), table.head.begin());
    if (table.rows.empty()) return table;
    std::size_t row = 0;
    for (const auto* e : counted_runs(report)) {
        const auto* stage = unsaid_stage(*e);
        const auto time = wall_clock(e->factors);
        auto& cells = table.rows[row++];
        cells[0] = name(*e) + (stage ? "（" + chinese(stage->id) + "）" : "");
        cells[2] = chinese(e->place);
        cells[1] = load(*e) + (time.empty() ? "" : "，" + time);
    }
    for (; row < table.rows.size(); ++row) {
        auto& name = table.rows[row][0];
        const auto at = std::find_if(stages.begin(), stages.end(),
                                     [&](const auto& stage) { return stage.name == name; });
        name = chinese(at == stages.end() ? name : at->id);
    }
    return table;
}

std::string elsewhere_words(const Comparison& comparison) {
    const auto &least = comparison.places.front(), &most = comparison.places.back();
    const auto amount = [](const Alternative& place) {
        return ranged(place.sum.carbon, place.sum.carbon_range, " CO₂e") + "（" +
               chinese(place.name) + "，实际的 " + about(place.ratio) + " 倍）";
    };
    const auto places = comparison.places.size();
    auto text = "若在其他地点进行，同样的运行排放量为 " + amount(least);
    if (places > 1)
        text += "至 " + amount(most) + "；所比较的" + count(places, "个地点中，有") +
                count(comparison.rank - 1, "个排放更少");
    const auto kind = comparison.kind.empty() ? "" : chinese(comparison.kind) + "，";
    return text + "。硬件与时间不变，" +
           (comparison.own_pue ? "设备能耗不变，PUE 取各地点的值" : "能耗与 PUE 不变") +
           "；碳强度为各运行年份（或此前最近一年）的年均值（" + kind + "基于位置）" +
           cite(sources_of(comparison)) + "。" +
           (places > most_places_listed ? "地点过多，此处不逐一列出。" : "");
}

constexpr ComparisonWords comparison_words{"地点",         "年份",     "倍数",
                                           "（实际运行）", "实际运行", chinese};

Compared elsewhere(const Report& report) {
    if (!report.comparison) return {};
    const auto& comparison = *report.comparison;
    return {elsewhere_words(comparison), comparison_table(report, comparison_words),
            (report.title.empty() ? report.title : report.title + " 的") +
                "同样的运行在其他地点的排放量：年份、电力碳强度" +
                (comparison.own_pue ? "、PUE" : "") + "、排放量及其为实际的倍数。",
            "各地点列于表@。"};
}

} // namespace

Prose chinese_prose(const Report& report) {
    const auto sources = used_sources(report);
    const auto how = bases(counted_runs(report)) + method(report);
    return {(report.title.empty() ? report.title : report.title + " 的") + "碳足迹。",
            result(report),
            how + ranges(sources.of_ranges) + tool(),
            how + listed(sources.of_values, "数据：") + listed(sources.of_ranges, "区间的依据：") +
                tool(),
            brief(report),
            "",
            table(report),
            table_words,
            elsewhere(report)};
}

} // namespace carbon::snippet
