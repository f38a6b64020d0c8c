import { formatNumber, plural } from '../numbers.ts';

export const nextWords = {
  hint: 'Each line is a provision for which you could gather evidence. Add some of them to a what-if to see the figures with them.',
  records: 'Provisions',
  summary: (steps: number, gain: number) =>
    `Evidence for ${plural(steps, { one: 'this # provision', other: 'these # provisions' })} would make ${plural(gain, { one: '# status', other: '# statuses' })} better.`,
  ceiling: (ceiling: number) =>
    `Evidence for every provision would make ${plural(ceiling, { one: '# status', other: '# statuses' })} better.`,
  best: 'It is proven that no other set of as many provisions makes more of them better.',
  bestUnknown: 'It is not known whether another set of as many provisions makes more of them better.',
  gain: (gain: number) => plural(gain, { one: '# status better', other: '# statuses better' }),
  soFar: (gain: number, ceiling: number) =>
    `${formatNumber(gain)} of ${formatNumber(ceiling)} up to this line`,
  add: 'Add to a what-if',
  addThis: (ref: string) => `Add to a what-if: ${ref}`,
  whatIf: (count: number) =>
    plural(count, { one: 'What if # support was recorded', other: 'What if # supports were recorded' }),
  assumed: (ref: string, framework: string, system: string | null) =>
    system === null ? `${ref} of ${framework}` : `${ref} of ${framework}, for ${system}`,
  drop: 'Drop',
  dropThis: (ref: string) => `Drop: ${ref}`,
  showOverview: 'Show the overview with them',
  writesNothing: 'They are in the address alone. Nothing is recorded.',
  none: 'No evidence would make a status better',
  noneHint:
    'With these frameworks and crosswalks, for this day, every status is as good as evidence can make it.',
  askFewer: (count: number) => `Ask for ${formatNumber(count)} provisions`,
} as const;
