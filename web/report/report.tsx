// A report to read: the sum, the text for the paper, each run with its sources and working.
import type { Language, ResponseDocument } from 'carbon-tally';
import { ProblemList } from '../notices.js';
import { Blocks } from '../preview.js';
import { Headline } from '../total.js';
import { words } from '../words.js';
import { Working } from '../working.js';

/** Runs with their working: a document may have thousands. */
const most = 100;

interface ReportProps {
  title: string;
  response: ResponseDocument;
  language: Language;
}

function Sum({ totals }: Pick<ResponseDocument, 'totals'>) {
  const { carbon, energy, counted, left_out: leftOut } = totals;
  if (counted === 0) return <p class="report-sum">{words.empty}</p>;
  return (
    <div class="report-sum">
      <p class="headline">
        <Headline text={carbon.text} />
      </p>
      <p>
        {[...(carbon.range ? [words.ranged(carbon.range.text)] : []), energy.text, words.counted(counted)].join(' · ')}
      </p>
      {leftOut > 0 && <p class="left-out">{words.notCounted(leftOut)}</p>}
    </div>
  );
}

export function Report({ title, response, language }: ReportProps) {
  const { totals, runs, problems, sources, snippets, tool, data } = response;
  const text = snippets.markdown?.[0]?.text ?? '';
  return (
    <article class="report">
      <h2>{title || words.report.untitled}</h2>
      <Sum totals={totals} />
      <section class="sheet" lang={language}>
        <Blocks text={text} />
      </section>
      <ProblemList problems={problems} />
      {runs.slice(0, most).map((estimate) => (
        <section key={estimate.run}>
          <h3>{estimate.name}</h3>
          <Working id={`working-${estimate.run}`} estimate={estimate} sources={sources} />
        </section>
      ))}
      {runs.length > most && <p>{words.more(runs.length - most)}</p>}
      <footer>
        <p class="on-paper">{words.report.dated(Date.now())}</p>
        <p>{words.version(tool, data)}</p>
        <p>{words.ofGrids}</p>
      </footer>
    </article>
  );
}
