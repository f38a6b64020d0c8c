import { plural } from '../numbers.ts';

export const searchWords = {
  label: 'Search',
  hint: 'A ref, an id, a slug or words of a title. Move with the arrow keys, open with Enter.',
  placeholder: 'A.6.2.4, EV-067, risk management…',
  kind: 'Kind',
  anyKind: 'everything',
  results: 'Results',
  kinds: {
    FRAMEWORK: 'Frameworks',
    PROVISION: 'Provisions',
    CROSSWALK: 'Crosswalks',
    SYSTEM: 'AI systems',
    CONTROL: 'Applied controls',
    EVIDENCE: 'Evidence',
    SUPPLIER: 'Suppliers',
  },
  found: (count: number) => plural(count, { one: '# result', other: '# results' }),
  foundAtLeast: (count: number) => plural(count, { other: 'At least # results' }),
  more: (shown: number) =>
    plural(shown, {
      one: 'The best one is shown. More words find fewer.',
      other: 'The best # are shown. More words find fewer.',
    }),
  none: (text: string) => `Nothing has “${text}” in its ref, id or title`,
  noneHint: 'Every word must be in the name or the title of a record. Try fewer words, or a part of a word.',
  noneOfKind: (kind: string) => `Only this kind was searched: ${kind}.`,
  searchAll: 'Search everything',
  begin: 'Type to search frameworks, provisions, crosswalks, systems, controls, evidence and suppliers.',
  addresses: (provision: string) => `addresses ${provision}`,
  noScreen: 'listed here only',
} as const;
