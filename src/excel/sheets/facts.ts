import { LEVEL_WORDS } from '../../coverage/algebra.ts';
import { fullTitle } from '../../coverage/projection/full-titles.ts';
import { actionsOf } from '../../coverage/questions/actions-on.ts';
import type { ScopedProvision } from '../../coverage/questions/by-scoped-provision.ts';
import { COVERAGE_STATUSES } from '../../model/coverage.ts';
import {
  BASIS_WORDS,
  EXTENT_WORDS,
  REASON_WORDS,
  STATUS_WORDS,
  URGENCY_WORDS,
} from '../../model/glossary/coverage-words.ts';
import {
  FRAMEWORK_KIND_WORDS,
  LEVEL_WORDS as LEVEL_MEANINGS,
  PHASE_WORDS,
} from '../../model/glossary/framework-words.ts';
import { labelOf } from '../../model/label-of.ts';
import type { AskedFacts } from '../ask-facts.ts';
import { LazyRows } from '../lazy-rows.ts';
import type { ReportAnswers } from '../report-answers.ts';
import { answeringSystem, scopeId, scopeName } from '../scope-name.ts';
import type { Cell, Sheet } from '../sheet.ts';
import { statusCell } from '../status-cell.ts';

/** Every assessable provision in every scope, in a row of its own with all that is known of it: to filter and to count. */
export function factsSheet(answers: ReportAnswers, asked: AskedFacts): Sheet {
  return {
    name: 'Facts',
    frozenColumns: 2,
    whenEmpty: 'No framework of this workbook has an assessable provision.',
    columns: [
      // It is printed: on pages beside the first, nothing else says which provision a row is about.
      { header: 'Id', width: 32 },
      { header: 'Scope', width: 20 },
      { header: 'Scope name', width: 28, wrap: true },
      { header: 'Framework', width: 24 },
      { header: 'Framework title', width: 44, wrap: true },
      { header: 'Framework kind', width: 28, words: FRAMEWORK_KIND_WORDS },
      { header: 'Ref', width: 14 },
      { header: 'Parent', width: 14 },
      { header: 'Title', width: 48, wrap: true },
      { header: 'Level', width: 14, words: LEVEL_MEANINGS },
      { header: 'Phase', width: 8, words: PHASE_WORDS },
      { header: 'Status', width: 24, words: STATUS_WORDS },
      { header: 'Status label', width: 24 },
      { header: 'Rank', width: 8 },
      { header: 'Extent', width: 12, words: EXTENT_WORDS },
      { header: 'Basis', width: 11, words: BASIS_WORDS },
      { header: 'Reason', width: 28, words: REASON_WORDS },
      { header: 'Answered by', width: 20 },
      { header: 'Answered by name', width: 28, wrap: true },
      { header: 'Applies from', width: 13 },
      { header: 'Urgency', width: 9, words: URGENCY_WORDS },
      { header: 'Leverage', width: 10 },
      { header: 'Evidence count', width: 10 },
      { header: 'Newest end', width: 12 },
      { header: 'Remedy', width: 48, wrap: true },
      { header: 'Action', width: 36, wrap: true },
      { header: 'Owner', width: 24 },
      { header: 'Target date', width: 12 },
    ],
    isOf: (somebody, index) => somebody.concerns(placeAt(asked.facts.answers, index)),
    rows: new LazyRows(asked.facts.answers.length, factRows(answers, asked)),
  };
}

function factRows({ projection }: ReportAnswers, { facts, remedies }: AskedFacts) {
  const { answers } = facts;
  const { catalogue, organization } = projection;
  const { frameworks } = catalogue.records;
  const actions = actionsOf(organization);
  return (index: number): readonly Cell[] => {
    const provision = answers.provisionAt(index);
    const { id, framework, ref, parent } = provision;
    const place = placeAt(answers, index);
    const { system } = place;
    const status = answers.statusAt(index);
    const action = actions.open(place);
    const of = frameworks.get(framework);
    return [
      id,
      scopeId(system),
      scopeName(organization, system),
      framework,
      of?.title ?? null,
      of?.kind ?? null,
      ref,
      parent,
      fullTitle(catalogue, provision),
      LEVEL_WORDS[catalogue.level[catalogue.numberOf.get(id)!]!]!,
      provision.phase,
      statusCell(status),
      labelOf(status),
      COVERAGE_STATUSES.indexOf(status) + 1,
      answers.extentAt(index),
      answers.basisAt(index),
      answers.reasonAt(index),
      ...answeringSystem(organization, answers.answeredByAt(index)),
      { day: answers.appliesFromAt(index) },
      facts.urgencyAt(index),
      facts.leverageAt(index),
      facts.evidenceCountAt(index),
      { day: facts.lastEndAt(index) },
      remedies.at(index)?.best ?? null,
      action?.title ?? null,
      action?.owner ?? null,
      { day: action?.targetDate ?? null },
    ];
  };
}

function placeAt(answers: AskedFacts['facts']['answers'], index: number): ScopedProvision {
  const { framework, ref } = answers.provisionAt(index);
  return { framework, ref, system: answers.systemAt(index) };
}
