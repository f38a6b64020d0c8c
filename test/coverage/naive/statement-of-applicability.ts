import type { EvidenceStanding } from '../../../src/coverage/questions/evidence-standing.ts';
import type { ListedRemedies } from '../../../src/coverage/questions/find-remedies.ts';
import type {
  ControlEvidence,
  Obligation,
  SoaDefect,
  SoaRow,
} from '../../../src/coverage/questions/statement-of-applicability.ts';
import type { Evidence } from '../../../src/model/evidence.ts';
import type { Decision } from '../../../src/model/organization.ts';
import { askedFrameworks, naiveRemedies } from './answers.ts';
import { NaiveExplainer } from './explanation.ts';
import { counts, followable, inForce } from './reach.ts';
import { decisionHolding, naiveScope } from './status.ts';
import { descendants, inDocumentOrder, type Question, type World } from './world.ts';

/** The controls of the frameworks asked: decision, controls, evidence, what is mapped to each, and what each lacks. */
export function naiveStatement(
  world: World,
  asked: readonly string[] | null,
  question: Question,
): readonly (SoaRow & ListedRemedies)[] {
  const scope = naiveScope(world, question);
  const withoutCrosswalks = new NaiveExplainer(world, { ...question, crosswalks: [] });
  const { organization } = world;
  const law = world.catalogue.frameworks.filter(({ kind }) => kind === 'LAW').map(({ slug }) => slug);
  const places = world.catalogue.frameworks
    .map(({ slug }) => slug)
    .toSorted()
    .flatMap((slug) => inDocumentOrder(world, slug));
  return askedFrameworks(world, asked).flatMap((framework) =>
    scope
      .rows(framework)
      .filter(({ p }) => p.kind === 'control')
      .map(({ p, row }): SoaRow & ListedRemedies => {
        const decision = decisionHolding(world, question, p);
        const mappings = followable(world, question);
        const mapped = [
          ...mappings.filter(({ targets }) => targets.includes(p)).flatMap(({ sources }) => sources),
          ...mappings.filter(({ sources }) => sources.includes(p)).flatMap(({ targets }) => targets),
        ];
        const obligations: Obligation[] = [];
        const others: string[] = [];
        for (const place of places.filter((each) => mapped.includes(each))) {
          const rows = [place, ...descendants(world, place)]
            .filter(({ assessable }) => assessable && law.includes(place.framework))
            .map((each) => scope.row(each))
            .filter(({ status }) => status !== 'NOT_APPLICABLE' && status !== 'UNDETERMINED');
          const ahead = rows.flatMap(({ status, appliesFrom }) =>
            status === 'NOT_YET_APPLICABLE' ? [appliesFrom!] : [],
          );
          if (rows.length === 0) others.push(place.id);
          else
            obligations.push({
              provision: place.id,
              appliesFrom: ahead.length < rows.length ? null : ahead.toSorted()[0]!,
            });
        }
        const addressing = organization.addresses.filter(({ provision }) => provision === p.id);
        const controls = organization.controls
          .filter(({ id }) => addressing.some(({ control }) => control === id))
          .toSorted((a, b) => a.position - b.position);
        const is = (status: string): boolean => controls.some((control) => control.status === status);
        const evidence = withoutCrosswalks.evidenceOn(p).map((localId): ControlEvidence => {
          const record = organization.evidence.find((each) => each.localId === localId)!;
          const { title, owner, validFrom, validUntil } = record;
          const standing = standingOf(record, question.asOf);
          return { evidence: localId, title, owner, validFrom, validUntil, standing };
        });
        const due = organization.organization.document?.reviewDate ?? null;
        const reviews = decision === null ? [] : [decision.on, decision.reviewedOn ?? ''];
        const reviewDue = due !== null && decision !== null && reviews.every((day) => day < due) ? due : null;
        const applies = row.status !== 'NOT_APPLICABLE';
        const remedies = !applies
          ? []
          : naiveRemedies(world, { ...question, system: row.answeredBy ?? question.system }, p, row);
        return {
          remedies: remedies.slice(0, 5),
          remedyCount: remedies.length,
          ...{ framework, ref: p.ref, title: p.title, decision, reviewDue, evidence, obligations, others },
          applicable: decision === null ? null : decision.applicable,
          status: row.status,
          answeredBy: row.answeredBy,
          controls: controls.map(({ localId, title, status }) => ({ control: localId, title, status })),
          implementation: is('OPERATING') ? 'IMPLEMENTED' : is('PLANNED') ? 'PLANNED' : 'NOT_IMPLEMENTED',
          defects: naiveDefects(decision, evidence, reviewDue !== null && reviewDue < question.asOf),
        };
      }),
  );
}

function standingOf(evidence: Evidence, asOf: string): EvidenceStanding {
  if (inForce(evidence, asOf)) return 'IN_FORCE';
  if (counts(evidence, 'before', asOf)) return 'NO_LONGER_IN_FORCE';
  const days = [evidence.validFrom, evidence.validUntil].flatMap((day) => day ?? []);
  const isLater = days.some((day) => day > asOf && inForce(evidence, day));
  return isLater ? 'NOT_YET_IN_FORCE' : 'NOT_ACCEPTED';
}

function naiveDefects(
  decision: Decision | null,
  evidence: readonly ControlEvidence[],
  isOverdue: boolean,
): readonly SoaDefect[] {
  if (decision === null) return ['NOT_DECIDED'];
  const { applicable, approver, approvedOn, on } = decision;
  const isEvidenced = evidence.some(({ standing }) => standing === 'IN_FORCE');
  const defects: SoaDefect[] = [];
  if (decision.justification === null) defects.push('NO_JUSTIFICATION');
  if (decision.driver === null) defects.push('NO_DRIVER');
  if (decision.owner === null) defects.push('NO_OWNER');
  if (approver === null) defects.push('NOT_APPROVED');
  else if (approvedOn !== null && approvedOn < on) defects.push('NOT_APPROVED_SINCE_CHANGE');
  if (!applicable && isEvidenced) defects.push('EXCLUDED_BUT_EVIDENCED');
  if (isOverdue) defects.push('REVIEW_OVERDUE');
  if (applicable && !isEvidenced) defects.push('NO_EVIDENCE_IN_FORCE');
  return defects;
}
