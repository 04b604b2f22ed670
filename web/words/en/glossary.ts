// What the words of the method mean: one or two plain sentences each, with an example.

export const terms = {
  count:
    'How many accelerators (GPUs or TPUs) worked on the run at the same time, e.g. 8 for one machine with 8 GPUs. A TPU is counted in chips, not in cores.',
  power:
    'The accelerator that the run used, e.g. NVIDIA A100 SXM4 80GB. Its rated power (TDP, thermal design power) follows from it: the watts that its maker says one draws at full load, e.g. 400 W.',
  time: 'Wall-clock hours are how long one run took from start to end; they are multiplied by the number of devices, so 10 h on 8 GPUs are 80 device-hours. Choose device-hours where you know that sum already, e.g. as GPU-hours from your cluster: it is multiplied by neither devices nor repeats.',
  utilisation:
    'How much of its rated power a device drew on average, e.g. 0.8 for 320 W of 400 W. The “GPU-Util” of nvidia-smi is not it: that says how often the GPU was busy, not how much power it drew, so better state the average draw in watts from “nvidia-smi --query-gpu=power.draw” under “More about this run”.',
  cpu_utilisation:
    'How much of its rated power a CPU drew on average, e.g. 0.5 for 100 W of 200 W. It is not the share of time in which the CPU was busy.',
  average:
    'What one device drew on average, in watts, e.g. 310 W as the mean of what “nvidia-smi --query-gpu=power.draw” logged during the run. It replaces rated power × utilisation.',
  pue: 'Power usage effectiveness: the energy of the whole data centre, with its cooling, over that of its computers, e.g. 1.2 where cooling and the rest add a fifth. A computer outside a data centre, e.g. one under your desk, has PUE 1: type 1.',
  intensity:
    'How much CO2e is emitted for each kilowatt-hour of electricity, e.g. 57 g/kWh. It is the yearly average of the grid that the machine stood in (location-based), whatever green power was bought for it (market-based).',
  place:
    'Where the machine stood: a cloud region, e.g. us-east-1, a country, e.g. Germany, or a grid, e.g. Québec or US-VA. It decides the carbon intensity, and the PUE where you state none.',
  year: 'The calendar year in which the run took place, e.g. 2024: grids and data centres change from year to year.',
  kind: 'Direct is only what power stations emit themselves; life-cycle also counts building them and supplying their fuel, and is higher. E.g. solar panels emit nothing while they run, but making them did.',
  stage:
    'What the run was for, e.g. a hyper-parameter search or the final training. It sets the final model apart from the whole project, with its searches and failures.',
  repeats: 'How often the same run was made, e.g. 5 for five random seeds. Each one counts in full.',
  host: 'The machine around the accelerators: its processors (CPUs) and memory, e.g. 2 × AMD EPYC 7742 and 512 GB. It is counted only where you state it.',
  nodes: 'How many machines ran at the same time, e.g. 4 for 32 GPUs in machines of 8.',
  measured:
    'The kilowatt-hours that a meter or a log gives for the whole run, all repeats together, e.g. 44 kWh. They replace the formula as far as the meter reaches, e.g. where it covered whole machines, only the PUE is still applied.',
  range:
    'The lowest and the highest value that are still likely, so that 9 of 10 values lie between them (5th to 95th percentile), e.g. 30–40 for some 36 hours. The range of a total follows from those of its factors; its ends are rounded outward, so that it never looks narrower than it is.',
  reported:
    'What was published about this run, e.g. 24.7 t in a paper. It is compared with the result, and never used in it.',
  embodied:
    'What making the hardware emitted, shared out over its years of service, e.g. 150 kg over 4 years. The years are years of use, so 6 years in use half of the time are 3; the line is shown where it is ticked in the tally.',
  elsewhere:
    'The same hardware, hours and energy on other grids: only the carbon intensity changes, and the PUE where you say so, e.g. 3.9 kg in Eemshaven would have been 0.5 kg in Norway. Which place is free, near enough or allowed is another question.',
  sources:
    'Sources count different things: life-cycle or only the power stations themselves, what a country generates or what it uses, the whole country or one grid in it, this year or that. The filled dot is the one that the tally takes: life-cycle, of the finest grid that has a value for the year. E.g. for London, tools of today range from 107 to 623 g/kWh.',
  survey:
    'Counting Carbon (2023) learned from authors of papers about 95 models of 2012 to 2021, counted by the formula of this page at rated power and without PUE; only that figure of yours is put beside them, e.g. 3.6 kg, more than 19 of them emitted. They are a sample, not a limit: larger models of today are not among them.',
  lines:
    'Figures that stand beside the total and are never added to it. Embodied carbon is that of making the hardware, water is what the data centre uses on its site, mostly for cooling (not that of power stations), and equivalences say the total in everyday terms, e.g. kilometres driven.',
  market:
    'Carbon after contracts and certificates for green power, e.g. 0 kg where as much of it was bought as was used. The total does not use it: that is location-based, the average of the grid.',
  paper:
    'The method of the paper Counting Carbon (2023), for a comparison with its survey: rated power × device-hours × carbon intensity, e.g. 400 W × 36 h × 250 g/kWh, without utilisation, host and PUE. It is no second estimate.',
  basis:
    'How a value is known: measured by a meter, stated by you, or from the catalogue, with its source under “Sources and working”. Assumed is what is taken where nothing is known, e.g. full power, an upper bound, where no utilisation is stated.',
  hours:
    'Hours summed over all devices, e.g. 8 devices for 10 hours are 80 device-hours. Device-days are the same in days; GPU-hours leave out what is no GPU.',
};
