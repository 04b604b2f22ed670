#include "core/snippet/citation.hpp"
#include "core/snippet/in_chinese.hpp"
#include "core/snippet/words_of_factors.hpp"
#include "core/uncertainty/draws.hpp"
#include "core/version.hpp"

namespace carbon::snippet::in_chinese {

namespace {

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

} // namespace

std::string bases(const std::vector<const Estimate*>& runs) {
    return runs.size() < 2 ? "" : factor_sentences(runs, factor_words, list_words);
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

std::string assumed_with_pue(const std::vector<const Estimate*>& runs) {
    return assumed_sentence(runs, assumed_words("PUE 为行业平均值"));
}

} // namespace carbon::snippet::in_chinese
