// What the figures are drawn of: an analysis, its entries, and the author's own report among them.
import type { Analysis, Entry, Point } from 'carbon-tally';
import { words } from '../words.js';

export interface Subject {
  analysis: Analysis;
  /** By the indexes of the analysis. */
  entries: readonly Entry[];
  /** The 95 models alone, as the paper has them. */
  survey: boolean;
  /** The report of the page, where its footprint is known. */
  mine: Mine | undefined;
}

export interface Mine extends Pick<Entry, 'task' | 'data_set' | 'metric' | 'score' | 'year'> {
  point: Omit<Point, 'index'>;
}

/** The numbers are those of the paper. */
export const figureOf = ({ survey }: Subject, number: string) => (survey ? words.survey.figure(number) : undefined);

/** Entries of the survey have no titles: their authors are not named. */
export const nameOf = ({ id, title }: Entry, index: number) =>
  title ?? id?.replace(/^counting-carbon-/, '') ?? words.survey.unnamed(index + 1);

/** Every point with its entry. */
export const pointsOf = ({ analysis, entries }: Subject) =>
  analysis.points.flatMap((point) => {
    const entry = entries[point.index];
    return entry ? [{ ...point, entry }] : [];
  });

export type Dot = ReturnType<typeof pointsOf>[number];

/** Ends of the list are what a sentence is made of. */
export function endsOf<T>(list: readonly T[], value: (item: T) => number): { least: T; most: T } | undefined {
  const [first, ...others] = list;
  if (first === undefined) return undefined;
  const pick = (better: (a: number, b: number) => boolean) =>
    others.reduce((best, item) => (better(value(item), value(best)) ? item : best), first);
  return { least: pick((a, b) => a < b), most: pick((a, b) => a > b) };
}
