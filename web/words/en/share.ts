// Words around a link that holds a whole document.
import type { LinkFault } from '../../share/link.js';

const counted = (count: number, what: string) => (count === 1 ? `1 ${what}` : `${count} ${what}s`);

export const share = {
  share: 'Share',
  shareTitle: 'A link to these runs',
  revealed: 'The link holds all that was entered, and whoever has it can read that. Nothing is uploaded.',
  revealedNames: 'The names are in it, too: it is not meant for a blind review.',
  reveals: {
    title: 'Title',
    runs: 'Runs',
    devices: 'Hardware',
    places: 'Places',
    others: 'Other texts',
    notes: 'Notes',
  },
  revealsNone: 'none',
  listed: (names: string[], more: number) => [...names, ...(more > 0 ? [`${more} more`] : [])].join(', '),
  runsListed: (count: number, names: string) => (names ? `${count}: ${names}` : String(count)),
  notesListed: (notes: number, inWords: number) => `${counted(notes, 'note')}, ${counted(inWords, 'word')}`,
  theLink: 'The link',
  linkLength: (length: number) => `${length} characters.`,
  linkLong: (length: number) => `${length} characters: some programs for mail and chat cut a link of more than 8000.`,
  linkTooLong: 'These runs are more than the 32,000 characters of a link can hold. Send them as a file.',
  linkWithoutPage:
    'This page was opened from a file, so this is the end of a link only: put it behind the address of a Carbon Tally page on the web.',
  copyLink: 'Copy the link',
  fromLink: 'The runs of the link are open as a copy of your own.',
  sharedRuns: 'the link',
  linkFaults: {
    damaged: 'This link is damaged: a part of it is missing or altered. Ask for it again, or for a file.',
    newer: 'This link was made by a newer version of Carbon Tally. Open it with that one.',
    large: 'This link holds more than 1 MiB of text, and is not opened. Ask for a file.',
  } satisfies Record<LinkFault, string>,
  asBefore: 'Your runs are as they were.',
};
