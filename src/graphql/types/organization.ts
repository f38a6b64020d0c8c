import { answerMatrix } from '../../coverage/questions/matrix.ts';
import { builder } from '../builder.ts';
import { connectionOf } from '../connection.ts';
import { today, visibleOrganizations, visibleProjection } from '../context.ts';
import { refusal, refusalOf } from '../error-codes.ts';
import { pageOf } from '../page.ts';
import { AISystemConnection } from './ai-system.ts';
import { AppliedControlConnection } from './applied-control.ts';
import { stateKey } from './coverage.ts';
import { EvidenceConnection } from './evidence.ts';
import { CoverageMatrix } from './matrix.ts';
import { inFileOrder } from './records.ts';
import { Scope, type ScopeParent } from './scope.ts';

/** Systems of one matrix at most. */
const MATRIX_SYSTEMS = 100;

export const Organization = builder.objectRef<ScopeParent>('Organization');

builder.node(Organization, {
  description: 'Whoever develops, provides or uses AI and answers to several documents at once.',
  interfaces: [Scope],
  id: { resolve: ({ projection }) => projection.organization.organization.slug, description: 'Global id.' },
  loadOne: async (slug, context) => {
    const projection = await visibleProjection(context, slug);
    return projection === null ? null : { projection, system: null };
  },
  fields: (t) => {
    const paging = {
      first: t.arg.int({ required: true, description: 'Rows at most, 1 to 100.' }),
      after: t.arg.string({ description: 'Cursor of the row before the first.' }),
    };
    const complexity = ({ first }: { readonly first: number }) => ({ field: 1, multiplier: first });
    return {
      slug: t.string({
        description: 'Short name, unique in the store.',
        resolve: ({ projection }) => projection.organization.organization.slug,
      }),
      name: t.string({
        description: 'Name.',
        resolve: ({ projection }) => projection.organization.organization.name,
      }),
      frameworks: t.stringList({
        description: 'Slugs of its frameworks: the default of every question, in this order.',
        resolve: ({ projection }) => [...projection.organization.organization.frameworks],
      }),
      systems: t.field({
        type: AISystemConnection,
        description: 'Its AI systems in file order.',
        args: paging,
        complexity,
        resolve: ({ projection }, page) => {
          const systems = inFileOrder(projection, projection.organization.records.systems.values());
          return pageOf(
            systems.map((parent) => ({ ...parent, system: parent.record.localId })),
            page,
            stateKey(projection),
          );
        },
      }),
      evidence: t.field({
        type: EvidenceConnection,
        description: 'Its evidence in file order.',
        args: paging,
        complexity,
        resolve: ({ projection }, page) =>
          pageOf(
            inFileOrder(projection, projection.organization.records.evidence.values()),
            page,
            stateKey(projection),
          ),
      }),
      controls: t.field({
        type: AppliedControlConnection,
        description: 'Its applied controls in file order.',
        args: paging,
        complexity,
        resolve: ({ projection }, page) =>
          pageOf(
            inFileOrder(projection, projection.organization.records.controls.values()),
            page,
            stateKey(projection),
          ),
      }),
      matrix: t.field({
        type: CoverageMatrix,
        description: 'Counts for every system and framework, for at most 100 systems at a time.',
        args: {
          frameworks: t.arg.stringList({
            description: "Slugs; absent: the organization's list; empty: all that it may see.",
          }),
          systems: t.arg.stringList({ description: 'Local ids; absent: all of them.' }),
          asOf: t.arg({ type: 'Date', description: 'The day asked about; absent: today.' }),
          crosswalks: t.arg.stringList({
            description: 'Slugs of the crosswalks that count; absent: the default choice; empty: none.',
          }),
        },
        complexity: { field: 200 },
        resolve: ({ projection }, { frameworks, systems, asOf, crosswalks }) => {
          const wanted = systems ?? null;
          const count = wanted?.length ?? projection.organization.systems.length;
          if (count > MATRIX_SYSTEMS)
            throw refusal(
              'INVALID_INPUT',
              `systems: at most ${MATRIX_SYSTEMS} at a time; this asks for ${count}.`,
            );
          const choice = { asOf: asOf ?? today(), crosswalks: crosswalks ?? null };
          const answer = answerMatrix(projection, choice, frameworks ?? null, wanted);
          if (!answer.ok) throw refusalOf(answer.problems);
          return answer.value;
        },
      }),
    };
  },
});

const OrganizationConnection = connectionOf('Organization', Organization);

builder.queryFields((t) => ({
  organization: t.field({
    type: Organization,
    nullable: true,
    description: "One organization; without a slug the viewer's own, or the only one.",
    args: { slug: t.arg.string({ description: 'Its slug.' }) },
    authScopes: { reader: true },
    resolve: async (_, { slug }, context) => {
      const visible = visibleOrganizations(context);
      const asked = slug ?? (visible.length === 1 ? visible[0] : undefined);
      if (asked === undefined) return null;
      const projection = await visibleProjection(context, asked);
      return projection === null ? null : { projection, system: null };
    },
  }),
  organizations: t.field({
    type: OrganizationConnection,
    description: 'Organizations that the viewer may see, by slug.',
    args: {
      first: t.arg.int({ required: true, description: 'Rows at most, 1 to 100.' }),
      after: t.arg.string({ description: 'Cursor of the row before the first.' }),
    },
    authScopes: { reader: true },
    complexity: ({ first }) => ({ field: 1, multiplier: first }),
    resolve: async (_, page, context) => {
      const found = await Promise.all(
        visibleOrganizations(context).map((slug) => visibleProjection(context, slug)),
      );
      const parents = found.flatMap((projection) =>
        projection === null ? [] : [{ projection, system: null }],
      );
      return pageOf(parents, page, 'organizations');
    },
  }),
}));
