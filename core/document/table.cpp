#include "core/document/table.hpp"

#include "core/document/entries.hpp"
#include "core/document/parse.hpp"
#include "core/document/write_report.hpp"
#include "core/ingest/table.hpp"
#include "core/text.hpp"

namespace carbon {

namespace {

void say_unknown(const std::string& key, const std::string& word, Findings& findings) {
    findings.error(key, ProblemCode::unknown, quotation(word) + " is not known here.",
                   "Leave it out, or write what the types of the package have.");
}

Chosen read_chosen(const Json& members, Findings& findings) {
    Chosen chosen;
    for (const auto& [name, path] : members.items()) {
        const auto field = path.is_string() ? field_at(path.get_ref<const std::string&>())
                                            : std::optional<Field>();
        if (field)
            chosen.emplace(name, *field);
        else
            say_unknown("members", path.is_string() ? path.get<std::string>() : name, findings);
    }
    return chosen;
}

WantedTable read(std::string_view request, Findings& findings) {
    WantedTable wanted;
    const auto parsed = parse(request, findings);
    if (!parsed) return wanted;
    const auto& json = parsed->json;
    const auto text = json.is_object() ? json.find("text") : json.end();
    if (text == json.end() || !text->is_string()) {
        findings.error("", ProblemCode::type, "The request has no text of a table.",
                       "Write it in braces, with “text”.");
        return wanted;
    }
    const Fields fields(json, "", findings);
    fields.warn_of_unknown({"text", "decimal", "members", "each"});
    wanted.text = text->get_ref<const std::string&>();
    const auto decimal = fields.text("decimal"), each = fields.text("each");
    if (decimal == "." || decimal == ",")
        wanted.decimal = decimal == "." ? Decimal::point : Decimal::comma;
    else if (!decimal.empty())
        say_unknown("decimal", decimal, findings);
    if (const auto members = json.find("members"); members != json.end())
        wanted.chosen = read_chosen(*members, findings);
    wanted.each_a_report = each == "report";
    if (!each.empty() && !wanted.each_a_report) say_unknown("each", each, findings);
    return wanted;
}

// The members from `at` to `end` by their paths; those of one object stand together.
void write(Writer& w, const StatedRow& row, Field& at, Field end, std::string_view inside) {
    while (at < end) {
        if (!row.has(at)) {
            at = next(at);
            continue;
        }
        const auto path = member(at).path;
        if (!path.starts_with(inside)) return;
        const auto key = path.substr(inside.size());
        const auto slash = key.find('/');
        if (slash != key.npos) {
            const auto scope = w.object(key.substr(0, slash));
            write(w, row, at, end, path.substr(0, inside.size() + slash + 1));
            continue;
        }
        const auto& stated = row[at];
        if (stated.number)
            w.put(key, *stated.number);
        else
            w.put(key, stated.text);
        at = next(at);
    }
}

void write_report(Writer& w, const Table& table, const std::vector<std::size_t>& report) {
    const auto scope = w.object();
    w.put("format", "carbon-tally");
    w.put("version", 1);
    auto at = Field::id;
    write(w, table.runs[report.front()], at, first_of_run, "");
    const auto runs = w.list("runs");
    for (const auto index : report) {
        const auto item = w.object();
        auto from = first_of_run;
        write(w, table.runs[index], from, first_not_written, "");
    }
}

void write_columns(Writer& w, const std::vector<Column>& columns) {
    const auto list = w.list("columns");
    for (const auto& [text, header, entry, misses, numbers] : columns) {
        const auto scope = w.object();
        w.put("header", text);
        if (numbers) w.put("holds_numbers", true);
        if (entry) w.put("member", entry->key);
        if (entry || !header.field) continue;
        const auto& [path, dimension, names] = member(*header.field);
        if (!path.empty()) w.put("member", path);
        const auto unit = header.unit ? header.unit->name : own_unit(dimension);
        if (!header.unit_unknown && !unit.empty()) w.put("unit", unit);
    }
}

void write_rows(Writer& w, const Table& table) {
    const bool entries = table.head.of_entries;
    const auto list = w.list(entries ? "entries" : "reports");
    for (const auto& entry : table.entries) {
        const auto scope = w.object();
        write_entry(w, entry);
    }
    for (const auto& report : table.reports) write_report(w, table, report);
}

void write_asked(Writer& w, const std::optional<Asked>& asked) {
    if (!asked) return;
    w.put("asks", "decimal");
    const auto scope = w.object("example");
    w.put("path", asked->path);
    w.put("cell", shortened(asked->cell, 40));
}

} // namespace

std::string write_table(std::string_view request) {
    Findings findings("");
    const auto wanted = read(request, findings);
    auto made = findings.any_error() ? Table{} : read_table(wanted);
    auto& problems = made.problems;
    problems.insert(problems.begin(), findings.problems().begin(), findings.problems().end());
    Writer w;
    {
        const auto scope = w.object();
        if (made.separator != 0) w.put("separator", std::string(1, made.separator));
        if (wanted.decimal != Decimal::unstated)
            w.put("decimal", wanted.decimal == Decimal::point ? "." : ",");
        w.put("rows", made.rows);
        write_columns(w, made.head.columns);
        write_asked(w, made.asked);
        write_rows(w, made);
        write_problems(w, problems);
    }
    return std::move(w).text();
}

} // namespace carbon
