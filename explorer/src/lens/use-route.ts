import { useAddress } from './address.ts';
import { type Route, readRoute } from './route.ts';

/** What the address says at the moment. */
export function useRoute(): Route {
  return readRoute(useAddress());
}
