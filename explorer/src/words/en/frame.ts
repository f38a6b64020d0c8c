import { plural } from '../numbers.ts';

export const frameWords = {
  product: 'aims-crosswalk',
  skip: 'Skip to the content',
  menu: 'Menu',
  search: 'Search',
  searchKeys: 'Ctrl K',
  slash: 'The key / opens the search',
  screens: 'Screens',
  groups: {
    position: 'Position',
    work: 'Work',
    catalogue: 'Catalogue',
    records: 'Records',
  },
  organization: 'Organization',
  chooseOrganization: 'Choose an organization',
  otherOrganization: 'Choose another',
  colours: 'Colours',
  colourChoices: { system: 'As the system', light: 'Light', dark: 'Dark' },
  signOut: 'Sign out',
  stillSignedIn: 'You are still signed in: the server could not be told. Try again.',
  disclaimer: 'Mapped evidence does not prove compliance.',
  readingWith: {
    NOTHING: 'Reading…',
    OLD: 'Reading again. The figures are still those of before.',
    PART: 'Reading the rest of the list. Counts of its rows still grow.',
  },
  notices: (count: number) => plural(count, { one: '# notice', other: '# notices' }),
  /** Kinds of notices whose names in the schema are no words for a reader. */
  noticeKinds: { SUPPORT_NOT_COMPLIANCE: 'support is not compliance' } as Partial<Record<string, string>>,
  noScreen: 'No such page',
  noScreenHint: 'This address leads to no page of the explorer. The screens are in the menu.',
  toStart: 'Go to the start page',
  workbook: 'Workbook',
  print: 'Print',
} as const;
