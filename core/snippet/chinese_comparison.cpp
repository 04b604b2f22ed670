// The same runs elsewhere, in Simplified Chinese.
#include "core/snippet/chinese_words.hpp"
#include "core/snippet/citation.hpp"
#include "core/snippet/prose.hpp"
#include "core/snippet/words_of_comparison.hpp"

#include <algorithm>

namespace carbon::snippet {

namespace {

using Places = std::vector<const Alternative*>;

std::string overhead(const Report& report, const Places& places) {
    const auto assumed = std::count_if(places.begin(), places.end(), pue_is_assumed);
    const auto runs = counted_runs(report);
    std::string text = "硬件、时间与 IT 能耗不变，PUE 取各地点的值";
    if (assumed > 0)
        text += "（其中" +
                chinese_count(static_cast<std::size_t>(assumed), "个地点假定为行业平均值") + "）";
    if (std::any_of(runs.begin(), runs.end(), [](const auto* e) { return !e->factors.pue; }))
        text += "，设施实测值不变";
    return text;
}

// The intensities that the author states, with what is known of them.
std::string stated(const Places& places) {
    std::string text;
    for (const auto* place : places) {
        const auto& intensity = place->by_year.front().intensity;
        if (intensity.basis != Basis::stated) continue;
        text += chinese(place->name) + " 的碳强度由作者给定，" +
                (intensity.stated_source.empty() ? "未给出来源"
                                                 : "来源：" + chinese(intensity.stated_source)) +
                (intensity.kind.empty() ? "，类型未注明。" : "。");
    }
    return text;
}

std::string of_bases(const Report& report) {
    const auto made = sources_of_basis(report, "production");
    const auto used = sources_of_basis(report, "consumption");
    if (made.empty() || used.empty()) return {};
    return "其中部分碳强度按当地发电量计（" + made + "），其余按当地用电量计、含进口电力（" + used +
           "）。";
}

std::string elsewhere_words(const Report& report, const Places& places) {
    const auto& comparison = *report.comparison;
    const auto amount = [](const Alternative& place) {
        return chinese_range(place.sum.carbon, place.sum.carbon_range, " CO₂e") + "（" +
               chinese(place.name) + "，实际的 " + about(place.ratio) + " 倍）";
    };
    auto text = "若在其他地点进行，同样的运行排放量为 " + amount(*places.front());
    if (places.size() > 1)
        text += "至 " + amount(*places.back()) + "；所比较的" +
                chinese_count(places.size(), "个地点中，有") +
                chinese_count(comparison.rank - 1, "个排放更少");
    const auto kind = comparison.kind.empty() ? "" : chinese(comparison.kind) + "，";
    return text + "。" +
           (comparison.own_pue ? overhead(report, places) : "硬件、时间、能耗与 PUE 不变") +
           "；碳强度为各运行年份（或此前最近一年）的年均值（" + kind + "基于位置）" +
           cite(sources_of(comparison)) + "。" + of_bases(report) + stated(places) +
           "各地点是否可选，此处不考虑。" +
           (comparison.places.size() > most_places_listed ? "地点过多，此处不逐一列出。" : "");
}

constexpr ComparisonWords comparison_words{"地点",         "年份",     "倍数",
                                           "（实际运行）", "实际运行", chinese};

} // namespace

Compared chinese_comparison(const Report& report) {
    if (!report.comparison) return {};
    const auto& comparison = *report.comparison;
    const auto places = elsewhere(comparison);
    if (places.empty()) return {};
    const auto caption = [&](const std::string& title) {
        return of_title(title) + "同样的运行在其他地点的排放量：年份、电力碳强度" +
               (comparison.kind.empty() ? "" : "（" + chinese(comparison.kind) + "）") +
               (comparison.own_pue ? "、PUE" : "") + "、排放量及其为实际的倍数。";
    };
    return {elsewhere_words(report, places),
            comparison_table(report, comparison_words),
            {caption, "同样的运行在其他地点（续）。", "各地点列于表@。", "各地点列于表@ 和表@。",
             "各地点列于表@ 至表@。"}};
}

} // namespace carbon::snippet
