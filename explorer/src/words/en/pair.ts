/** The words of two crosswalks side by side. */
export const pairWords = {
  title: (source: string, target: string) => `${source} and ${target}`,
  first: 'First crosswalk',
  second: 'Second crosswalk',
  hint: (source: string, target: string) =>
    `Each row is read from ${source} to ${target}, also where a crosswalk is written the other way round. A crosswalk without a row says nothing of the two.`,
  onlyOne: 'Only one crosswalk maps these two frameworks',
  onlyOneHint: 'There is nothing to compare it with.',
  noCrosswalk: 'No crosswalk maps these two frameworks',
  noCrosswalkHint: 'Load a folder with a crosswalk between them.',
  counts: 'Pairs of provisions',
  show: {
    all: 'All',
    same: 'Both with the same relationship',
    different: 'Both with different relationships',
    first: 'Only in the first',
    second: 'Only in the second',
  },
  table: 'Two crosswalks side by side',
  noRow: 'no row',
  nothing: 'No pair is of this kind',
  showAll: 'Show all pairs',
} as const;
