import { SILENT_LOG } from '../log.ts';
import { UNLIMITED } from './budgets.ts';
import { createGraphQL } from './create-graphql.ts';
import type { ServerServices } from './server-services.ts';

/** It has what most questions have: a variable, a fragment, a page, and a computation, which nobody may see. */
const QUESTION = `query First($first: Int!) {
  __typename
  frameworks { ...Named }
  organizations(first: $first) { nodes { name } pageInfo { endCursor } }
  organization { matrix(asOf: "2000-01-01") { rows(first: $first) { nodes { counts { status count } } } } }
}
fragment Named on Framework { slug title }`;

/**
 * Asks a question on behalf of nobody, who sees nothing, and throws the answer away. What answers questions is loaded and
 * compiled with the first of them. That happens here before anybody is connected, so that no client pays for it. Resolves
 * with the status of the answer.
 */
export async function askFirstQuestion(services: Pick<ServerServices, 'openDesk'>): Promise<number> {
  const body = JSON.stringify({ query: QUESTION, variables: { first: 1 } });
  const headers = { 'content-type': 'application/json', accept: 'application/graphql-response+json' };
  const answer = await createGraphQL(services, SILENT_LOG).fetch(
    'http://localhost/graphql',
    { method: 'POST', headers, body },
    {
      ...{ viewer: null, requestId: 'first', asker: '', budget: UNLIMITED },
      ...{ leavePlace: () => {}, reads: null, record: null },
    },
  );
  await answer.text();
  return answer.status;
}
