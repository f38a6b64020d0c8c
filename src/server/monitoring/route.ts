/** The addresses of the server as its log and its metrics name them: whatever else somebody asks for is OTHER. */
export const ROUTES = [
  'GRAPHQL',
  'PAGE',
  'ASSETS',
  'REPORTS',
  'SESSION',
  'HEALTH',
  'METRICS',
  'OTHER',
] as const;
export type Route = (typeof ROUTES)[number];

/** A request for a page is PAGE whatever its path: the handler that recognises it sets the route. */
export function routeOf(pathname: string): Route {
  switch (pathname) {
    case '/graphql':
      return 'GRAPHQL';
    case '/session':
      return 'SESSION';
    case '/livez':
    case '/readyz':
      return 'HEALTH';
    case '/metrics':
      return 'METRICS';
    default:
      if (pathname.startsWith('/reports/')) return 'REPORTS';
      return pathname.startsWith('/assets/') ? 'ASSETS' : 'OTHER';
  }
}
