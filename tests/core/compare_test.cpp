// The same runs elsewhere.
#include "tests/core/laws.hpp"

using namespace carbon;
using namespace carbon::test;

namespace {

const Json places = {{{"country", "NOR"}},
                     {{"country", "POL"}},
                     {{"provider", "aws"}, {"region", "us-east-1"}},
                     {{"country", "WLD"}},
                     {{"g_per_kwh", 57}, {"name", "site"}, {"source", "s"}}};

Json comparing(const Json& runs, const Json& wanted, const char* pue = "runs") {
    auto request = document(runs);
    request["compare"] = {{"places", wanted}, {"pue", pue}};
    return request;
}

// By the index in the request.
Json found(const Json& comparison, std::size_t place) {
    for (const auto& each : comparison["places"])
        if (each["place"] == place) return each;
    return nullptr;
}

Json random_runs(Dice& d) {
    auto runs = Json::array();
    do runs.push_back(any_run(d));
    while (runs.size() < 5 && d.chance(0.7));
    for (auto& run : runs) run["place"] = {{"country", "FRA"}};
    return runs;
}

double intensity(const Json& place) {
    return place["years"][0]["intensity"]["value"].get<double>();
}

Json run_in(const char* country, double hours = 100) {
    return {{"device", {{"watts", 300}}},
            {"utilisation", 1},
            {"pue", 1.2},
            {"hours", hours},
            {"year", 2023},
            {"place", {{"country", country}}}};
}

// Two places that are often called alike, with one figure or another.
Json own_place(Dice& d) {
    Json place = {{"g_per_kwh", d.one_of({57.0, 57.5, 311.0})}, {"source", "s"}};
    if (d.chance(0.8)) place["name"] = d.one_of({"site", "site", "France"});
    if (d.chance(0.3)) place["year"] = 2021;
    return place;
}

Json some_place(Dice& d) {
    if (d.chance(0.5)) return own_place(d);
    return d.one_of({Json{{"country", "FRA"}}, Json{{"country", "POL"}},
                     Json{{"provider", "gcp"}, {"region", "europe-west9"}},
                     Json{{"provider", "aws"}, {"region", "us-east-1"}}});
}

// Of two years, with meters of all kinds; often all in one place, with its PUE or a stated one.
Json runs_at_home(Dice& d) {
    auto runs = any_runs(d);
    const auto home = some_place(d);
    const bool scattered = d.chance(0.2);
    for (auto& run : runs) {
        run["place"] = scattered ? some_place(d) : home;
        run["year"] = d.one_of({2019, 2023});
        if (d.chance(0.7)) run.erase("pue");
        if (d.chance(0.1)) run["pue"] = 1.56;
        if (d.chance(0.2)) run["measured"] = measured(d, "facility");
    }
    return runs;
}

// Different ones, the home of a run among them.
Json places_with_home(Dice& d, const Json& runs) {
    auto wanted = Json::array({runs[0]["place"]});
    for (int i = 0; i < 6; ++i)
        if (const auto place = some_place(d);
            std::find(wanted.begin(), wanted.end(), place) == wanted.end())
            wanted.push_back(place);
    return wanted;
}

} // namespace

TEST_CASE("law: at home, the ratio is exactly 1 and the ranges are the same, whose PUE it be") {
    for_many(2 * many, [](Dice& d) {
        const auto runs = random_runs(d);
        auto with_home = places;
        with_home.push_back({{"country", "FRA"}});
        const auto response =
            carbon::test::response(comparing(runs, with_home, d.chance(0.5) ? "place" : "runs"));
        if (response["totals"]["counted"] == 0) return;
        const auto home = found(response["comparison"], with_home.size() - 1);
        INFO(runs.dump());
        CHECK(home["own"] == true);
        CHECK(home["ratio"] == 1.0);
        CHECK(home["rank"] == response["comparison"]["rank"]);
        for (const auto* quantity : {"energy", "carbon"}) {
            const auto &here = home[quantity], &there = response["totals"][quantity];
            CHECK(here["value"] == there["value"]);
            REQUIRE(here.contains("range") == there.contains("range"));
            if (!here.contains("range")) continue;
            for (const auto* end : {"low", "high"})
                CHECK(near(here["range"][end].get<double>(), there["range"][end].get<double>(),
                           1e-9));
        }
    });
}

TEST_CASE("law: a place that is called the runs' own has their very energy and carbon") {
    int own = 0, others_of_its_name = 0;
    for_many(4 * many, [&](Dice& d) {
        const auto runs = runs_at_home(d);
        const auto wanted = places_with_home(d, runs);
        const auto response =
            carbon::test::response(comparing(runs, wanted, d.chance(0.5) ? "place" : "runs"));
        if (!response.contains("comparison")) return;
        INFO(runs.dump() << " in " << wanted.dump());
        for (const auto& place : response["comparison"]["places"]) {
            if (place["own"] == false) {
                others_of_its_name += place["name"] == response["runs"][0]["place"];
                continue;
            }
            ++own;
            CHECK(place["ratio"] == 1.0);
            CHECK(place["rank"] == response["comparison"]["rank"]);
            CHECK(kg(place) == kg(response["totals"]));
            CHECK(kwh(place) == kwh(response["totals"]));
        }
    });
    CHECK(own > 100); // or the law would say nothing
    CHECK(others_of_its_name > 100);
}

TEST_CASE("law: elsewhere the runs emit what they emit where they are said to have been there") {
    for_many(many, [](Dice& d) {
        const auto runs = random_runs(d);
        const auto comparison = response(comparing(runs, places))["comparison"];
        const auto by_place = response(comparing(runs, places, "place"))["comparison"];
        for (std::size_t i = 0; i < places.size(); ++i) {
            auto moved = runs;
            for (auto& run : moved) {
                run["place"] = places[i];
                run.erase("pue");
            }
            const auto there = evaluated(moved)["totals"];
            if (there["counted"] != runs.size()) continue;
            INFO(runs.dump() << " in " << places[i].dump());
            const auto place = found(by_place, i);
            CHECK(same(kg(place), kg(there)));
            CHECK(same(kwh(place), kwh(there)));
            const auto with_pue = found(comparison, i);
            CHECK(same(kwh(with_pue), kwh(evaluated(runs)["totals"])));
        }
    });
}

TEST_CASE("law: rank and ratio do not depend on the order and the scale of the runs") {
    for_many(many, [](Dice& d) {
        auto runs = random_runs(d);
        for (auto& run : runs) {
            run.erase("measured");
            run.erase("device_hours");
            run["hours"] = 1;
        }
        const auto before = response(comparing(runs, places))["comparison"];
        std::reverse(runs.begin(), runs.end());
        for (auto& run : runs) run["hours"] = 64;
        const auto after = response(comparing(runs, places))["comparison"];
        REQUIRE(before["places"].size() == after["places"].size());
        for (std::size_t i = 0; i < before["places"].size(); ++i) {
            const auto &a = before["places"][i], &b = after["places"][i];
            CHECK(a["place"] == b["place"]);
            CHECK(a["rank"] == b["rank"]);
            CHECK(same(a["ratio"].get<double>(), b["ratio"].get<double>()));
        }
        CHECK(before["rank"] == after["rank"]);
    });
}

TEST_CASE("one run elsewhere emits by the quotient of the intensities, the least first") {
    const auto response = carbon::test::response(comparing(Json::array({run_in("FRA")}), places));
    const auto& comparison = response["comparison"];
    const double here = response["runs"][0]["factors"]["intensity"]["value"];
    double last = 0;
    std::size_t rank = 0;
    for (const auto& place : comparison["places"]) {
        CHECK(near(place["ratio"].get<double>(), intensity(place) / here, 1e-14));
        CHECK(kg(place) > last);
        CHECK(place["rank"] == ++rank);
        last = kg(place);
    }
    CHECK(comparison["kind"] == "life-cycle");
    CHECK(comparison["rank"] == 2); // only Norway emits less
}

TEST_CASE("places that emit the same have the same rank") {
    const Json twins = {{{"g_per_kwh", 40}, {"name", "a"}, {"source", "s"}},
                        {{"g_per_kwh", 40}, {"name", "b"}, {"source", "s"}},
                        {{"g_per_kwh", 50}, {"name", "c"}, {"source", "s"}}};
    const auto ranked =
        response(comparing(Json::array({run_in("FRA")}), twins))["comparison"]["places"];
    CHECK(ranked[0]["rank"] == 1);
    CHECK(ranked[1]["rank"] == 1);
    CHECK(ranked[2]["rank"] == 3);
    CHECK(ranked[0]["place"] == 0);
}

TEST_CASE("a run with a PUE of its own is at home where it was, though places have theirs") {
    auto run = run_in("FRA");
    run["pue"] = 1.4;
    run["place"] = {{"provider", "gcp"}, {"region", "europe-west9"}};
    auto request =
        comparing(Json::array({run}), Json::array({run["place"], {{"country", "POL"}}}), "place");
    request["outputs"] = {"markdown"};
    const auto answer = response(request);
    const auto home = found(answer["comparison"], 0);
    CHECK(home["own"] == true);
    CHECK(home["ratio"] == 1.0);
    CHECK(home["years"][0]["pue"]["value"] == 1.4);
    CHECK(found(answer["comparison"], 1)["years"][0]["pue"]["value"] != 1.4);
    const std::string text = answer["snippets"]["markdown"][0]["text"];
    CHECK(text.find(" in Poland, ") != text.npos);
    CHECK(text.find("between ") == text.npos);
}

TEST_CASE("of runs in two places, those at home keep their PUE, and the others take that place's") {
    auto own = run_in("FRA"), moved = run_in("POL");
    own["pue"] = 1.4;
    const auto there = [](const Json& run) {
        return found(
            response(comparing(Json::array({run}), {{{"country", "FRA"}}}, "place"))["comparison"],
            0);
    };
    const auto both =
        found(response(comparing({own, moved}, {{{"country", "FRA"}}}, "place"))["comparison"], 0);
    CHECK(both["own"] == false);
    CHECK(same(kwh(both), kwh(there(own)) + kwh(there(moved))));
    CHECK(same(kg(both), kg(there(own)) + kg(there(moved))));
    CHECK(both["years"][0]["pue"]["value"] == there(moved)["years"][0]["pue"]["value"]);
}

TEST_CASE("what the runs had in their one place is said, year by year") {
    auto earlier = run_in("FRA"), later = run_in("FRA");
    earlier["year"] = 2020;
    later["pue"] = 1.3;
    const auto own = [](const Json& runs, const char* pue = "place") {
        return response(comparing(runs, places, pue))["comparison"].value("own", Json());
    };
    const auto two = own({earlier, later});
    REQUIRE(two["years"].size() == 2);
    CHECK(two["years"][0]["year"] == 2020);
    CHECK(two["years"][0]["intensity"]["year"] == 2020);
    CHECK(two["years"][0]["pue"]["value"] == 1.2);
    CHECK(two["years"][1]["pue"]["value"] == 1.3);
    CHECK_FALSE(own({earlier, later}, "runs")["years"][0].contains("pue"));
    // Of one year, no one PUE is that of both.
    CHECK_FALSE(own({run_in("FRA"), later})["years"][0].contains("pue"));
    CHECK(own({run_in("FRA"), run_in("POL")}).is_null());
}

TEST_CASE("the row of the runs themselves has their year, intensity and PUE") {
    auto request = comparing(Json::array({run_in("FRA")}), {{{"country", "NOR"}}}, "place");
    request["outputs"] = {"markdown"};
    const std::string text = response(request)["snippets"]["markdown"][0]["text"];
    const auto row = text.substr(text.find("| France"));
    INFO(row);
    CHECK(row.starts_with("| France (as run) | 2023 | 53.26 | 1.2 | "));
}

TEST_CASE("intensities of what is generated and of what is used are told apart") {
    const Json sweden = {{"country", "SWE"}}, zone = {{"grid", "SE"}},
               stockholm = {{"provider", "aws"}, {"region", "eu-north-1"}};
    const auto answer = [](const Json& wanted, const char* language) {
        auto request = comparing(Json::array({run_in("FRA")}), wanted);
        request["outputs"] = {"text"};
        request["settings"]["language"] = language;
        return response(request);
    };
    const auto both = answer({sweden, zone, stockholm}, "en");
    for (const auto& [index, basis] :
         {std::pair(0, "production"), std::pair(1, "consumption"), std::pair(2, "consumption")}) {
        const auto factor =
            found(both["comparison"], static_cast<std::size_t>(index))["years"][0]["intensity"];
        CHECK(factor["basis"] == basis);
        CHECK(factor["kind"] == "life-cycle");
    }
    const auto text = [&](const Json& wanted, const char* language) {
        return answer(wanted, language)["snippets"]["text"][0]["text"].get<std::string>();
    };
    CHECK(text({sweden, zone}, "en")
              .find("Some of them are of what is generated there (Ember 2026), "
                    "others of what is used there, with imports "
                    "(Electricity Maps 2026).") != std::string::npos);
    CHECK(text({sweden, zone}, "zh-Hans").find("按当地发电量计（Ember 2026）") !=
          std::string::npos);
    // The runs are compared, too.
    CHECK(text(Json::array({stockholm}), "en").find("generated there") != std::string::npos);
    CHECK(text(Json::array({sweden}), "en").find("generated there") == std::string::npos);
    CHECK(text(Json::array({sweden}), "zh-Hans").find("发电量") == std::string::npos);
}

TEST_CASE("places whose newest intensity is earlier than the runs are warned of together") {
    auto run = run_in("FRA");
    run["year"] = 2025;
    const auto warning = [&](const Json& wanted) {
        const auto answer = response(comparing(Json::array({run}), wanted));
        for (const auto& problem : answer["problems"])
            if (problem["path"] == "/compare") return problem;
        return Json();
    };
    const Json old = {{"country", "CAF"}}, new_one = {{"country", "DEU"}};
    CHECK(warning(Json::array({new_one})).is_null());
    const auto one = warning({new_one, old});
    CHECK(one["code"] == "fallback");
    CHECK(one["severity"] == "warning");
    CHECK(one["message"] == "The newest carbon intensity of 1 place is earlier than the runs: "
                            "Central African Republic 2012.");
    const auto many_of_them = warning({{{"country", "TCD"}},
                                       {{"country", "AFG"}},
                                       old,
                                       {{"country", "AGO"}},
                                       {{"country", "BEN"}},
                                       new_one});
    const std::string message = many_of_them["message"];
    INFO(message);
    CHECK(message.find("5 places is earlier than the runs: Central African Republic 2012, ") !=
          message.npos);
    CHECK(message.ends_with(" and 2 others."));
    run["year"] = 2030; // of which no place has a value
    CHECK(warning(Json::array({new_one})).is_null());
    CHECK(warning({new_one, old}) == one);
}

TEST_CASE("before a zone begins, the average of its country is compared, and that is said") {
    auto run = run_in("FRA");
    run["year"] = 2020;
    const auto answer =
        response(comparing(Json::array({run}), {{{"grid", "CA-QC"}},
                                                {{"grid", "SE"}},
                                                {{"provider", "aws"}, {"region", "ca-central-1"}},
                                                {{"country", "CAN"}}}));
    CHECK(errors(answer) == 0);
    CHECK(problems_at(answer, "/compare/places/0/grid") == 1);
    CHECK(problems_at(answer, "/compare/places/1/grid") == 1);
    const auto& comparison = answer["comparison"];
    CHECK(intensity(found(comparison, 0)) == intensity(found(comparison, 3)));
    CHECK(intensity(found(comparison, 0)) == intensity(found(comparison, 2)));
}

TEST_CASE("a grid that is refused for its kind is offered its figure of the other") {
    auto run = run_in("FRA");
    run["place"] = {{"grid", "US-VA"}}; // direct alone
    auto request = comparing(Json::array({run}), {{{"grid", "CA-QC"}},
                                                  {{"grid", "US-MIDA-PJM"}},
                                                  {{"country", "POL"}},
                                                  {{"grid", "US-NC"}}});
    const auto before = response(request);
    std::size_t offered = 0;
    for (const auto& problem : before["problems"]) {
        if (!problem.contains("fixes")) continue;
        ++offered;
        CHECK(problem["path"] == "/compare/places/0");
        const auto& fix = problem["fixes"][0];
        CHECK(fix["label"] == "Use its direct figure");
        for (const auto& change : fix["changes"])
            request[Json::json_pointer(change["path"].get<std::string>())] = change["value"];
    }
    CHECK(offered == 1);
    const auto after = response(request);
    CHECK(problems_at(after, "/compare/places/0") == 0);
    CHECK(errors(after) == errors(before) - 1);
    CHECK(after["comparison"]["places"].size() == 2);
}

TEST_CASE("law: for runs of no known kind, the order of the places decides nothing") {
    const Json places_of_both[] = {{{"grid", "US-VA"}},
                                   {{"grid", "CA-QC"}, {"kind", "direct"}},
                                   {{"country", "FRA"}},
                                   {{"grid", "CA-QC"}},
                                   {{"g_per_kwh", 57}, {"name", "own"}, {"source", "s"}}};
    auto run = run_in("FRA");
    run["place"] = {{"g_per_kwh", 350}, {"source", "s"}};
    for_many(many, [&](Dice& d) {
        auto wanted = Json::array();
        bool whole = false;
        for (const auto& place : places_of_both)
            if (d.chance(0.6)) {
                const bool first = d.chance(0.5);
                wanted.insert(first ? wanted.begin() : wanted.end(), place);
                whole = whole || place == places_of_both[2] || place == places_of_both[3];
            }
        const auto answer = response(comparing(Json::array({run}), wanted));
        if (!answer.contains("comparison")) return;
        INFO(wanted.dump());
        if (whole) CHECK(answer["comparison"]["kind"] == "life-cycle");
        std::reverse(wanted.begin(), wanted.end());
        const auto reversed = response(comparing(Json::array({run}), wanted))["comparison"];
        CHECK(answer["comparison"]["kind"] == reversed["kind"]);
        CHECK(answer["comparison"]["places"].size() == reversed["places"].size());
    });
}

TEST_CASE("a place of another kind is refused with the reason, and the others are compared") {
    auto mixed = places;
    mixed.push_back({{"g_per_kwh", 350}, {"name", "eGRID"}, {"source", "s"}, {"kind", "direct"}});
    const auto response = carbon::test::response(comparing(Json::array({run_in("FRA")}), mixed));
    CHECK(problems_at(response, "/compare/places/5") == 1);
    CHECK(response["comparison"]["places"].size() == 5);
    CHECK(response["totals"]["counted"] == 1);
}

TEST_CASE("runs of two kinds are not compared") {
    auto direct = run_in("FRA");
    direct["place"] = {{"g_per_kwh", 350}, {"source", "s"}, {"kind", "direct"}};
    const auto response =
        carbon::test::response(comparing(Json::array({run_in("FRA"), direct}), places));
    CHECK(problems_at(response, "/compare") == 1);
    CHECK_FALSE(response.contains("comparison"));
    CHECK(response["totals"]["counted"] == 2);
}

TEST_CASE("a kind that is not stated is warned of, and compared") {
    auto own = run_in("FRA");
    own["place"] = {{"g_per_kwh", 350}, {"source", "s"}};
    const auto response = carbon::test::response(comparing(Json::array({own}), places));
    CHECK(problems_at(response, "/compare") == 1);
    CHECK(errors(response) == 0);
    CHECK(response["comparison"]["places"].size() == 5);
}

TEST_CASE("each fault of a wanted place has its path, and the rest is compared") {
    const std::pair<Json, const char*> faults[] = {
        {{{"country", "FRN"}}, "/country"},
        {{{"provider", "aws"}, {"region", "us-eats-1"}}, "/region"},
        {{{"provider", "awz"}, {"region", "us-east-1"}}, "/provider"},
        {{{"g_per_kwh", -1}, {"source", "s"}}, "/g_per_kwh"},
        {{{"country", "FRA"}, {"g_per_kwh", 3}}, ""},
        {Json::object(), ""},
        {5, ""},
        {{{"country", "NOR"}}, ""}, // twice
    };
    auto wanted = places;
    for (const auto& [place, path] : faults) wanted.push_back(place);
    const auto response = carbon::test::response(comparing(Json::array({run_in("FRA")}), wanted));
    for (std::size_t i = 0; i < std::size(faults); ++i) {
        const auto path = "/compare/places/" + std::to_string(places.size() + i) + faults[i].second;
        INFO(path);
        CHECK(problems_at(response, path) == 1);
    }
    CHECK(response["comparison"]["places"].size() == places.size());
    CHECK(response["totals"]["counted"] == 1);
}

TEST_CASE("a wanted comparison that cannot be read is a problem of its own") {
    auto request = document(Json::array({run_in("FRA")}));
    for (const auto& [compare, path] : std::vector<std::pair<Json, const char*>>{
             {5, "/compare"},
             {{{"places", 5}}, "/compare/places"},
             {{{"places", places}, {"pue", "mine"}}, "/compare/pue"},
             {{{"places", places}, {"places_of", "aws"}}, "/compare/places_of"}}) {
        INFO(compare.dump());
        request["compare"] = compare;
        const auto answer = response(request);
        CHECK(problems_at(answer, path) == 1);
        CHECK(answer["totals"]["counted"] == 1);
    }
    for (const auto& compare : {Json::object(), Json{{"places", Json::array()}}}) {
        request["compare"] = compare;
        CHECK(response(request)["problems"].empty());
        CHECK_FALSE(response(request).contains("comparison"));
    }
}

TEST_CASE("a place without a value for that year or an earlier one is left out, and said") {
    auto early = run_in("FRA");
    early["year"] = 1995;
    const auto answer = response(
        comparing(Json::array({early}), Json::array({{{"country", "ABW"}}, {{"country", "DEU"}}})));
    CHECK(problems_at(answer, "/compare/places/0") == 1);
    CHECK(answer["comparison"]["places"].size() == 1);
}

TEST_CASE("where no run is counted, nothing is compared") {
    CHECK_FALSE(response(comparing(Json::array(), places)).contains("comparison"));
    CHECK_FALSE(response(comparing(Json::array({{{"hours", 1}}}), places)).contains("comparison"));
}

TEST_CASE("the range elsewhere is that of the energy and of the place in quadrature") {
    constexpr double z_95 = 1.6448536269514722843, s = 0.2;
    auto ranged = run_in("FRA");
    const double end = std::exp(z_95 * s);
    ranged["ranges"]["hours"] = {100 / end, 100 * end};
    const auto in_poland = [](const Json& run) {
        return found(response(comparing(Json::array({run}), places))["comparison"], 1);
    };
    const auto both = in_poland(ranged), of_place = in_poland(run_in("FRA"));
    for (const auto* e : {"low", "high"}) {
        const auto half_width = [&](const Json& of) {
            return std::abs(std::log(of["carbon"]["range"][e].get<double>() / kg(of)));
        };
        CHECK(near(half_width(both), std::hypot(half_width(of_place), z_95 * s), 0.06));
    }
}

TEST_CASE("a blind review is not told where an own place is, nor which region") {
    auto request =
        comparing(Json::array({run_in("FRA")}),
                  {{{"provider", "aws"}, {"region", "us-east-1"}},
                   {{"g_per_kwh", 57}, {"name", "Lab on the hill"}, {"source", "hill.example"}}});
    request["settings"]["anonymous"] = true;
    request["outputs"] = {"latex", "markdown", "html", "text", "csv"};
    const auto texts = response(request)["snippets"].dump();
    CHECK(texts.find("hill") == texts.npos);
    CHECK(texts.find("us-east-1") == texts.npos);
    CHECK(texts.find("AWS, United States") != texts.npos);
}

TEST_CASE("the name of a place is text in every format") {
    const Json hostile = {{"g_per_kwh", 57}, {"name", "=1+1 \\input{x} | <b>"}, {"source", "s"}};
    auto request = comparing(Json::array({run_in("FRA")}), Json::array({hostile}));
    request["outputs"] = {"latex", "markdown", "html", "text", "csv"};
    const auto snippets = response(request)["snippets"];
    const auto all = [&](const char* format) {
        std::string texts;
        for (const auto& part : snippets[format]) texts += part["text"].get<std::string>();
        return texts;
    };
    const std::pair<const char*, const char*> escaped[] = {
        {"latex", "=1+1 \\textbackslash{}input\\{x\\} $|$ $<$b$>$ & "},
        {"markdown", "| =1+1 \\\\input\\{x\\} \\| \\<b\\> |"},
        {"html", "=1+1 \\input{x} | &lt;b&gt;</th>"},
        {"csv", "\"'=1+1 \\input{x} | <b>\","}};
    for (const auto& [format, text] : escaped) {
        INFO(all(format));
        CHECK(all(format).find(text) != std::string::npos);
    }
}

TEST_CASE("more places than fit a table are told in words alone") {
    auto wanted = Json::array();
    for (int i = 0; i < 121; ++i)
        wanted.push_back(
            {{"g_per_kwh", 100 + i}, {"name", "p" + std::to_string(i)}, {"source", "s"}});
    auto request = comparing(Json::array({run_in("FRA")}), wanted);
    request["outputs"] = {"markdown"};
    const std::string long_text = response(request)["snippets"]["markdown"][0]["text"];
    CHECK(long_text.find("| Place |") == long_text.npos);
    CHECK(long_text.find("too many to be listed") != long_text.npos);
    request["compare"]["places"].erase(120);
    const std::string short_text = response(request)["snippets"]["markdown"][0]["text"];
    CHECK(short_text.find("| Place |") != short_text.npos);
    CHECK(short_text.find("| p39 |") != short_text.npos);
}
