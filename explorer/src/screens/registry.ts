import type { ScreenEntry } from '../frame/screen-entry.ts';
import { navWords } from '../words/en/nav.ts';

/** All screens, in the order of the menu. */
export const SCREENS: readonly ScreenEntry[] = [
  {
    ...{ name: 'overview', group: 'position', label: navWords.overview },
    load: async () => (await import('./overview/overview.tsx')).Overview,
  },
  {
    ...{ name: 'matrix', group: 'position', label: navWords.matrix },
    load: async () => (await import('./matrix/matrix.tsx')).Matrix,
  },
  {
    ...{ name: 'timeline', group: 'position', label: navWords.timeline },
    load: async () => (await import('./timeline/timeline.tsx')).Timeline,
  },
  {
    ...{ name: 'gaps', group: 'work', label: navWords.gaps },
    load: async () => (await import('./gaps/gaps.tsx')).Gaps,
  },
  {
    ...{ name: 'due', group: 'work', label: navWords.due },
    load: async () => (await import('./due/due.tsx')).Due,
  },
  {
    ...{ name: 'next', group: 'work', label: navWords.next },
    load: async () => (await import('./next/next.tsx')).Next,
  },
  {
    ...{ name: 'soa', group: 'work', label: navWords.soa },
    load: async () => (await import('./soa/soa.tsx')).Soa,
  },
  {
    ...{ name: 'view', group: 'work', label: navWords.view },
    load: async () => (await import('./view/view.tsx')).View,
  },
  {
    ...{ name: 'framework', group: null, label: navWords.framework },
    load: async () => (await import('./framework/framework.tsx')).Framework,
  },
  {
    ...{ name: 'questions', group: 'work', label: navWords.questions },
    load: async () => (await import('./questions/questions.tsx')).Questions,
  },
  {
    ...{ name: 'evidence', group: 'records', label: navWords.evidence },
    load: async () => (await import('./evidence/evidence.tsx')).Evidence,
  },
  {
    ...{ name: 'crosswalks', group: 'catalogue', label: navWords.crosswalks },
    load: async () => (await import('./crosswalks/crosswalks.tsx')).Crosswalks,
  },
  {
    ...{ name: 'crosswalk', group: null, label: navWords.crosswalk },
    load: async () => (await import('./crosswalk/crosswalk.tsx')).Crosswalk,
  },
  {
    ...{ name: 'reviews', group: 'work', label: navWords.reviews },
    load: async () => (await import('./reviews/reviews.tsx')).Reviews,
  },
  {
    ...{ name: 'pair', group: null, label: navWords.crosswalks },
    load: async () => (await import('./pair/pair.tsx')).Pair,
  },
  {
    ...{ name: 'systems', group: 'records', label: navWords.systems },
    load: async () => (await import('./systems/systems.tsx')).Systems,
  },
  {
    ...{ name: 'system', group: null, label: navWords.systems },
    load: async () => (await import('./system/system.tsx')).System,
  },
  {
    ...{ name: 'changes', group: 'records', label: navWords.changes },
    load: async () => (await import('./changes/changes.tsx')).Changes,
  },
  {
    ...{ name: 'provision', group: null, label: navWords.provision },
    load: async () => (await import('./provision/provision.tsx')).Provision,
  },
  {
    ...{ name: 'search', group: null, label: navWords.search },
    load: async () => (await import('./search/search.tsx')).Search,
  },
];
