import { Projection } from '../../src/coverage/projection/projection.ts';
import { encodeGlobalId } from '../../src/graphql/global-id.ts';
import { SILENT_LOG } from '../../src/log.ts';
import { type RunningServer, startServer } from '../../src/server/start-server.ts';
import { projectionOf } from '../coverage/projection-of.ts';
import { worldOf } from '../coverage/world-builder.ts';
import { SCREENS } from '../graphql/cost/screens.ts';
import { servicesOf } from '../graphql/services-of.ts';
import { LOCAL, servicesToServe } from '../server/world.ts';

const question = {
  ...{ id: 'q', question: 'Is it there?', framework: 'law', refs: ['1'], recordKinds: ['policy'] },
  ...{ scope: null, stage: null },
};
const view = { title: 'A view', intro: null, owner: null, retired: false, questions: [question] };

/** Something of everything that the screens of a front-end show. */
function projection(): Projection {
  const world = worldOf({
    frameworks: [
      { slug: 'law', kind: 'LAW', provisions: [{ ref: '1' }, { ref: '2' }, { ref: '3', kind: 'control' }] },
      { slug: 'standard', provisions: [{ ref: '1' }, { ref: '2' }] },
    ],
    crosswalks: [
      {
        ...{ slug: 'x', source: 'standard', target: 'law' },
        mappings: [
          { source: '1', target: '1', relationship: 'superset-of' },
          { source: '2', target: '3', relationship: 'equal' },
        ],
      },
    ],
    systems: [{ id: 's' }, { id: 't' }],
    evidence: [
      { id: 'e', kind: 'policy' },
      { id: 'd', status: 'DRAFT' },
    ],
    controls: [{ id: 'c' }],
    supports: [
      { evidence: 'e', to: 'law:1', extent: 'PARTIAL' },
      { evidence: 'e', to: 'standard:2' },
      { evidence: 'd', to: 'law:2' },
    ],
    addresses: [{ control: 'c', to: 'law:1' }],
    demonstrates: [{ evidence: 'e', control: 'c', extent: 'PARTIAL' }],
    decisions: [{ at: 'law:3', applicable: true, on: '2026-01-01' }],
    recordKinds: [{ id: 'policy', validDays: null }],
    actions: [{ at: 'law:2', owner: 'Head of Quality', status: 'OPEN' }],
  });
  const views = [
    { ...view, slug: 'x' },
    { ...view, slug: 'evidence-record' },
  ];
  return projectionOf({ ...world, catalogue: { ...world.catalogue, views } });
}

/** What the screens of a front-end ask, about what is served here. */
export const ASKED_SCREENS: readonly (readonly [string, string])[] = Object.entries(SCREENS).map(
  ([name, text]) => [
    name,
    text
      .replace(
        'node(id: "x") { ... on AISystem',
        `node(id: "${encodeGlobalId('AISystem', 'acme/s')}") { ... on AISystem`,
      )
      .replace(
        'node(id: "x") { ... on Evidence',
        `node(id: "${encodeGlobalId('Evidence', 'acme/e')}") { ... on Evidence`,
      ),
  ],
);

/** A server for front-ends, which counts what it is asked. */
export interface FrontEndServer {
  readonly url: string;
  /** Questions since this was last asked. */
  asked(): number;
  /** Sends a question and counts it. */
  readonly fetch: typeof fetch;
  /** Records a change: the state of the organization is another one. */
  change(): void;
  stop(): Promise<void>;
}

export async function serveFrontEnds(): Promise<FrontEndServer> {
  let now = projection();
  let asked = 0;
  const send = fetch;
  const atState = async (slug: string) => (slug === 'acme' ? now : null);
  const services = servicesToServe({ ...servicesOf(now), projection: atState });
  const server: RunningServer = await startServer(LOCAL, services, SILENT_LOG);
  return {
    url: `${server.url}/graphql`,
    asked: () => {
      const count = asked;
      asked = 0;
      return count;
    },
    fetch: (...request) => {
      asked++;
      return send(...request);
    },
    change: () => {
      const { catalogue, organization, state } = now;
      const { seq } = state.organization;
      const moved = { seq: seq + 1, hash: String(seq + 1).padStart(64, 'f') };
      now = new Projection(catalogue, organization, { ...state, organization: moved });
    },
    stop: () => server.stop(),
  };
}
