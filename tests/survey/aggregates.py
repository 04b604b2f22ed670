"""What the tests hold the core's analysis against: the same of data/nc_survey.csv, by Python's standard library alone."""
import csv
import json
import math
import statistics as st
import sys
from collections import Counter


def number(row, name):
    return float(row[name]) if row[name] else None


def ranks(values):
    order = sorted(values)
    return [order.index(v) + (order.count(v) + 1) / 2 for v in values]


def rank_correlation(x, y):
    return st.correlation(ranks(x), ranks(y))


def line(x, y):
    slope, intercept = st.linear_regression(x, y)
    return {"slope": slope, "intercept": intercept, "r2": st.correlation(x, y) ** 2}


def front(rows, cost):
    """Each whose score nothing of as much or less cost beats."""
    scored = [r for r in rows if r["score"] is not None]
    return sorted(
        r["model"]
        for r in scored
        if all(r["score"] >= other["score"] for other in scored if other[cost] <= r[cost])
    )


def groups(rows, key):
    found = {}
    for r in rows:
        found.setdefault(key(r), []).append(r)
    return found


METRICS = {"ImageNet": "top1", "WMT2014 En-De": "bleu", "WMT2014 En-Fr": "bleu", "CoNLL 2003": "f1", "SQuAD 1.1": "f1"}


def read(path):
    rows = []
    with open(path, encoding="utf-8", newline="") as file:
        for r in csv.DictReader(file):
            hours = number(r, "devices") * number(r, "seconds") / 3600
            watts, grams = number(r, "tdp_w"), number(r, "g_per_kwh")
            kwh = hours * watts / 1000
            metric = METRICS.get(r["data_set"])
            rows.append({
                "model": int(r["model"]), "task": r["task"], "data_set": r["data_set"], "year": int(r["year"]),
                "source": r["main_source"], "country": r["iso3"] or r["country_as_given"], "family": r["family"],
                "devices": number(r, "devices"),
                "score": number(r, metric) if metric else None,
                "hours": hours, "watts": watts, "grams": grams, "paper_kwh": kwh, "paper_kg": kwh * grams / 1000,
                "published_kwh": number(r, "reported_kwh"), "published_kg": number(r, "reported_kg"),
            })
    return rows


def shares(rows, product):
    logs = [math.log(r[product]) for r in rows]
    factors = {"device_hours": "hours", "intensity": "grams", "power": "watts"}
    return {name: st.covariance([math.log(r[key]) for r in rows], logs) / st.variance(logs) for name, key in factors.items()}


def sizes(values):
    lower, median, upper = st.quantiles(values, n=4, method="inclusive")
    return {"mean": st.fmean(values), "median": median, "least": min(values), "most": max(values),
            "lower_quartile": lower, "upper_quartile": upper}


def ends(values):
    return {"least": min(values), "most": max(values)}


def bin_of(year):
    return "2012-2016" if year <= 2016 else str(year)


def performance(rows, kwh, kg):
    made = {}
    for name, some in groups(rows, lambda r: r["data_set"]).items():
        scored = [r for r in some if r["score"] is not None]
        if not scored:
            continue
        scores = [r["score"] for r in scored]
        made[name] = {
            "count": len(scored),
            "correlation_with_carbon": rank_correlation([r[kg] for r in scored], scores),
            "correlation_with_energy": rank_correlation([r[kwh] for r in scored], scores),
            "front": front(some, kg), "front_of_energy": front(some, kwh),
        }
    return made


def analysis(rows, method):
    kwh, kg = f"{method}_kwh", f"{method}_kg"
    all_kg = [r[kg] for r in rows]
    grams = lambda r: 1000 * r[kg] / r[kwh]
    of = lambda some: {"count": len(some), "mean": st.fmean(some)}
    return {
        "energy_kwh": {**sizes([r[kwh] for r in rows]), "total": math.fsum(r[kwh] for r in rows)},
        "carbon_kg": {**sizes(all_kg), "total": math.fsum(all_kg)},
        "g_per_kwh": sizes([grams(r) for r in rows]),
        "rank_correlation": rank_correlation([r[kwh] for r in rows], all_kg),
        "line": line([math.log10(r[kwh]) for r in rows], [math.log10(r[kg]) for r in rows]),
        "drivers": shares(rows, "paper_kg") if method == "paper" else None,
        "sources": {name: {"count": len(some), "mean_g_per_kwh": st.fmean(map(grams, some)),
                           "median_g_per_kwh": st.median(map(grams, some)), "carbon_kg": math.fsum(r[kg] for r in some)}
                    for name, some in groups(rows, lambda r: r["source"]).items()},
        "countries": {name: {"count": len(some), "median_g_per_kwh": st.median(map(grams, some))}
                      for name, some in groups(rows, lambda r: r["country"]).items()},
        "tasks": {name: {"carbon_kg": of([r[kg] for r in some]), "first": min(r["year"] for r in some),
                         "last": max(r["year"] for r in some),
                         "data_sets": [name for name, _ in Counter(sorted(r["data_set"] for r in some)).most_common()]}
                  for name, some in groups(rows, lambda r: r["task"]).items()},
        "periods": {name: {"carbon_kg": of([r[kg] for r in some]), "g_per_kwh": of([grams(r) for r in some]),
                           "tasks": {task: of([r[kg] for r in part]) for task, part in groups(some, lambda r: r["task"]).items()},
                           "sources": {source: of([grams(r) for r in part])
                                       for source, part in groups(some, lambda r: r["source"]).items()}}
                    for name, some in groups(rows, lambda r: bin_of(r["year"])).items()},
        "performance": performance(rows, kwh, kg),
        "hardware": {name: {"count": len(some), "watts": ends([r["watts"] for r in some]),
                            "devices": ends([r["devices"] for r in some])}
                     for name, some in groups(rows, lambda r: r["family"]).items() if name and len(some) > 1},
    }


rows = read(sys.argv[1])
json.dump({method: analysis(rows, method) for method in ("paper", "published")}, sys.stdout)
