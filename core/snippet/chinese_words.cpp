#include "core/snippet/chinese_words.hpp"

#include "core/grids.hpp"

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
    {"No stage given", "未注明阶段"},
    {"Total", "合计"},
    {"own device", "自备设备"},
    {"own place", "自定地点"},
    {"withheld for review", "因盲审略去"},
};

// "a grid in the United States"
std::string part_of_country(std::string_view english) {
    constexpr std::string_view article = "the ";
    english.remove_prefix(part_for_review.size());
    if (english.starts_with(article)) english.remove_prefix(article.size());
    return std::string(english) + " 境内某电网";
}

} // namespace

std::string chinese(std::string_view english) {
    if (english.starts_with(part_for_review)) return part_of_country(english);
    const auto* at = std::find_if(std::begin(words), std::end(words),
                                  [&](const auto& word) { return word.english == english; });
    return std::string(at == std::end(words) ? english : at->chinese);
}

std::string chinese_count(double value, const char* of) { return " " + number(value) + " " + of; }
std::string chinese_count(std::size_t value, const char* of) {
    return chinese_count(static_cast<double>(value), of);
}

std::string of_title(const std::string& title) { return title.empty() ? title : title + " 的"; }

} // namespace carbon::snippet
