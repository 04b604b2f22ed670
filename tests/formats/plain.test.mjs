// Plain text: as many lines as for a harmless name, and on them the names as a reader can see them.
import assert from 'node:assert/strict';
import { evaluated, once, request, run, textOf } from './asked.mjs';
import { eachGroup } from './faults.mjs';
import { shown } from './shown.mjs';

const harmless = 'Harmless';
const formats = ['text', 'trace', 'neurips', 'acl', 'reproducibility', 'eu-ai-act', 'sci'];

// A second page has what the first leaves out: one run, a host, a meter, embodied carbon, a functional unit.
const pages = once((name) => [
  evaluated(request([run(name), run('second')], name, formats)),
  evaluated(
    request([run(name, { host: { cpu: { name, watts: 200 } }, embodied: { kg: 150 } })], name, formats, {
      about: { functional_unit: name, units: 10 },
      settings: { lines: ['embodied'] },
      market_based: { kg: 1, source: name },
    }),
  ),
  evaluated(request([run(name, { measured: { kwh: 3, boundary: 'node', method: name } })], name, formats)),
]);

// Columns are as wide as their widest cell.
const lines = (text) => text.split('\n').map((line) => line.replace(/ +/g, ' ').trimEnd());

const before = pages(harmless);

for (const format of formats) {
  const part = format === 'neurips' ? 'text' : undefined; // the main one is LaTeX
  eachGroup(`the plain text of ${format}`, () => (name) => {
    for (const [i, page] of pages(name).entries())
      assert.deepEqual(
        lines(textOf(page, format, part)),
        lines(textOf(before[i], format, part).replaceAll(harmless, () => shown(name))),
      );
  });
}
