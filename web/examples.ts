// The three examples: documents like any other.
import type { RequestDocument } from 'carbon-tally';

export type ExampleName = 'finetuning' | 'bloom' | 'search';

const finetuning: RequestDocument = {
  format: 'carbon-tally',
  version: 1,
  runs: [
    {
      name: 'fine-tuning',
      count: 1,
      device: { id: 'nvidia-a100-sxm4-80gb' },
      hours: 36,
      place: { provider: 'gcp', region: 'europe-west4' },
      year: 2024,
    },
  ],
};

// Luccioni, Viguier and Ligozat (2022), arXiv:2211.02001: the final training of BLOOM.
const bloom: RequestDocument = {
  format: 'carbon-tally',
  version: 1,
  title: 'BLOOM',
  runs: [
    {
      name: 'BLOOM-176B',
      count: 384,
      device: { id: 'nvidia-a100-sxm4-80gb' },
      device_hours: 1082990,
      pue: 1,
      place: {
        g_per_kwh: 57,
        name: 'Jean Zay, France',
        year: 2022,
        source: 'Luccioni et al. 2022, arXiv:2211.02001',
      },
      year: 2022,
    },
  ],
};

const search: RequestDocument = {
  format: 'carbon-tally',
  version: 1,
  title: 'a hyper-parameter search',
  runs: [
    {
      name: 'search',
      stage: 'search',
      repeats: 40,
      count: 4,
      device: { id: 'nvidia-v100-sxm2-32gb' },
      hours: 3.5,
      utilisation: 0.7,
      place: { provider: 'aws', region: 'us-east-1' },
      year: 2021,
    },
    {
      name: 'final run',
      stage: 'final',
      count: 8,
      device: { id: 'nvidia-a100-sxm4-40gb' },
      hours: 72,
      place: { provider: 'azure', region: 'francecentral' },
      year: 2022,
    },
    {
      name: 'evaluation',
      stage: 'evaluation',
      count: 1,
      device: { id: 'nvidia-t4' },
      hours: 12,
      place: { country: 'FRA' },
      year: 2022,
    },
  ],
};

export const examples: Record<ExampleName, RequestDocument> = { finetuning, bloom, search };
export const exampleNames: ExampleName[] = ['finetuning', 'bloom', 'search'];
