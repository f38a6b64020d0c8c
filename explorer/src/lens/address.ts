import { useEffect, useState } from 'preact/hooks';

/** The address bar as a store: the only place where the state of the page is kept. */
const listeners = new Set<() => void>();

function tell(): void {
  for (const listener of listeners) listener();
}

/** Shows another address. `replace`: without a step in the history, as while somebody types. */
export function goTo(address: string, { replace = false }: { readonly replace?: boolean } = {}): void {
  const isOtherPath = new URL(address, location.href).pathname !== location.pathname;
  if (replace) history.replaceState(null, '', address);
  else history.pushState(null, '', address);
  if (isOtherPath) scrollTo(0, 0);
  tell();
}

/** The address, kept current. */
export function useAddress(): URL {
  const [href, setHref] = useState(location.href);
  useEffect(() => {
    const read = (): void => setHref(location.href);
    read();
    listeners.add(read);
    return () => listeners.delete(read);
  }, []);
  return new URL(href);
}

/** Lets links of the page change the address without loading the page again, and Back and Forward as well. */
export function followAddress(): void {
  addEventListener('popstate', tell);
  document.addEventListener('click', (event) => {
    if (event.defaultPrevented || event.button !== 0) return;
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    if (link === null || !isOfPage(link)) return;
    event.preventDefault();
    goTo(link.href);
  });
}

/** Workbooks are files, and a link within the page only scrolls. */
function isOfPage(link: HTMLAnchorElement): boolean {
  const { origin, pathname, search } = new URL(link.href);
  if (origin !== location.origin || link.target !== '' || link.hasAttribute('download')) return false;
  if (pathname.startsWith('/reports/')) return false;
  const isWithin = pathname === location.pathname && search === location.search && link.href.includes('#');
  return !isWithin;
}
