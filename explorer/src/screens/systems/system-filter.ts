import { SYSTEM_STATUSES, type SystemStatus } from '../../../../src/model/organization.ts';

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
  const listed = (name: string): readonly string[] =>
    (filters.get(name) ?? '').split(',').filter((value) => value !== '');
  return {
    text: filters.get('text') ?? '',
    statuses: SYSTEM_STATUSES.filter((status) => listed('status').includes(status)),
    owner: filters.get('owner') || null,
    roles: listed('role').flatMap(readTerm),
    classes: listed('class').flatMap(readTerm),
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

export function isEmpty({ text, statuses, owner, roles, classes }: SystemFilter): boolean {
  return text === '' && statuses.length === 0 && owner === null && roles.length === 0 && classes.length === 0;
}

/** The filter as the question takes it: what is empty excludes nothing, and is left out. */
export function askedFilter(filter: SystemFilter) {
  const { text, statuses, owner, roles, classes } = filter;
  return {
    text: text === '' ? null : text,
    statuses: statuses.length === 0 ? null : statuses,
    owner,
    roles: roles.length === 0 ? null : roles,
    classes: classes.length === 0 ? null : classes,
  };
}
