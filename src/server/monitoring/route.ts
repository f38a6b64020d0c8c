/** The addresses of the server as its log and its metrics name them: whatever else somebody asks for is OTHER. */
export const ROUTES = ['GRAPHQL', 'PAGE', 'REPORTS', 'SESSION', 'HEALTH', 'METRICS', 'OTHER'] as const;
export type Route = (typeof ROUTES)[number];

/** Of `/graphql` where a browser opens the page, it is PAGE: whoever finds that out says so. */
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
      return pathname.startsWith('/reports/') ? 'REPORTS' : 'OTHER';
  }
}
