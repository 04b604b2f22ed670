// Tables 1 and 3: what the models are for, and the hardware that trained them.
import type { Analysis } from 'carbon-tally';
import { words } from '../words.js';
import { Scrolling, Table } from './figure.js';
import { meanText } from './over-years.js';

const span = (first: number | undefined, last: number | undefined) =>
  first === last ? `${first ?? ''}` : `${first}–${last}`;

function Titled({
  number,
  title,
  children,
}: {
  number: string | undefined;
  title: string;
  children: preact.ComponentChildren;
}) {
  return (
    <div class="titled">
      <h4>
        {title} <span class="which">{number}</span>
      </h4>
      <Scrolling name={title}>{children}</Scrolling>
    </div>
  );
}

export function Tasks({ analysis: { tasks = [] } }: { analysis: Analysis }) {
  const { task, dataSet, models, years, mean } = words.survey.columns;
  return (
    <Titled number={words.survey.tableOf('1')} title={words.survey.tasksTitle}>
      <Table
        title={words.survey.tasksTitle}
        head={[task, dataSet, years, models, mean]}
        numbers={2}
        rows={tasks.map(({ task: name, data_sets, first, last, carbon_kg }) => [
          name,
          data_sets.join(', '),
          span(first, last),
          carbon_kg.count,
          meanText(carbon_kg),
        ])}
      />
    </Titled>
  );
}

export function Hardware({ analysis: { hardware = [] } }: { analysis: Analysis }) {
  if (hardware.length === 0) return null;
  const { device, models, power, devices } = words.survey.columns;
  return (
    <Titled number={words.survey.tableOf('3')} title={words.survey.hardwareTitle}>
      <Table
        title={words.survey.hardwareTitle}
        head={[device, models, power, devices]}
        rows={hardware.map((each) => [
          each.device,
          each.count,
          span(each.watts.least, each.watts.most),
          span(each.devices.least, each.devices.most),
        ])}
      />
    </Titled>
  );
}

/** Table 2 stands behind Figure 6a, and here. */
export function Sources({ number, children }: { number: string | undefined; children: preact.ComponentChildren }) {
  return (
    <Titled number={number} title={words.survey.sourcesTitle}>
      {children}
    </Titled>
  );
}
