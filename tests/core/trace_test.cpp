// The working, followed with a pocket calculator: each line is what it says, and leads to the
// result.
#include "tests/core/catch.hpp"
#include "tests/core/random_runs.hpp"

#include <cctype>
#include <sstream>

using namespace carbon;
using namespace carbon::test;

namespace {

// Numbers, + × ÷ and brackets; words and units are passed over, as a reader does, and so are
// remarks: brackets that begin with a letter.
class Calculator {
public:
    explicit Calculator(std::string line) : line_(std::move(line)) {}

    double sum() {
        double total = product();
        while (next("+")) total += product();
        return total;
    }

private:
    double product() {
        double value = number();
        for (;;) {
            if (next("×"))
                value *= number();
            else if (next("÷"))
                value /= number();
            else
                return value;
        }
    }

    double number() {
        skip(true);
        if (line_[at_] == '(') {
            ++at_;
            const double value = sum();
            REQUIRE(next(")"));
            return value;
        }
        char* end = nullptr;
        const double value = std::strtod(line_.c_str() + at_, &end);
        const auto stop = static_cast<std::size_t>(end - line_.c_str());
        REQUIRE(stop > at_);
        at_ = stop;
        return value;
    }

    bool next(const std::string& sign) {
        skip(false);
        if (line_.compare(at_, sign.size(), sign) != 0) return false;
        at_ += sign.size();
        return true;
    }

    // Before a number: words ("PUE"); after it: its unit ("W/kW"), and remarks.
    void skip(bool before_number) {
        for (;;) {
            const auto c = static_cast<unsigned char>(at_ < line_.size() ? line_[at_] : '\0');
            const bool remark =
                c == '(' && std::isalpha(static_cast<unsigned char>(line_[at_ + 1]));
            if (remark)
                pass_remark();
            else if (c == ' ' || std::isalpha(c) || (c == '/' && !before_number) || c == '-')
                ++at_;
            else
                return;
        }
    }

    void pass_remark() {
        int open = 0;
        do {
            open += line_[at_] == '(' ? 1 : line_[at_] == ')' ? -1 : 0;
        } while (++at_ < line_.size() && open > 0);
    }

    std::string line_;
    std::size_t at_ = 0;
};

// The one kind of line without a sum: "41.5 kWh (measured at the nodes)".
bool is_measured_line(const std::string& line) {
    const auto start = line.find_first_not_of("0123456789.");
    if (start == 0 || start == line.npos) return false;
    for (const auto* where : {"devices", "nodes", "facility"})
        if (line.substr(start) == " kWh (measured at the " + std::string(where) + ")") return true;
    return false;
}

// Twelve digits are printed of each number, so that eleven of a product are right.
void check_sum(const std::string& line) {
    INFO(line);
    const auto equals = line.find(" = ");
    REQUIRE(equals != line.npos);
    const double left = Calculator(line.substr(0, equals)).sum();
    char* end = nullptr;
    const double right = std::strtod(line.c_str() + equals + 3, &end);
    CHECK(*end == ' '); // a number, and its unit
    CHECK(near(left, right, 5e-11));
}

// The number that a line ends with.
double result(const std::string& line) {
    const auto equals = line.rfind(" = ");
    return std::strtod(line.c_str() + equals + 3, nullptr);
}

const Json& random_estimates() {
    static const auto all = [] {
        auto runs = Json::array();
        for_many(400, [&](Dice& d) { runs.push_back(any_run(d)); });
        return evaluated(runs)["runs"];
    }();
    return all;
}

bool holds(const std::string& line, const char* part) { return line.find(part) != line.npos; }

} // namespace

TEST_CASE("the calculator of this test knows what a pocket calculator knows") {
    const auto is = [](const char* line) { return Calculator(line).sum(); };
    CHECK(is("8 × 120 h") == 960);
    CHECK(is("400 W × utilisation 0.5 × 960 h ÷ 1000 W/kW") == 192);
    CHECK(is("(2 × 225 W × utilisation 1 + 512 GB × 0.5 W/GB) × 10 h") == 7060);
    CHECK(is("150 kg (stated, by 7 of 9 (all)) × 100 h ÷ (5 years (assumed) × 10 h)") == 300);
    CHECK(is("1 + 2 × 3 + 4") == 11);
    CHECK(is("1e-20 kWh + 2e20 kWh") == 2e20);
}

TEST_CASE("only what was measured stands in the working without a sum") {
    CHECK(is_measured_line("41.5 kWh (measured at the nodes)"));
    for (const auto* line : {"8 × 120 h", "41.5 kWh", "kWh (measured at the nodes)",
                             "41.5 kWh (measured at the nodes) × PUE 1.2", "", "41.5"})
        CHECK_FALSE(is_measured_line(line));
}

TEST_CASE("each line of the working of a random run is right to eleven digits") {
    std::size_t lines = 0;
    for (const auto& e : random_estimates())
        for (const std::string line : e["trace"]) {
            ++lines;
            if (!is_measured_line(line))
                check_sum(line);
            else
                CHECK(near(std::strtod(line.c_str(), nullptr),
                           e["factors"]["measured"]["value"].get<double>(), 5e-12));
        }
    CHECK(lines > 1000);
}

TEST_CASE("the working of a random run ends with its carbon and passes its energies") {
    for (const auto& e : random_estimates()) {
        for (const std::string line : e["trace"]) {
            INFO(line);
            if (holds(line, "(facility energy)")) CHECK(near(result(line), kwh(e), 5e-12));
            if (holds(line, "(host)")) CHECK(near(result(line), value(e, "host_energy"), 5e-12));
            if (holds(line, "(IT energy)")) CHECK(near(result(line), value(e, "it_energy"), 5e-12));
            if (holds(line, "device-hours"))
                CHECK(near(result(line), value(e, "device_hours"), 5e-12));
        }
        CHECK(near(result(e["trace"].back()), kg(e), 5e-12));
    }
}

TEST_CASE("the working of the separate lines is right to eleven digits") {
    for_many(60, [](Dice& d) {
        auto run = any_run(d);
        run.erase("name"); // "Run 1: ...": the name is not part of the sum
        auto request = document(Json::array({run}));
        request["settings"]["lines"] = {"embodied", "water"};
        const auto lines = response(request)["totals"]["lines"];
        for (const auto* name : {"embodied", "water"})
            for (const std::string line : lines[name]["trace"])
                check_sum(line.substr(line.find(": ") + 2));
    });
}

TEST_CASE("the working of several runs ends with their sum") {
    for_many(60, [](Dice& d) {
        auto request = document(any_runs(d));
        request["outputs"] = {"trace"};
        const auto answer = response(request);
        const std::string body = answer["snippets"]["trace"][0]["text"];
        const auto total = body.find("\nTotal\n");
        REQUIRE(total != body.npos);
        const auto first = body.find("  ", total) + 2, end = body.find('\n', first);
        const auto second = end + 3, end_of_second = body.find('\n', second);
        const auto energy = body.substr(first, end - first);
        const auto carbon = body.substr(second, end_of_second - second);
        check_sum(energy);
        check_sum(carbon);
        CHECK(near(result(energy), kwh(answer["totals"]), 5e-12));
        CHECK(near(result(carbon), kg(answer["totals"]), 5e-12));
    });
}

TEST_CASE("what was measured stands in the working with what the meter covered") {
    for_many(30, [](Dice& d) {
        auto run = random_run(d);
        run["measured"] = {{"kwh", 41.5}, {"boundary", "node"}};
        const auto trace = estimated(run)["trace"];
        CHECK(std::count(trace.begin(), trace.end(), "41.5 kWh (measured at the nodes)") == 1);
    });
}

TEST_CASE("the working of the paper's method leads to its total, line by line") {
    for_many(100, [](Dice& d) {
        auto request = document(any_runs(d));
        request["outputs"] = {"trace"};
        const auto answer = response(request);
        if (answer["totals"]["paper"]["counted"] == 0) return;
        const std::string text = answer["snippets"]["trace"][0]["text"];
        const auto begin = text.find("By the method of Counting Carbon");
        REQUIRE(begin != text.npos);
        std::istringstream lines(text.substr(begin));
        std::string line;
        std::getline(lines, line);
        double energy = 0, carbon = 0;
        while (std::getline(lines, line) && !line.empty()) {
            const auto equals = line.find(" = ");
            if (equals == line.npos) continue;
            const auto sum = line.substr(line.find(": ") + 2);
            const double value = std::strtod(line.c_str() + equals + 3, nullptr);
            INFO(line);
            CHECK(near(Calculator(sum.substr(0, sum.find(" = "))).sum(), value, 1e-11));
            (line.ends_with(" kWh") ? energy : carbon) += value;
        }
        CHECK(near(energy, kwh(answer["totals"]["paper"]), 1e-10));
        CHECK(near(carbon, kg(answer["totals"]["paper"]), 1e-10));
    });
}
