import type { Extent } from '../../../src/model/extent.ts';
import { readDay, readList } from './read-values.ts';

/** A support that nobody has recorded, and that answers count all the same. */
export interface AssumedSupport {
  readonly framework: string;
  readonly ref: string;
  readonly extent: Exclude<Extent, 'INDICATIVE'>;
  /** Local id; null: of the whole organization. */
  readonly system: string | null;
}

/** The numbers of the newest changes that somebody had seen when a link was copied. */
export interface SeenState {
  readonly catalogue: number;
  readonly organization: number;
}

/** What every screen is seen through. The address has all of it; what is null is left to the organization or to today. */
export interface Lens {
  /** Null: the address names no organization. */
  readonly organization: string | null;
  readonly asOf: string | null;
  /** Slugs; empty: no crosswalk at all. */
  readonly crosswalks: readonly string[] | null;
  /** Slugs; empty: every framework that the viewer may see. */
  readonly frameworks: readonly string[] | null;
  /** Local id; null: the organization itself. */
  readonly system: string | null;
  readonly assume: readonly AssumedSupport[];
  /** A time: only what was recorded by then counts. */
  readonly knownAt: string | null;
  readonly seen: SeenState | null;
}

export const WIDE_LENS: Lens = {
  organization: null,
  asOf: null,
  crosswalks: null,
  frameworks: null,
  system: null,
  assume: [],
  knownAt: null,
  seen: null,
};

/** The parameters of an address that belong to the lens. All others are filters of the screen. */
export const LENS_PARAMETERS: readonly string[] = [
  ...['organization', 'asOf', 'crosswalks', 'frameworks', 'system', 'assume', 'knownAt', 'seen'],
];

/** Reads the lens of an address; what has another form than the page writes is as if it was absent. */
export function readLens(parameters: URLSearchParams, organization: string | null): Lens {
  return {
    organization: organization ?? parameters.get('organization'),
    asOf: readDay(parameters.get('asOf')),
    crosswalks: readChoice(parameters.get('crosswalks')),
    frameworks: readChoice(parameters.get('frameworks')),
    system: parameters.get('system') || null,
    assume: parameters.getAll('assume').flatMap(readAssumed),
    knownAt: readTime(parameters.get('knownAt')),
    seen: readSeen(parameters.get('seen')),
  };
}

/**
 * Writes all but two: the place of the organization in an address depends on the screen, and what was seen belongs to
 * links that are copied.
 */
export function writeLens(lens: Lens): URLSearchParams {
  const parameters = new URLSearchParams();
  if (lens.asOf !== null) parameters.set('asOf', lens.asOf);
  if (lens.crosswalks !== null) parameters.set('crosswalks', lens.crosswalks.join(','));
  if (lens.frameworks !== null) parameters.set('frameworks', lens.frameworks.join(','));
  if (lens.system !== null) parameters.set('system', lens.system);
  for (const assumed of lens.assume) parameters.append('assume', writeAssumed(assumed));
  if (lens.knownAt !== null) parameters.set('knownAt', lens.knownAt);
  return parameters;
}

function readTime(text: string | null): string | null {
  return text !== null && /^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/.test(text) ? text : null;
}

/** An empty list is a choice as well: of nothing, or of everything. */
function readChoice(text: string | null): readonly string[] | null {
  return text === null ? null : readList(text);
}

/**
 * `SLUG:REF`, then perhaps `=PARTIAL` or `=FULL`, then perhaps `@SYSTEM`: the form that commands and workbooks take. The
 * extent must be there where the ref itself has one of the two signs.
 */
const ASSUMED =
  /^(?<framework>[^:]+):(?:(?<ref>[^=@]+)(?:=(?<extent>FULL|PARTIAL))?|(?<signed>.+)=(?<stated>FULL|PARTIAL))(?:@(?<system>[^=@]+))?$/u;

function readAssumed(text: string): readonly AssumedSupport[] {
  const { framework, ref, extent, signed, stated, system } = ASSUMED.exec(text)?.groups ?? {};
  const place = ref ?? signed;
  if (framework === undefined || place === undefined) return [];
  const isPartial = (extent ?? stated) === 'PARTIAL';
  return [{ framework, ref: place, extent: isPartial ? 'PARTIAL' : 'FULL', system: system ?? null }];
}

export function writeAssumed({ framework, ref, extent, system }: AssumedSupport): string {
  const isPlain = extent === 'FULL' && !/[=@]/.test(ref);
  return `${framework}:${ref}${isPlain ? '' : `=${extent}`}${system === null ? '' : `@${system}`}`;
}

function readSeen(text: string | null): SeenState | null {
  const [, catalogue, organization] = /^(\d+)\.(\d+)$/.exec(text ?? '') ?? [];
  return catalogue === undefined
    ? null
    : { catalogue: Number(catalogue), organization: Number(organization) };
}

/** How a copied link says what was seen. */
export function writeSeen({ catalogue, organization }: SeenState): string {
  return `${catalogue}.${organization}`;
}
