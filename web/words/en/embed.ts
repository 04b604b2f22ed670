// Words between the page and one that embeds it.

export const embed = {
  ofHost: 'the page around this one',
  attachTitle: 'For the submission',
  attachesTo: (host: string) =>
    `The button hands all that was entered to ${host}, which can read that. Nothing is sent before.`,
  attach: 'Attach to my submission',
  attachErrors: 'Something in the report is wrong; it is said above. Mend it first.',
  outcomes: {
    waiting: 'Handed over …',
    attached: 'Attached.',
    changed: 'Changed since it was attached: attach it again.',
    unanswered:
      'Handed over, and not answered: nothing may have been attached. Save the runs as a file, and send that.',
    tooLong: 'Not attached: the runs are more than 1 MiB of text. Save them as a file, and send that.',
  },
  required: (count: number) =>
    count === 1 ? 'One field that is required here is empty:' : `${count} fields that are required here are empty:`,
  offersRuns: (count: number) =>
    `The page around this one offers ${count === 1 ? '1 run' : `${count} runs`} in place of yours.`,
  openOffered: 'Open them',
  offersFields: (names: string[]) => `The page around this one offers to fill in: ${names.join(', ')}.`,
  fillIn: 'Fill in',
  fromHost: 'The runs of the page around this one are open as a copy of your own.',
};
