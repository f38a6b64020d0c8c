import { EXAMPLE_QUESTIONS } from '../graphql/example-questions.ts';
import { PublicFile } from './public-file.ts';

/**
 * Makes the page on which questions can be tried, with the example questions, each in a tab. It loads nothing from
 * elsewhere. The package is large, so it is loaded only here.
 */
export async function createGraphiQLPage(): Promise<PublicFile> {
  const { renderGraphiQL } = await import('@graphql-yoga/render-graphiql');
  const html = renderGraphiQL({
    title: 'aims-crosswalk: GraphiQL',
    defaultTabs: EXAMPLE_QUESTIONS.map((query) => ({ query })),
  });
  return new PublicFile(Buffer.from(html), {
    type: 'text/html; charset=utf-8',
    // A browser keeps it, and asks each time whether it is still this one.
    cacheControl: 'no-cache',
  });
}
