import { finished } from 'node:stream/promises';
import { unstated } from '../../bench/unstated.ts';
import type { DeskServices } from '../../src/access/desk-services.ts';
import type { Projection } from '../../src/coverage/projection/projection.ts';
import { SUPPLIER } from '../../src/model/organization.ts';
import { inLedger, refused } from '../../src/problems/problem.ts';
import { ReportShelf } from '../../src/reports/shelf.ts';
import { projectionOf } from '../coverage/projection-of.ts';
import { type TerseWorld, worldOf } from '../coverage/world-builder.ts';
import { servicesOf } from '../graphql/services-of.ts';

const FRAMEWORKS: TerseWorld['frameworks'] = [
  { slug: 'law', kind: 'LAW', provisions: [{ ref: '1' }, { ref: '2' }] },
  { slug: 'standard', provisions: [{ ref: '1', kind: 'control' }] },
  { slug: 'house', owner: 'rival', provisions: [{ ref: '77' }] },
];
const CROSSWALKS: NonNullable<TerseWorld['crosswalks']> = [
  {
    slug: 'bundled',
    source: 'standard',
    target: 'law',
    mappings: [{ source: '1', target: '1', relationship: 'superset-of' }],
  },
  {
    slug: 'theirs',
    owner: 'rival',
    source: 'house',
    target: 'law',
    mappings: [{ source: '77', target: '1', relationship: 'equal' }],
  },
];

function projectionFor(slug: string): Projection {
  const world = worldOf({
    frameworks: FRAMEWORKS,
    crosswalks: CROSSWALKS,
    organization: { slug },
    systems: [{ id: 's', roles: ['law:own'], classes: ['law:own'] }],
    evidence: [{ id: 'e' }],
    controls: [{ id: 'c' }],
    supports: [{ evidence: 'e', to: 'law:1' }],
    addresses: [{ control: 'c', to: 'law:1' }],
    demonstrates: [{ evidence: 'e', control: 'c' }],
    decisions: [{ at: 'law:2', applicable: false, on: '2026-01-01' }],
    answers: [{ framework: 'law', condition: 'one', answer: true, on: '2026-01-01' }],
    reviews: [{ crosswalk: 0, mapping: 0, verdict: 'CONFIRMED', on: '2026-01-01' }],
    actions: [{ at: 'law:2', owner: 'Head of Quality', status: 'OPEN' }],
  });
  const question = {
    ...{ id: 'q', question: 'Is it there?', framework: 'law', refs: ['1'], recordKinds: ['policy'] },
    ...{ scope: null, stage: null },
  };
  const view = (id: string, owner: string | null) => ({
    ...{ slug: id, title: id, intro: null, owner, retired: false, questions: [question] },
  });
  const views = [view('seen', null), view('hidden', 'rival'), view('evidence-record', null)];
  const suppliers = [
    { ...unstated(SUPPLIER), id: `${slug}/p`, organization: slug, localId: 'p', name: 'p', position: 1 },
  ];
  return projectionOf({
    catalogue: { ...world.catalogue, views },
    organization: { ...world.organization, suppliers },
  });
}

export const ACME = projectionFor('acme');
export const RIVAL = projectionFor('rival');

/** Everything that was done for one question. */
export interface Work {
  /** Files of reports that were begun. */
  made: number;
  /** Organizations that were opened. */
  readonly opened: string[];
  /** Calls of the store, and operations that were performed. */
  readonly calls: string[];
}

/** The services of a store that holds `acme` and `rival`, which count what they are asked for. */
export function twoOrganizations(): { readonly services: DeskServices; readonly work: Work } {
  const work: Work = { made: 0, opened: [], calls: [] };
  const projection = async (slug: string): Promise<Projection | null> => {
    if (slug === 'acme' || slug === 'rival') work.opened.push(slug);
    return slug === 'acme' ? ACME : slug === 'rival' ? RIVAL : null;
  };
  const reports = new ReportShelf({ projection, known: projection }, async ({ kind }, _, open) => {
    work.made++;
    const file = open();
    file.end();
    await finished(file);
    const digests = { sha256: '0', contentSha256: '0' };
    return { ok: true, value: { fileName: `${kind}.xlsx`, byteLength: 0, ...digests, rows: {} } };
  });
  const services: DeskServices = {
    ...servicesOf(ACME, work.calls),
    ...{ projection, reports },
    organizations: () => ['acme', 'rival'],
    perform: async ({ name }, { ledger }) => {
      work.calls.push(`perform ${name} ${ledger}`);
      return refused(inLedger(ledger, null, 'FORBIDDEN', 'Nothing can be written here.'));
    },
  };
  return { services, work };
}
