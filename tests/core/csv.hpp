// Tables of tests/ and data/ (RFC 4180, without line breaks inside fields), for the tests.
#pragma once

#include <filesystem>
#include <fstream>
#include <map>
#include <stdexcept>
#include <string>
#include <vector>

namespace carbon::test {

using Row = std::map<std::string, std::string>; // by column

inline std::vector<std::string> fields(const std::string& line) {
    std::vector<std::string> all(1);
    bool quoted = false;
    for (std::size_t i = 0; i < line.size(); ++i) {
        if (line[i] == '"' && quoted && i + 1 < line.size() && line[i + 1] == '"')
            all.back() += line[i++];
        else if (line[i] == '"')
            quoted = !quoted;
        else if (line[i] == ',' && !quoted)
            all.emplace_back();
        else
            all.back() += line[i];
    }
    return all;
}

/// The rows of a file, its path given from the root of the project.
inline std::vector<Row> rows(const std::string& path) {
    std::ifstream in(std::filesystem::path(CARBON_TALLY_SOURCE_DIR) / path);
    std::string line;
    std::getline(in, line);
    const auto columns = fields(line);
    std::vector<Row> all;
    while (std::getline(in, line)) {
        const auto values = fields(line);
        if (values.size() != columns.size()) throw std::runtime_error(path + ": " + line);
        Row row;
        for (std::size_t i = 0; i < columns.size(); ++i) row[columns[i]] = values[i];
        all.push_back(row);
    }
    return all;
}

} // namespace carbon::test
