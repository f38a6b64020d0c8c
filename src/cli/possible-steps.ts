import type { Explanation } from '../coverage/questions/explain.ts';
import { actionInWords } from '../model/action-in-words.ts';
import { oneLine } from './one-line.ts';
import { formatTable } from './table.ts';
import { wrap } from './wrap.ts';

/**
 * What could be done about a provision that is not COVERED: records that would improve its status by themselves, what a
 * whole or a union lacks, the kinds of evidence that usually show it, and what is being done.
 */
export function possibleSteps(answer: Explanation, width: number): readonly string[] {
  const { status, notApplicableBecause, recordKinds, actions, actionCount } = answer;
  if (status === null || status === 'COVERED' || notApplicableBecause !== null) return [];
  const kinds = recordKinds.map(({ id, label }) => (label === null ? id : `${label} (${id})`));
  const lines = [
    ...missingLines(answer),
    ...(kinds.length === 0 ? [] : [`Evidence of these kinds usually shows it: ${kinds.join('; ')}.`]),
    ...(actions.length === 0
      ? []
      : [`Being done, ${actionCount} in all: ${actions.map(actionInWords).join('; ')}.`]),
  ];
  return [...remedyLines(answer, width), ...lines.flatMap((line) => ['', ...wrap(oneLine(line), width)])];
}

/** The records that would improve the status by themselves, or that there are none. */
function remedyLines(answer: Explanation, width: number): readonly string[] {
  const { status, remedies, remedyCount, records } = answer;
  if (remedyCount === 0) {
    return status === 'COVERED_BY_CROSSWALK'
      ? []
      : ['', 'Nothing that is recorded would improve this by itself. New evidence is needed.'];
  }
  const rows = remedies.map(({ evidence, control, because, status: then }) => {
    const record =
      evidence === null
        ? records.controls.find(({ localId }) => localId === control)
        : records.evidence.find(({ localId }) => localId === evidence);
    return [
      ...[evidence === null ? 'control' : 'evidence', evidence ?? control],
      ...[record?.title ?? null, record?.owner ?? null, because ?? 'not fully demonstrated', then],
    ];
  });
  return [
    '',
    `What is recorded and would improve it, ${remedyCount} in all:`,
    formatTable(['What', 'Id', 'Title', 'Owner', 'Now', 'Then'], rows, width),
  ];
}

function missingLines({ missing, records }: Explanation): readonly string[] {
  const titles = new Map(records.provisions.map(({ id, title }) => [id, title]));
  return missing.map(({ of, mapping, missing: lacking, missingCount }) => {
    const named = lacking.map(
      ({ provision, extent }) => `${provision} ${titles.get(provision) ?? ''} (${extent ?? 'no evidence'})`,
    );
    const more = missingCount - lacking.length;
    const all = `${named.join('; ')}${more > 0 ? ` and ${more} more` : ''}`;
    if (mapping === null) return `It is FULL when all its parts are. Parts that are not: ${all}.`;
    const crosswalk = records.mappings.find(({ id }) => id === mapping)?.crosswalk;
    return `A mapping of ${crosswalk} is about ${of} together. Not supported fully: ${all}.`;
  });
}
