import { brandWithType } from '@pothos/core';
import type { Projection } from '../../coverage/projection/projection.ts';
import { stateKey } from '../../coverage/projection/state-key.ts';
import { FOUND_KINDS, type Found, type FoundKind } from '../../coverage/questions/search-records.ts';
import { askedPage } from '../asked-page.ts';
import { builder } from '../builder.ts';
import { catalogueKey } from '../catalogue-key.ts';
import { connectionOf } from '../connection.ts';
import { orRefuse } from '../error-codes.ts';
import { meantProjection, noOrganization } from '../meant-projection.ts';
import { pageOf } from '../page.ts';
import { PAGING } from '../paging.ts';
import { AISystem } from '../references/ai-system.ts';
import { AppliedControl } from '../references/applied-control.ts';
import { Crosswalk } from '../references/crosswalk.ts';
import { Evidence } from '../references/evidence.ts';
import { Framework } from '../references/framework.ts';
import { Provision } from '../references/provision.ts';
import { inSteps } from '../time-slices.ts';
import { Supplier } from './supplier.ts';

/** A find, with the projection of the organization that was searched. */
interface FoundParent {
  readonly projection: Projection | null;
  readonly found: Found;
}

const TYPE_OF_KIND = {
  FRAMEWORK: 'Framework',
  PROVISION: 'Provision',
  CROSSWALK: 'Crosswalk',
  SYSTEM: 'AISystem',
  CONTROL: 'AppliedControl',
  EVIDENCE: 'Evidence',
  SUPPLIER: 'Supplier',
} as const satisfies Readonly<Record<FoundKind, string>>;

const KIND_MEANS: Readonly<Record<FoundKind, string>> = {
  FRAMEWORK: 'A framework, by its slug and title.',
  PROVISION: 'A provision, by its ref and title.',
  CROSSWALK: 'A crosswalk, by its slug and title.',
  SYSTEM: 'An AI system, by its id and name.',
  CONTROL: 'An applied control, by its id and title.',
  EVIDENCE: 'A piece of evidence, by its id and title.',
  SUPPLIER: 'A supplier, by its id and name.',
};

const SearchedKind = builder.enumType('SearchedKind', {
  description: 'What can be found by words.',
  values: Object.fromEntries(
    FOUND_KINDS.map((kind) => [kind, { value: kind, description: KIND_MEANS[kind] }]),
  ) as Record<FoundKind, { value: FoundKind; description: string }>,
});

const FoundNode = builder.unionType('FoundNode', {
  description: 'A record that was found.',
  types: [Framework, Provision, Crosswalk, AISystem, AppliedControl, Evidence, Supplier],
});

const SearchHit = builder.objectRef<FoundParent>('SearchHit').implement({
  description: 'A record that fits a search.',
  fields: (t) => ({
    kind: t.field({
      type: SearchedKind,
      description: 'What it is.',
      resolve: ({ found }) => found.kind,
    }),
    node: t.field({
      type: FoundNode,
      description: 'The record.',
      resolve: ({ projection, found }) => nodeOf(projection, found),
    }),
  }),
});

/** The parent that the type of the record expects. */
function nodeOf(projection: Projection | null, { kind, record }: Found) {
  const isOfCatalogue = kind === 'FRAMEWORK' || kind === 'PROVISION' || kind === 'CROSSWALK';
  const parent = isOfCatalogue
    ? record
    : { projection, record, system: kind === 'SYSTEM' ? record.localId : null };
  brandWithType(parent, TYPE_OF_KIND[kind] as never);
  return parent as never;
}

const SearchHitConnection = connectionOf('SearchHit', SearchHit);

builder.queryField('search', (t) =>
  t.field({
    type: SearchHitConnection,
    nullable: true,
    description:
      'Records by words: first those whose ref, slug or id is the text, then those whose name begins with it, then those whose name and title have each of the words. At most 1,000.',
    args: {
      ...PAGING,
      text: t.arg.string({ required: true, description: 'A ref, an id or words, in upper or lower case.' }),
      kinds: t.arg({ type: [SearchedKind], description: 'Only records of these kinds. Default: all.' }),
      organization: t.arg.string({
        description:
          'The slug of the organization whose records to search. Default: your own, or the only one. If there is none, only the catalogue is searched.',
      }),
    },
    cost: { work: ({ provisions, evidence }) => 5 + (provisions + evidence) / 25 },
    resolve: async (_, args, context, info) => {
      const { desk } = context;
      const { text, kinds, organization } = args;
      const projection = await meantProjection(desk, organization);
      if (projection === null && typeof organization === 'string') throw noOrganization(organization);
      const catalogue = desk.catalogue();
      const finding = catalogue.search(text, kinds ?? null, projection);
      const found = orRefuse(await inSteps(context, finding));
      const state = projection === null ? catalogueKey(catalogue) : stateKey(projection);
      const page = askedPage(info, args, projection?.organization.organization.slug ?? null);
      return pageOf(found, page, state, (each) => ({ projection, found: each }));
    },
  }),
);
