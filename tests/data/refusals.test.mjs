import assert from 'node:assert/strict';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import test from 'node:test';
import { compile } from '../../data/compile.mjs';
import { copyOfData } from './folder.mjs';
import { refuses } from './refuses.mjs';

const cases = [
  [
    'a device without a source',
    'devices.csv',
    ',hf_hardware,',
    ',,',
    /^devices\.csv, line \d+: source is empty\. Fill it in\.$/,
  ],
  [
    'a source that does not exist',
    'devices.csv',
    ',hf_hardware,',
    ',hearsay,',
    /source "hearsay" is not a key of sources\.csv\. Add the source/,
  ],
  [
    'one unknown key among joined ones',
    'cloud_regions.csv',
    'emaps_dc+boavizta',
    'emaps_dc+hearsay',
    /"hearsay" is not a key/,
  ],
  ['a source without a licence', 'sources.csv', ',MIT,', ',,', /^sources\.csv, line \d+: licence is empty/],
  [
    'two sources with the same margin words',
    'sources.csv',
    ',Uptime 2025,',
    ',Ember 2026,',
    /short "Ember 2026" stands on line \d+ already/,
  ],
  [
    'a device id twice',
    'devices.csv',
    '\nnvidia-t10,',
    '\nnvidia-t4,',
    /^devices\.csv, line \d+: id "nvidia-t4" stands on line \d+ already\. Keep one/,
  ],
  ['a power that is no number', 'devices.csv', ',tpu,192,', ',tpu,192 W,', /tdp_w is "192 W"\. Write a plain number/],
  [
    'kilowatts given for watts',
    'devices.csv',
    ',tpu,192,',
    ',tpu,0.192,',
    /tdp_w is 0\.192, outside 1 to 3000 W\. Check the value and its unit/,
  ],
  ['a power without its basis', 'devices.csv', ',192,max_measured,', ',192,,', /power_basis is ""\. Use one of: tdp,/],
  ['a typical power without a source', 'devices.csv', ',170,google_tpu_docs,', ',170,,', /typical_source is empty/],
  [
    'a device id with a space',
    'devices.csv',
    '\nnvidia-t10,',
    '\nnvidia t10,',
    /id is "nvidia t10"\. Write small letters/,
  ],
  [
    'an alias of nothing',
    'device_aliases.csv',
    ',nvidia-t4,common,',
    ',nvidia-t5,common,',
    /the id "nvidia-t5" does not exist/,
  ],
  [
    "an alias that is another device's name",
    'device_aliases.csv',
    '\nT10,nvidia-t10,',
    '\nNVIDIA-T4,nvidia-t10,',
    /"NVIDIA-T4" already means nvidia-t4/,
  ],
  [
    'one spelling for two devices',
    'device_aliases.csv',
    '\n3090,nvidia-geforce-rtx-3090,',
    '\nRTX-3090,nvidia-t4,',
    /"RTX.3090" already means nvidia-(t4|geforce-rtx-3090)\. An ambiguous name is no alias/,
  ],
  [
    'a country-year twice',
    'grid_country_year.csv',
    '\nFRA,France,2022,',
    '\nFRA,France,2021,',
    /the country and year "FRA 2021" stands on line \d+ already/,
  ],
  [
    'an intensity of zero',
    'grid_country_year.csv',
    /\nFRA,France,2022,[\d.]+/,
    '\nFRA,France,2022,0',
    /g_per_kwh is 0, outside 1 to 2000/,
  ],
  [
    'an empty intensity',
    'grid_country_year.csv',
    /\nFRA,France,2022,[\d.]+/,
    '\nFRA,France,2022,',
    /g_per_kwh is ""\. Write grams/,
  ],
  [
    'kilograms given for grams',
    'grid_country_year.csv',
    /\nFRA,France,2022,[\d.]+/,
    '\nFRA,France,2022,0.08',
    /g_per_kwh is 0\.08, outside/,
  ],
  [
    'a third decimal, which the table would lose',
    'grid_country_year.csv',
    /\nFRA,France,2022,[\d.]+/,
    '\nFRA,France,2022,78.512',
    /Write grams with at most two decimals/,
  ],
  [
    'two names for one country',
    'grid_country_year.csv',
    '\nFRA,France,2022,',
    '\nFRA,Frankreich,2022,',
    /country of FRA is not that of line \d+/,
  ],
  [
    'a year that is no year',
    'grid_country_year.csv',
    '\nFRA,France,2022,',
    '\nFRA,France,22,',
    /year is 22, outside 1985 to 2035/,
  ],
  ['a country alias of nothing', 'country_aliases.csv', '\nUAE,ARE,', '\nUAE,UAE,', /the id "UAE" does not exist/],
  [
    "a country alias that is another country's code",
    'country_aliases.csv',
    '\nUAE,ARE,',
    '\nUSA.,ARE,',
    /"USA\." already means USA/,
  ],
  [
    'a region of an unknown provider',
    'cloud_regions.csv',
    '\naws,us-east-1,',
    '\naqs,us-east-1,',
    /provider is "aqs"\. Use one of: alibaba, aws/,
  ],
  [
    'a region in a country without grid data',
    'cloud_regions.csv',
    ',Tokyo,JPN,',
    ',Tokyo,JAP,',
    /country "JAP" has no rows in grid_country_year\.csv/,
  ],
  ['a PUE below 1', 'cloud_regions.csv', ',1.24,2024,gsf_rtc,', ',0.24,2024,gsf_rtc,', /pue is 0\.24, outside 1 to 3/],
  [
    "a PUE whose source is not the row's",
    'cloud_regions.csv',
    ',1.24,2024,gsf_rtc,',
    ',1.24,2024,ccf,',
    /pue_source "ccf" is not among the row's sources/,
  ],
  ['a PUE without a year', 'cloud_regions.csv', ',1.24,2024,gsf_rtc,', ',1.24,,gsf_rtc,', /pue_year is empty/],
  [
    'a default PUE without a scope',
    'pue.csv',
    'world_average_2025,world,',
    'world_average_2025,,',
    /scope is ""\. Use one of: world/,
  ],
  [
    'two default PUEs of one scope and year',
    'pue.csv',
    'industry average,2024,',
    'industry average,2025,',
    /the scope and year "world 2025" stands on line/,
  ],
  [
    'a median outside its range',
    'technologies.csv',
    ',740,820,910,',
    ',740,920,910,',
    /median is not between min and max/,
  ],
  ['a row with a field too many', 'providers.csv', '\naws,', '\naws,cloud,', /5 fields where the header has 4/],
  [
    'a column of another name',
    'providers.csv',
    'id,short,name,source',
    'id,short,title,source',
    /^providers\.csv, line 1: the header is "id,short,title,source"/,
  ],
  ['a version that is no month', 'VERSION', /^.*/, 'latest', /^VERSION, line 1: the version is "latest"/],
];

refuses(cases);

test('refused: a missing file, by its name', (t) => {
  const folder = copyOfData(t);
  rmSync(join(folder, 'pue.csv'));
  assert.throws(() => compile(folder), /^DataError: pue\.csv: it cannot be read \(ENOENT\)/);
});

test('refused: a file that is not UTF-8', (t) => {
  const folder = copyOfData(t);
  writeFileSync(join(folder, 'providers.csv'), Buffer.from('id,name,source\naws,Caf\xe9,common\n', 'latin1'));
  assert.throws(() => compile(folder), /^DataError: providers\.csv: it is not UTF-8/);
});
