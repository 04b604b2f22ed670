// Paragraph and table in Simplified Chinese. Names of hardware, places and sources stay as the
// catalog has them.
#include "core/catalog.hpp"
#include "core/format.hpp"
#include "core/snippet/chinese_words.hpp"
#include "core/snippet/citation.hpp"
#include "core/snippet/prose.hpp"
#include "core/snippet/words_of_factors.hpp"
#include "core/snippet/words_of_run.hpp"
#include "core/snippet/words_of_table.hpp"
#include "core/stage.hpp"
#include "core/uncertainty/draws.hpp"
#include "core/version.hpp"

#include <algorithm>
#include <iterator>

namespace carbon::snippet {

namespace {

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

Origin pue(const Estimate& e) {
    const auto& f = *e.factors.pue;
    const auto* of = average_of(f);
    const auto rest = of ? of + ("（" + std::to_string(*f.year) + " 年）") + cite(f.source)
                         : basis(f).substr(f.of.size());
    return {f.of, rest + of_other_year(e, f)};
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

Origin intensity(const Estimate& e) {
    const auto& i = *e.factors.intensity;
    if (i.basis == Basis::stated) return stated_intensity(e);
    return {chinese(i.of) + (i.of == e.place ? "" : "（" + short_place(e) + "）"), average(e)};
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
    auto text = std::string(e.devices == 1 ? "（" : "（每台") +
                (f.average_power  ? "平均 "
                 : e.devices == 1 ? ""
                                  : " ") +
                carbon::text(Watts(power.value)) + "；" + basis(power) + "），" +
                (f.device_hours ? chinese_count(f.device_hours->value, "设备小时").substr(1)
                                : "运行 " + carbon::text(Hours(f.hours->value)));
    if (f.repeats) text += "，重复" + chinese_count(f.repeats->value, "次");
    if (!f.utilisation) return text;
    text += "，" + utilisation(*f.utilisation);
    return f.utilisation->basis == Basis::assumed ? text + "，因此能耗是上限估计" : text;
}

std::string device(const Estimate& e) {
    if (e.device.empty()) return "未指明的设备";
    return (e.devices ? number(*e.devices) + " × " : "") + chinese(e.device);
}

std::string name(const Estimate& e) {
    return e.named ? e.name : "运行 " + std::to_string(e.run + 1);
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

std::string one_run_in_chinese(const Estimate& e) {
    const auto& f = e.factors;
    auto text = "运行于 " + device(e);
    text += f.measured ? "；其能耗 " + measured(e) : use(e);
    text += "。" + host(f);
    text += f.pue ? "PUE 为 " + number(f.pue->value) + "（" + pue(e).words() + "），"
                  : "对整个设施的测量值不再乘以 PUE，";
    return text + "碳强度为 " + number(f.intensity->value) + " g CO₂e/kWh（" + intensity_of_one(e) +
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
    text += "耗电 " + chinese_range(t.sum.energy, t.sum.energy_range);
    if (t.sum.device_hours && t.untimed == 0)
        text += "，共 " + whole_hours(*t.sum.device_hours) + " 设备小时";
    return text + "；估算排放量为 " + chinese_range(t.sum.carbon, t.sum.carbon_range, " CO₂e") +
           "。";
}

std::string of_final_model(const Totals& t) {
    const auto* made = part_of_final_model(t);
    if (!made) return {};
    const auto& sum = made->sum;
    return "其中最终模型为 " + chinese_range(sum.carbon, sum.carbon_range, " CO₂e") + "。";
}

std::string left_out(const Totals& t) {
    return t.left_out > 0 ? "另有" + chinese_count(t.left_out, "组运行有错误，未计入。") : "";
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
    if (lists_stages(report)) text += "运行过多，此处不逐一列出。";
    return text + left_out(t);
}

constexpr auto label = [](const Estimate&, const Factor& factor) {
    return Origin{"", basis(factor)};
};

constexpr FactorWords factor_words[] = {
    {&Factors::measured, "能耗",
     [](const Estimate& e, const Factor& f) {
         const auto energy = carbon::text(KilowattHours(f.value));
         return Origin{energy, measured(e).substr(energy.size())};
     }},
    {&Factors::power, "额定功率", label},
    {&Factors::average_power, "平均功耗", label},
    {&Factors::utilisation, "利用率", label},
    {&Factors::cpu_power, "处理器", label},
    {&Factors::cpu_utilisation, "处理器利用率", label},
    {&Factors::memory_power, "内存",
     [](const Estimate&, const Factor& f) {
         return Origin{number(f.value) + " W/GB", cite(f.source)};
     }},
    {&Factors::pue, "PUE", [](const Estimate& e, const Factor&) { return pue(e); }},
    {&Factors::intensity, "碳强度", [](const Estimate& e, const Factor&) { return intensity(e); }},
};

constexpr ListWords list_words{"：", "、", "、", "；", "。", "", [](std::size_t left_out) {
                                   return " 及另外" + chinese_count(left_out, "项");
                               }};

std::string bases(const std::vector<const Estimate*>& runs) {
    return runs.size() < 2 ? "" : factor_sentences(runs, factor_words, list_words);
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
    const auto of_some =
        of->left_out > 0
            ? "（" + chinese_count(of->counted + of->left_out, "组运行中的").substr(1) +
                  chinese_count(of->counted, "组") + "）"
            : std::string();
    return "未计入：" + std::string(name) + of_some + "，" + value + cite(of->sources) + "。";
}

std::string lines(const Lines& of) {
    const auto value = [](const auto& line) { return line ? line->value : 0; };
    auto text =
        line(of.embodied, "硬件制造的隐含碳", about(Kilograms(value(of.embodied))) + " CO₂e") +
        line(of.water, "现场用水", about(Litres(value(of.water))));
    if (of.market_based)
        text += "另由作者给定基于市场的排放量：" + carbon::text(Kilograms(of.market_based->value)) +
                " CO₂e，" +
                (of.market_based->stated_source.empty()
                     ? "未给出来源。"
                     : "来源：" + chinese(of.market_based->stated_source) + "。");
    return text;
}

constexpr ExtensionWords extension_words{"上增加", "、", "与", "利用率", "主机", "PUE"};

constexpr BoundaryWords boundary_words{"加速器与其主机",
                                       "加速器、已测得或已注明的主机",
                                       "加速器",
                                       "以及设施开销，不含",
                                       "，未计设施开销（PUE 为 1），不含",
                                       "其他主机、",
                                       "主机处理器、内存、",
                                       "网络、",
                                       "硬件制造和使用阶段的推理。"};

constexpr AssumedWords assumed_words(const char* pue) {
    return {"未给出之处假定：", "、", "。", "设备 1 台", "节点 1 个", "每节点处理器 1 颗", pue};
}

std::string method(const Report& report) {
    const auto runs = counted_runs(report);
    const auto of = kinds(runs);
    const auto more = extension(of, extension_words);
    auto text = energy_rule(of, energy_words) + "；排放量 = 能耗 × 电网碳强度（基于位置），" +
                (more.empty() ? "即" : "在") + " Counting Carbon" + cite(method_key) + " 的方法" +
                more + "。能耗与排放量涵盖" + boundary(of, boundary_words);
    if (of.two_kinds()) text += "合计将生命周期碳强度与直接排放碳强度的结果相加。";
    if (runs.size() > 1 && of.at_full_power) text += "假定满载之处的能耗为上限估计。";
    text += assumed_sentence(runs, assumed_words(nullptr));
    if (report.totals.sum.carbon_range)
        text += "区间含各可变因素 " + number(sample_count) +
                " 次固定种子抽样的 90%，并包含估计值本身。";
    return text + lines(report.lines);
}

std::string tool() {
    return "由 Carbon Tally " + std::string(version()) + " 计算（数据版本 " +
           std::string(tables::data_version) + "）" + cite(tool_key) + "。";
}

// The kinds and the years of the intensities, each with its comma.
std::string intensities(const std::vector<const Estimate*>& runs) {
    const auto kinds = each_once(runs, [](const Estimate& e) { return e.factors.intensity->kind; });
    std::string words;
    for (const auto& kind : kinds) words += (kind.empty() ? "类型未注明" : chinese(kind)) + "，";
    if (kinds.size() > 1) words += "合计相加，";
    const auto years = years_of_intensities(runs);
    return years.empty() ? words : words + years + " 年，";
}

constexpr ShortWords short_words{
    "为实测值 × PUE", "为设施实测值", "为实测值（非设施计量的另乘 PUE）",
    "部分",           "，部分",       "按功率、时间与 PUE 估算"};

std::string in_few_lines(const Report& report) {
    const auto runs = counted_runs(report);
    const auto of = kinds(runs);
    return used(report) + of_final_model(report.totals) + "能耗" +
           energy_in_short(of, short_words) + (of.at_full_power ? "（假定满载之处为上限）" : "") +
           "；排放量 = 能耗 × 电网碳强度（" + intensities(runs) + "基于位置）" + cite(method_key) +
           "。" + assumed_sentence(runs, assumed_words("PUE 为行业平均值")) +
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
    return of_title(title) +
           "各组训练运行：硬件及其功率与运行时间、地点、设备小时、PUE、电力碳强度、"
           "设施能耗与排放量。合计取未舍入的值。";
}

const TableWords table_words{caption, "各组训练运行（续）。", "各组运行列于表@。",
                             "各组运行列于表@ 和表@。", "各组运行列于表@ 至表@。"};

std::string stages_title(const std::string& title) {
    return of_title(title) +
           "训练运行按阶段的合计：组数、设备小时、设施能耗与排放量。合计取未舍入的值。";
}

const TableWords stage_words{stages_title, "训练运行按阶段的合计（续）。", "各阶段列于表@。",
                             "各阶段列于表@ 和表@。", "各阶段列于表@ 至表@。"};

constexpr HardwareWords hardware_words{device,
                                       [](const Estimate& e) { return measured(e, false); },
                                       "，",
                                       "平均 ",
                                       "",
                                       " + 主机（",
                                       " 台主机（每台 ",
                                       "",
                                       "）"};

// Stages are named in English; their ids are words of the list.
std::string sum_name(std::string_view name) {
    const auto at = std::find_if(stages.begin(), stages.end(),
                                 [&](const auto& stage) { return stage.name == name; });
    return chinese(at == stages.end() ? name : at->id);
}

constexpr RunsWords runs_words{"运行",
                               "硬件",
                               "地点",
                               "设备小时",
                               "阶段",
                               "组数",
                               [](const Estimate& e) {
                                   const auto* stage = unsaid_stage(e);
                                   return name(e) + (stage ? "（" + chinese(stage->id) + "）" : "");
                               },
                               [](const Estimate& e) { return loaded_hardware(e, hardware_words); },
                               "，",
                               [](const Estimate& e) { return chinese(e.place); },
                               sum_name};

} // namespace

Prose chinese_prose(const Report& report) {
    const auto sources = used_sources(report);
    const auto how = bases(counted_runs(report)) + method(report);
    return {of_title(report.title) + "碳足迹。",
            result(report),
            how + ranges(sources.of_ranges) + tool(),
            how + listed(sources.of_values, "数据：") + listed(sources.of_ranges, "区间的依据：") +
                tool(),
            "",
            runs_table(report, runs_words),
            lists_stages(report) ? stage_words : table_words,
            chinese_comparison(report)};
}

Brief chinese_brief(const Report& report) {
    return {of_title(report.title) + "碳足迹。", in_few_lines(report)};
}

} // namespace carbon::snippet
