// What is said where the page cannot be: by the loader, too, which knows no other words.
export const stopped = {
  tool: 'Carbon Tally',
  stopped: 'Carbon Tally cannot calculate here.',
  stoppedWhy:
    'The browser refused to run its WebAssembly core: it is older than June 2023, or the policy of the page that embeds this one does not allow it. Open the file by itself in a current browser.',
  stoppedDamaged: 'The file is not whole: it was cut short or changed on its way. Get it again.',
};
