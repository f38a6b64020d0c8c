import { LENS_PARAMETERS, type Lens, readLens, writeLens } from './lens.ts';

/** A screen with its lens: all that an address says. */
export interface Route {
  /** The name of the screen. Empty: the start page. */
  readonly screen: string;
  /** What the screen is about, such as a slug and a ref. */
  readonly parts: readonly string[];
  readonly lens: Lens;
  /** The parameters that are not of the lens. */
  readonly filters: URLSearchParams;
}

/** Screens about the catalogue: their address begins with `/catalogue`, and names the organization in a parameter. */
export const CATALOGUE_SCREENS: readonly string[] = ['crosswalks', 'crosswalk', 'pair'];
/** Screens that belong to no organization. */
const OWN_SCREENS: readonly string[] = ['search'];

/** Screens that have something to show where the address names no organization, and there are several. */
const OPEN_SCREENS: readonly string[] = [...CATALOGUE_SCREENS, ...OWN_SCREENS, 'changes'];

export function needsOrganization(screen: string): boolean {
  return !OPEN_SCREENS.includes(screen);
}

/** Reads `/o/ORG/SCREEN/PART…`, `/catalogue/SCREEN/PART…` and `/SCREEN`. */
export function readRoute(url: URL): Route {
  const [first = '', ...rest] = url.pathname
    .split('/')
    .filter((part) => part !== '')
    .map(decoded);
  const organization = first === 'o' ? (rest.shift() ?? null) : null;
  const isOfOrganization = organization !== null;
  const [screen = isOfOrganization ? 'overview' : '', ...parts] =
    isOfOrganization || first === 'catalogue' ? rest : [first, ...rest];
  const filters = new URLSearchParams(url.search);
  for (const name of LENS_PARAMETERS) filters.delete(name);
  return { screen, parts, lens: readLens(url.searchParams, organization), filters };
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

/** Filters of a screen: what is null or empty is left out of the address. */
export type Filters = Readonly<Record<string, string | readonly string[] | null>>;

/** Writes filters into the parameters of an address. */
export function setFilters(parameters: URLSearchParams, filters: Filters): void {
  for (const [name, value] of Object.entries(filters)) {
    const text = typeof value === 'string' ? value : (value ?? []).join(',');
    if (text !== '') parameters.set(name, text);
  }
}

/** The address of a screen. */
export function addressOf(
  lens: Lens,
  screen: string,
  parts: readonly string[] = [],
  filters: Filters = {},
): string {
  const { organization } = lens;
  const parameters = writeLens(lens);
  const isOfOrganization =
    organization !== null && !CATALOGUE_SCREENS.includes(screen) && !OWN_SCREENS.includes(screen);
  if (organization !== null && !isOfOrganization) parameters.set('organization', organization);
  setFilters(parameters, filters);
  const names = isOfOrganization
    ? ['o', organization, ...(screen === 'overview' ? [] : [screen])]
    : CATALOGUE_SCREENS.includes(screen)
      ? ['catalogue', screen]
      : [screen];
  const path = [...names, ...parts].map(encodeURIComponent).join('/');
  const query = readable(parameters);
  return `/${path}${query === '' ? '' : `?${query}`}`;
}

/** The address of the same screen through another lens. Its filters stay. */
export function addressThrough({ screen, parts, lens, filters }: Route, change: Partial<Lens>): string {
  return addressOf({ ...lens, ...change }, screen, parts, Object.fromEntries(filters));
}

/** The address of the same screen with other filters; a filter that is null goes. */
export function addressWith({ screen, parts, lens, filters }: Route, change: Filters): string {
  return addressOf(lens, screen, parts, { ...Object.fromEntries(filters), ...change });
}

/** Commas need no escape in a query, and lists are read more easily with them. */
function readable(parameters: URLSearchParams): string {
  return parameters.toString().replaceAll('%2C', ',').replaceAll('%3A', ':');
}
