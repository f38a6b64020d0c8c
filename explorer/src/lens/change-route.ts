import { goTo } from './address.ts';
import type { Lens } from './lens.ts';
import { addressThrough, addressWith, type Filters, type Route } from './route.ts';

/** Shows the same screen through another lens. Its filters stay. */
export function changeLens(route: Route, change: Partial<Lens>): void {
  goTo(addressThrough(route, change));
}

/** Shows the same screen with other filters; a filter that is null goes. `replace` while somebody types. */
export function changeFilters(
  route: Route,
  change: Filters,
  options: { readonly replace?: boolean } = {},
): void {
  goTo(addressWith(route, change), options);
}
