#include "core/snippet/in_chinese.hpp"
#include "core/snippet/words_of_table.hpp"
#include "core/stage.hpp"

#include <algorithm>

namespace carbon::snippet::in_chinese {

namespace {

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

Table table(const Report& report) { return runs_table(report, runs_words); }

const TableWords& words_around_table(const Report& report) {
    return lists_stages(report) ? stage_words : table_words;
}

} // namespace carbon::snippet::in_chinese
