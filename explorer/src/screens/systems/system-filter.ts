import { SYSTEM_STATUSES, type SystemStatus } from '../../../../src/model/organization.ts';
import { unlessEmpty } from '../../lens/asked-filter.ts';
import { readList, readWords } from '../../lens/read-values.ts';

/** A role or class in the words of one framework. */
export interface TermName {
  readonly framework: string;
  readonly termId: string;
}

/** What the address filters systems by. */
export interface SystemFilter {
  readonly text: string;
  readonly statuses: readonly SystemStatus[];
  readonly owner: string | null;
  readonly roles: readonly TermName[];
  readonly classes: readonly TermName[];
}

export function readSystemFilter(filters: URLSearchParams): SystemFilter {
  return {
    text: filters.get('text') ?? '',
    statuses: readWords(SYSTEM_STATUSES, filters.get('status')),
    owner: filters.get('owner') || null,
    roles: readList(filters.get('role')).flatMap(readTerm),
    classes: readList(filters.get('class')).flatMap(readTerm),
  };
}

function readTerm(text: string): readonly TermName[] {
  const [framework = '', termId = ''] = text.split('|');
  return framework === '' || termId === '' ? [] : [{ framework, termId }];
}

/** A role or class as addresses name it. */
export function writeTerm({ framework, termId }: TermName): string {
  return `${framework}|${termId}`;
}

/** The filter as the question takes it. */
export function askedFilter({ text, statuses, owner, roles, classes }: SystemFilter) {
  return {
    text: unlessEmpty(text),
    statuses: unlessEmpty(statuses),
    owner,
    roles: unlessEmpty(roles),
    classes: unlessEmpty(classes),
  };
}
