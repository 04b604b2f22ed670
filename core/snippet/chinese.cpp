// Paragraph and table in Simplified Chinese.
#include "core/catalog.hpp"
#include "core/format.hpp"
#include "core/snippet/citation.hpp"
#include "core/snippet/in_chinese.hpp"
#include "core/snippet/words_of_table.hpp"

namespace carbon::snippet {

namespace {

// Without the space that stands before the sign in other languages.
std::string share(double of) {
    constexpr std::string_view space = "\u00a0";
    auto text = percent(of);
    return text.erase(text.find(space), space.size());
}

std::string part(const Doubt& doubt) {
    return doubt.is_nearly_all() ? "99% 以上" : share(doubt.share);
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
                chinese(t.doubt->factor->key) + "（占方差的 " + part(*t.doubt) + "）。";
    text += of_final_model(t);
    if (runs.size() == 1) text += in_chinese::one_run(*runs.front());
    if (lists_stages(report)) text += "运行过多，此处不逐一列出。";
    return text + left_out(t);
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
           "。" + in_chinese::assumed_with_pue(runs) + left_out(report.totals) + in_chinese::tool();
}

std::string listed(const std::vector<std::string>& keys, const char* head) {
    std::string list;
    for (const auto& key : keys) list += (list.empty() ? head : "；") + short_name(key);
    return list.empty() ? list : list + "。";
}

std::string ranges(const std::vector<std::string>& keys) {
    return keys.empty() ? "" : "区间的依据见" + cite(keys) + "。";
}

} // namespace

Prose chinese_prose(const Report& report) {
    const auto sources = used_sources(report);
    const auto how = in_chinese::bases(counted_runs(report)) + in_chinese::method(report);
    return {of_title(report.title) + "碳足迹。",
            result(report),
            how + ranges(sources.of_ranges) + in_chinese::tool(),
            how + listed(sources.of_values, "数据：") + listed(sources.of_ranges, "区间的依据：") +
                in_chinese::tool(),
            "",
            in_chinese::table(report),
            in_chinese::words_around_table(report),
            chinese_comparison(report)};
}

Brief chinese_brief(const Report& report) {
    return {of_title(report.title) + "碳足迹。", in_few_lines(report)};
}

} // namespace carbon::snippet
