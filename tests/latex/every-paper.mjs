// Every class with every engine, surrounding and setting: node tests/latex/every-paper.mjs
import { atOnce } from './at-once.mjs';
import { assertSet, classes, surroundings } from './papers.mjs';

const tasks = [];
for (const name of Object.keys(classes))
  for (const surrounding of Object.keys(surroundings))
    for (const engine of ['pdflatex', 'lualatex'])
      for (const siunitx of [false, true])
        tasks.push([
          `${name}, ${surrounding}, ${engine}${siunitx ? ', siunitx' : ''}`,
          () => assertSet(name, surrounding, engine, siunitx),
        ]);

await atOnce(tasks, 'papers compiled');
