import { type ExecutionResult, execute, parse } from 'graphql';
import { generateWorld, ORGANIZATION, TODAY, type WorldSize } from '../../bench/generate-world.ts';
import { withEveryRecord } from '../../bench/with-every-record.ts';
import type { Desk } from '../../src/access/desk.ts';
import { openDesk } from '../../src/access/open-desk.ts';
import { createContext } from '../../src/graphql/context.ts';
import { schema } from '../../src/graphql/schema.ts';
import { projectionOf } from '../coverage/projection-of.ts';
import { ADMINISTRATOR } from './ask.ts';
import { servicesOf } from './services-of.ts';

/** A generated world in memory, with records of every kind. */
export interface LargeWorld {
  readonly desk: Desk;
  ask(question: string): Promise<ExecutionResult>;
}

export function largeWorld(size: WorldSize): LargeWorld {
  const projection = projectionOf(withEveryRecord(generateWorld(size)));
  const find = (slug: string) => (slug === ORGANIZATION ? projection : null);
  const services = {
    ...servicesOf(projection),
    organizations: () => [ORGANIZATION],
    projection: async (slug: string) => find(slug),
    known: async (slug: string) => find(slug),
    keptProjection: find,
    today: () => TODAY,
  };
  const desk = openDesk(services, ADMINISTRATOR, new AbortController().signal);
  return {
    desk,
    ask: async (question) =>
      execute({ schema, document: parse(question), contextValue: createContext(desk, 'test') }),
  };
}
