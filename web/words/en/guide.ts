// The manual inside the file: how it counts, what it leaves out, how to cite it, and what becomes of what is entered.

import type { Term } from '../glossary.js';

interface Chapter {
  title: string;
  /** Paragraphs. */
  text: string[];
}

export const guide = {
  open: 'How it works: the method, its limits, all words, how to cite, and privacy',
  chapters: [
    {
      title: 'The method',
      text: [
        'Carbon is energy times the carbon intensity of the electricity: C = P × T × I, as in Counting Carbon (Luccioni and Hernandez-Garcia 2023, arXiv:2302.08476). Here P is the rated power of a device times its utilisation, T its device-hours: devices × wall-clock hours × repeats. A host, where you state one, is added, and all of it is multiplied by the PUE of the data centre.',
        'What you state replaces what follows from other factors: a measured energy replaces what its meter covered, an average draw replaces rated power and utilisation, your own PUE and intensity replace those of the catalogue. Every factor says whether it was stated, is from the catalogue, or was assumed, and where it comes from.',
        'Carbon intensity is the yearly average of the grid that the machine stood in (location-based), life-cycle where such a value is known, of the year of the run or the nearest earlier one. Green power that was bought for it never enters the total; it can stand beside it.',
        'The second total, by the method of the paper, is at rated power, without host and PUE. Only that one may be put beside the survey of the paper.',
      ],
    },
    {
      title: 'Ranges and rounding',
      text: [
        'A range holds nine of ten draws of the factors that are not stated: utilisation as measured in published runs, PUE as published for data centres, intensity as far as its sources disagree. Factors that runs share vary together. The draws are always the same, so the same runs give the same range.',
        'Nothing is rounded before it is shown, and then to as many digits as the range justifies. “Sources and working” below a run has every step.',
      ],
    },
    {
      title: 'What is not counted',
      text: [
        'Making the hardware, water and other lines stand beside the total where you tick them. Data centres’ other work, storage, networks, the work of people, and the use of the model after its training are not in it, unless you enter them as runs.',
        'A yearly average knows no hour of the day, and no single power station. Without a stated utilisation the energy is an upper estimate. Catalogues have gaps and errors: where a figure of your own is better, state it with its source.',
      ],
    },
    {
      title: 'How to cite',
      text: [
        'Cite the data as the text for the paper does: its bibliography names every source that was used. Cite the method as Luccioni and Hernandez-Garcia (2023), and this tool by its name and the version at the foot of the page, so that others can compute the same numbers again.',
      ],
    },
    {
      title: 'Privacy',
      text: [
        'Nothing that you enter leaves this page: it has no server, no tracker and no fonts from elsewhere, and its own policy (the first lines of its source) forbids the browser every connection. To check it, open the developer tools, choose Network and use the page: the list stays empty. Or switch off the network: all of it still works.',
        'What you enter is kept in this browser, on this machine, until you delete it under “Projects”: whoever uses the same browser can read it. A link that you share holds all of it behind its #, which browsers send to no server.',
      ],
    },
  ] satisfies Chapter[],
  glossary: 'All words',
  /** In the order of the page. */
  terms: {
    count: 'Devices',
    power: 'Hardware',
    time: 'Wall-clock hours, device-hours',
    utilisation: 'Utilisation',
    cpu_utilisation: 'CPU utilisation',
    average: 'Average draw',
    pue: 'PUE',
    intensity: 'Carbon intensity',
    place: 'Place',
    year: 'Year of run',
    kind: 'Life-cycle, direct',
    stage: 'Stage',
    repeats: 'Repeats',
    host: 'Host machine',
    nodes: 'Nodes',
    measured: 'Measured energy',
    range: '90 % range',
    reported: 'Published figures',
    embodied: 'Embodied carbon',
    elsewhere: 'The same runs elsewhere',
    sources: 'What the sources say',
    survey: 'Beside other models',
    lines: 'Not part of the total',
    market: 'Market-based carbon',
    paper: 'By the method of the paper',
    basis: 'Stated, from the catalogue, assumed',
    hours: 'Device-hours, device-days',
  } satisfies Record<Term, string>,
};
