// Words around where the work is kept.

export type KeepFault = 'forbidden' | 'full' | 'slow' | 'broken';

const runsOf = (count: number) => (count === 1 ? '1 run' : `${count} runs`);
const at = (time: number, timeStyle: 'short' | 'medium' = 'short') =>
  new Date(time).toLocaleString('en-GB', { dateStyle: 'medium', timeStyle });

export const kept = {
  projects: 'Projects',
  whereKept: 'Projects are kept in this browser, on this machine alone.',
  whileOpen: 'This browser keeps nothing here: the projects are lost when this page is closed. Save them as files.',
  noProjects: 'None yet: what you enter is kept by itself.',
  untitled: 'Untitled',
  saving: 'Saving …',
  kept: 'Saved in this browser',
  keepFaults: {
    forbidden: 'Not saved: this browser does not allow it here. Save the runs as a file.',
    full: 'Not saved: the storage of this browser is full. Delete projects, or save the runs as a file.',
    slow: 'Not saved: the storage of this browser does not answer. Save the runs as a file.',
    broken: 'Not saved: the storage of this browser failed. Save the runs as a file.',
  } satisfies Record<KeepFault, string>,
  project: (runs: number, time: number) => `${runsOf(runs)}, ${at(time)}`,
  rename: 'Rename',
  newName: 'New name',
  revisions: 'Earlier',
  look: (runs: number, time: number) => `${at(time, 'medium')}, ${runsOf(runs)}`,
  newProject: 'New project',
  projectGone: 'This project is no longer there: it was deleted, or this browser cannot read it.',
  stateGone: (name: string) => `This earlier state of “${name}” is no longer kept.`,
  gone: (name: string) => `“${name}” is deleted.`,
  strangeEntries: (count: number) =>
    count === 1
      ? 'One entry of the storage cannot be read as a project. It is left as it is.'
      : `${count} entries of the storage cannot be read as projects. They are left as they are.`,
  reopened: (name: string, time: number) => `“${name}”, your work of ${at(time)}, is open again.`,
  asItWas: (name: string, time: number) =>
    `“${name}” as it was on ${at(time)}. What you change now is kept as its newest state.`,
  restore: 'Restore',
  restored: 'Restored. The later state is among the earlier ones.',
  newestState: 'Back to the newest state',
  copyOf: (name: string) => `Copy of ${name}`,
  branched: (name: string, copy: string) =>
    `“${name}” was changed in another tab. What you enter here is kept as “${copy}”; both are among the projects.`,
  orphaned: 'This project was deleted. What you enter here is kept anew.',
  changedElsewhere: (name: string) => `“${name}” was changed in another tab.`,
};
