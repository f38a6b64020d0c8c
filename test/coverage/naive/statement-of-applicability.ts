import type { SoaDefect, SoaRow } from '../../../src/coverage/questions/statement-of-applicability.ts';
import type { Decision } from '../../../src/model/organization.ts';
import { askedFrameworks } from './answers.ts';
import { NaiveExplainer } from './explanation.ts';
import { followable } from './reach.ts';
import { decisionHolding, NaiveScope } from './status.ts';
import { inDocumentOrder, type Question, type World } from './world.ts';

/** The controls of the frameworks asked: decision and status, what is mapped to each, its evidence and its defects. */
export function naiveStatement(
  world: World,
  asked: readonly string[] | null,
  question: Question,
): readonly SoaRow[] {
  const scope = new NaiveScope(world, question);
  const withoutCrosswalks = new NaiveExplainer(world, { ...question, crosswalks: [] });
  const places = world.catalogue.frameworks
    .map(({ slug }) => slug)
    .toSorted()
    .flatMap((slug) => inDocumentOrder(world, slug).map(({ id }) => id));
  return askedFrameworks(world, asked).flatMap((framework) =>
    scope
      .rows(framework)
      .filter(({ p }) => p.kind === 'control')
      .map(({ p, row }): SoaRow => {
        const decision = decisionHolding(world, question, p);
        const mappings = followable(world, question);
        const others = [
          ...mappings.filter(({ targets }) => targets.includes(p)).flatMap(({ sources }) => sources),
          ...mappings.filter(({ sources }) => sources.includes(p)).flatMap(({ targets }) => targets),
        ].map(({ id }) => id);
        const evidence = withoutCrosswalks
          .explain(p)
          .chains.filter(({ inForce }) => inForce)
          .flatMap((chain) => chain.evidence ?? []);
        return {
          framework,
          ref: p.ref,
          title: p.title,
          applicable: decision === null ? null : decision.applicable,
          decision,
          status: row.status,
          linked: places.filter((id) => others.includes(id)),
          evidence: [...new Set(evidence)].toSorted(),
          defects: naiveDefects(decision, evidence.length > 0),
        };
      }),
  );
}

function naiveDefects(decision: Decision | null, hasEvidence: boolean): readonly SoaDefect[] {
  const defects: SoaDefect[] = [];
  if (decision === null || decision.driver === null) defects.push('NO_DRIVER');
  if (decision === null || decision.owner === null) defects.push('NO_OWNER');
  const needsEvidence = decision === null || decision.applicable;
  if (needsEvidence && !hasEvidence) defects.push('NO_EVIDENCE_IN_DATE');
  if (decision === null || decision.approver === null) defects.push('NO_APPROVER');
  return defects;
}
