// What the Chinese paragraph is put together from. Names of hardware, places and sources stay as
// the catalog has them.
#pragma once

#include "core/snippet/chinese_words.hpp"
#include "core/snippet/prose.hpp"
#include "core/snippet/words_of_run.hpp"

#include <string>
#include <vector>

namespace carbon::snippet::in_chinese {

/// The label of a factor with its source.
std::string basis(const Factor& factor);

/// "19.85 MWh 节点级实测", and how where it is wanted.
std::string measured(const Estimate& e, bool how = true);
Origin pue(const Estimate& e);
Origin intensity(const Estimate& e);

std::string device(const Estimate& e);
std::string name(const Estimate& e);

/// Hardware, time, host, PUE and intensity.
std::string one_run(const Estimate& e);

/// Where the factors of several runs come from; empty for a single run.
std::string bases(const std::vector<const Estimate*>& runs);

/// How it was computed, what is counted and what is not, and the separate lines.
std::string method(const Report& report);

/// What is assumed, for a text that does not tell the basis of each PUE.
std::string assumed_with_pue(const std::vector<const Estimate*>& runs);

/// With which version of the tool and of its data.
std::string tool();

/// The runs or their stages, and what stands around them.
Table table(const Report& report);
const TableWords& words_around_table(const Report& report);

} // namespace carbon::snippet::in_chinese
