// A thousand documents of hostile names in every mixture: node tests/latex/thousand.mjs
// Those of one engine alone: node tests/latex/thousand.mjs pdflatex
import { names, product } from '../formats/hostile.mjs';
import { atOnce } from './at-once.mjs';
import { assertPrinted } from './hostile-paper.mjs';

const documents = 1000;
const perDocument = 6;

/** Some of the list, so that every name is in many documents, and products that are in none but this. */
const chosen = (document, step, count) =>
  Array.from({ length: count }, (_, i) => names[(document * step + i * 131) % names.length]);

const tasks = Array.from({ length: documents }, (_, i) => {
  const fresh = Array.from({ length: 2 }, (_, k) => product(1000 + 2 * i + k));
  const options = {
    engine: i % 4 === 3 ? 'lualatex' : 'pdflatex',
    siunitx: i % 2 === 1,
    more: chosen(i, 17, 3 * perDocument),
  };
  return [
    `document ${i}, ${options.engine}`,
    () => assertPrinted([...chosen(i, 7, perDocument - 2), ...fresh], options),
  ];
});

const wanted = process.argv[2] ?? '';
await atOnce(
  tasks.filter(([name]) => name.endsWith(wanted)),
  'documents compiled and read back',
);
