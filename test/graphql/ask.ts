import { execute, parse, validate } from 'graphql';
import type { DeskServices } from '../../src/access/desk-services.ts';
import { openDesk } from '../../src/access/open-desk.ts';
import type { Viewer } from '../../src/access/viewer.ts';
import type { Projection } from '../../src/coverage/projection/projection.ts';
import { createContext } from '../../src/graphql/context.ts';
import { schema } from '../../src/graphql/schema.ts';
import { emptiedMore } from './own-field.ts';
import { servicesOf } from './services-of.ts';

export const ADMINISTRATOR: Viewer = { account: 'test', memberships: { everywhere: 'ADMINISTRATOR' } };

/** Somebody who may read one organization and no other. */
export function memberOf(organization: string): Viewer {
  return { account: 'member', memberships: new Map([[organization, 'READER']]) };
}

/**
 * Asks the schema itself, without HTTP. `data` is plain JSON, null where nothing was answered. A refusal that empties
 * more than its own field fails the test.
 */
export async function askOf(
  projection: Projection,
  query: string,
  {
    viewer = ADMINISTRATOR,
    calls = [],
    services = servicesOf(projection, calls),
  }: { viewer?: Viewer | null; calls?: string[]; services?: DeskServices } = {},
) {
  const contextValue = createContext(openDesk(services, viewer), 'test');
  const document = parse(query);
  // A document that does not fit would be answered all the same: execution ignores arguments that do not exist.
  const [misfit] = validate(schema, document);
  if (misfit !== undefined) throw misfit;
  const answer = await execute({ schema, document, contextValue });
  const { data, errors } = answer;
  const more = emptiedMore(answer);
  if (more.length > 0) throw new Error(`A refusal emptied more than its own field: ${more.join('; ')}`);
  return {
    data: JSON.parse(JSON.stringify(data ?? null)),
    codes: errors?.map(({ extensions }) => extensions.code) ?? [],
    problems: errors?.flatMap(({ extensions }) => extensions.problems ?? []) ?? [],
    messages: errors?.map(({ message }) => message) ?? [],
  };
}
