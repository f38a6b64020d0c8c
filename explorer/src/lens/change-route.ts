import { goTo } from './address.ts';
import type { Lens } from './lens.ts';
import { addressOf, type Filters, type Route } from './route.ts';

/** Shows the same screen through another lens. Its filters stay. */
export function changeLens({ screen, parts, lens, filters }: Route, change: Partial<Lens>): void {
  goTo(addressOf({ ...lens, ...change }, screen, parts, Object.fromEntries(filters)));
}

/** Shows the same screen with other filters; a filter that is null goes. `replace` while somebody types. */
export function changeFilters(
  { screen, parts, lens, filters }: Route,
  change: Filters,
  options: { readonly replace?: boolean } = {},
): void {
  goTo(addressOf(lens, screen, parts, { ...Object.fromEntries(filters), ...change }), options);
}
