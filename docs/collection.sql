-- The analysis of docs/collections.md over the columns of collection.csv, for collections that outgrow the page: DuckDB as it
-- is; Spark and BigQuery with their own names of a few functions. tests/survey compares each query with the core.
-- Before: create view collection as from 'collection.csv' (or from 'collection.parquet').

-- Which footprint counts: that of the paper's method here; energy_kwh and carbon_kg are the results of the reports.
create view footprints as
    select *, paper_energy_kwh as kwh, paper_carbon_kg as kg, 1000 * kg / kwh as g_per_kwh
    from collection
    where paper_energy_kwh > 0 and paper_carbon_kg > 0;

-- query: magnitude
select count(*) as entries,
    sum(kwh) as total_kwh, avg(kwh) as mean_kwh, median(kwh) as median_kwh, min(kwh) as least_kwh, max(kwh) as most_kwh,
    sum(kg) as total_kg, avg(kg) as mean_kg, median(kg) as median_kg, min(kg) as least_kg, max(kg) as most_kg,
    quantile_cont(kg, 0.25) as lower_quartile_kg, quantile_cont(kg, 0.75) as upper_quartile_kg,
    1000 * sum(kg) / sum(kwh) as g_per_kwh_of_all,
    regr_slope(log10(kg), log10(kwh)) as slope,
    regr_intercept(log10(kg), log10(kwh)) as intercept,
    regr_r2(log10(kg), log10(kwh)) as r2
from footprints;

-- query: rank correlation
-- Equal values share the mean of their ranks.
select corr(of_kwh, of_kg) as rank_correlation
from (
    select rank() over (order by kwh) + (count(*) over (partition by kwh) - 1) / 2.0 as of_kwh,
        rank() over (order by kg) + (count(*) over (partition by kg) - 1) / 2.0 as of_kg
    from footprints
);

-- query: sources
select main_source as source, count(*) as entries, avg(g_per_kwh) as mean_g_per_kwh, median(g_per_kwh) as median_g_per_kwh,
    sum(kg) as carbon_kg
from footprints
where main_source <> ''
group by main_source
order by entries desc, source;

-- query: countries
select country, count(*) as entries, median(g_per_kwh) as median_g_per_kwh
from footprints
where country <> ''
group by country
order by entries desc, country;

-- query: tasks
select task, count(*) as entries, avg(kg) as mean_kg
from footprints
where task <> ''
group by task
order by entries desc, task;

-- query: years
-- Each year by itself; the core joins the first ones until there are five entries.
select year, count(*) as entries, avg(kg) as mean_kg, avg(g_per_kwh) as mean_g_per_kwh
from footprints
where year is not null
group by year
order by year;

-- query: performance
-- Of each data set, the entries that nothing of as much or less carbon beats.
select data_set, id
from footprints
where score is not null
qualify score >= max(score) over (
    partition by data_set order by kg range between unbounded preceding and current row
)
order by data_set, kg;

-- query: drivers
select covar_pop(ln(device_hours), ln(kg)) / var_pop(ln(kg)) as device_hours,
    covar_pop(ln(g_per_kwh), ln(kg)) / var_pop(ln(kg)) as intensity,
    covar_pop(ln(1000 * kwh / device_hours), ln(kg)) / var_pop(ln(kg)) as power
from footprints
where device_hours > 0;
