import { plural } from '../numbers.ts';

export const startWords = {
  title: 'Organizations',
  intro: 'Choose the organization whose position you want to see.',
  frameworks: (count: number) => plural(count, { one: '# framework', other: '# frameworks' }),
  systems: (count: number) => plural(count, { one: '# AI system', other: '# AI systems' }),
  none: 'Nothing is recorded yet',
  noneHint: 'Load the folder of your organization. This writes a folder to begin with, and loads it:',
  command: 'npx aims-crosswalk init my-organization && npx aims-crosswalk load my-organization',
} as const;
