#include "core/ingest/table.hpp"

#include "core/format.hpp"
#include "core/ingest/faults.hpp"
#include "core/ingest/row_run.hpp"
#include "core/run.hpp"

#include <map>

namespace carbon {

namespace {

constexpr std::size_t most_kept = 998; // problems, and two that count what is beyond the bounds

class Reader {
public:
    explicit Reader(const WantedTable& wanted) : wanted_(wanted) {}
    Table read();

private:
    bool has(Field field) const { return made_.head.has[static_cast<std::size_t>(field)]; }
    void read_rows(CsvRows& rows, Row& row, Findings& findings);
    void read_row(const Row& row, Findings& findings);
    void read_run(const Row& row, const Reading& reading);
    std::size_t report_of(const StatedRow& row);
    void add(const Findings& findings);

    const WantedTable& wanted_;
    Table made_;
    std::map<std::string, std::size_t> reports_; // by id, or by title where there is no id
    std::size_t further_ = 0;
};

void Reader::add(const Findings& findings) {
    for (const auto& problem : findings.problems()) {
        if (made_.problems.size() < most_kept)
            made_.problems.push_back(problem);
        else
            ++further_;
    }
}

// The report that the row is a part of.
std::size_t Reader::report_of(const StatedRow& row) {
    const auto& key = row.text(has(Field::id) ? Field::id : Field::title);
    auto index = made_.reports.size();
    if (!wanted_.each_a_report || !key.empty()) index = reports_.emplace(key, index).first->second;
    if (index == made_.reports.size()) made_.reports.emplace_back();
    return index;
}

void Reader::read_run(const Row& row, const Reading& reading) {
    auto stated = read_cells(row, reading);
    const auto index = report_of(stated);
    auto& report = made_.reports[index];
    const OfRow of{reading.findings, reading.row,
                   "reports/" + std::to_string(index) + "/runs/" + std::to_string(report.size()) +
                       "/",
                   made_.head.own(), made_.problems.size() < most_kept};
    make_run(stated, of);
    if (!report.empty()) {
        const auto& first = made_.runs[report.front()];
        for (auto field = Field::id; field < first_of_run; field = next(field))
            if (stated.has(field) && (stated.text(field) != first.text(field) ||
                                      stated.number(field) != first.number(field)))
                say(of.findings, of.at(field), Fault::other_report);
    }
    report.push_back(made_.runs.size());
    made_.runs.push_back(std::move(stated));
}

void Reader::read_row(const Row& row, Findings& findings) {
    const auto path = "rows/" + std::to_string(row.number);
    for (auto i = made_.head.columns.size(); i < row.cells.size(); ++i)
        if (!is_blank(row.cells[i])) return say(findings, path, Fault::longer);
    const Reading reading{made_.head, wanted_.decimal, made_.asked, path + "/", findings};
    if (!made_.head.of_entries)
        read_run(row, reading);
    else if (auto entry = read_entry(row, reading))
        made_.entries.push_back(std::move(*entry));
}

void Reader::read_rows(CsvRows& rows, Row& row, Findings& findings) {
    const auto most = made_.head.of_entries ? most_entries : most_runs;
    while (read_filled(rows, row) && !rows.unclosed()) {
        if (++made_.rows > most) continue;
        Findings of_row("");
        read_row(row, of_row);
        add(of_row);
    }
    if (made_.rows > most)
        say(findings, "rows", Fault::many_rows, {}, number(static_cast<double>(most)));
    else if (made_.rows == 0 && !rows.unclosed())
        say(findings, "rows", Fault::no_row);
    for (std::size_t i = 0; i < made_.head.columns.size(); ++i)
        if (const auto& column = made_.head.columns[i]; column.holds_numbers)
            say(findings, path_of_column(i), Fault::unused_numbers, column.text);
}

Table Reader::read() {
    const auto [text, separator] = separated(wanted_.text, wanted_.chosen);
    made_.separator = separator;
    CsvRows rows(text, separator);
    Row row;
    Findings of_head(""), findings("");
    if (!read_filled(rows, row)) {
        say(findings, "", Fault::empty);
    } else if (!rows.unclosed()) {
        made_.head = read_head(row, wanted_.chosen, of_head);
        add(of_head);
        if (made_.head.columns.size() > most_columns)
            say(findings, "columns", Fault::many_columns);
        else if (made_.head.known == 0)
            say(findings, "columns", Fault::no_column);
        else
            read_rows(rows, row, findings);
    }
    if (rows.unclosed()) say(findings, "rows/" + std::to_string(row.number), Fault::unclosed);
    if (further_ > 0) say(findings, "", Fault::further, {}, std::to_string(further_));
    made_.problems.insert(made_.problems.end(), findings.problems().begin(),
                          findings.problems().end());
    return std::move(made_);
}

} // namespace

Table read_table(const WantedTable& wanted) { return Reader(wanted).read(); }

} // namespace carbon
