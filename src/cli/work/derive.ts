import { z } from 'zod';
import { filesOfDerivation } from '../../application/files-of-derivation.ts';
import { sideOf } from '../../catalogue/written-catalogue.ts';
import { dateProblems } from '../../coverage/questions/date-problems.ts';
import { type Derivation, deriveCrosswalk } from '../../coverage/questions/derive.ts';
import { writeFolder } from '../../files/write-folder.ts';
import { counted } from '../../model/counted.ts';
import { today } from '../../model/day.ts';
import { KnownNames } from '../../model/known-names.ts';
import { Refusal } from '../../parsing/rule.ts';
import { slug as slugRule } from '../../parsing/text-rules.ts';
import { inField, type Problem } from '../../problems/problem.ts';
import { deriveAnswer } from '../answers/derive-answer.ts';
import type { CommandWork } from '../command-runner.ts';
import { exactName } from '../exact-names.ts';
import type { Layout } from '../layout.ts';
import { storeFlags } from '../question-flags.ts';
import { formatTable } from '../table.ts';
import { withStore } from '../with-store.ts';
import { wrap } from '../wrap.ts';

const deriveFlags = storeFlags.extend({
  out: z.string().optional(),
  slug: z.string().optional(),
  derivedOn: z.string().optional(),
});

/** `derive`: composes two crosswalks, and writes the result as a folder if one is named. */
export const work: CommandWork = (terminal, options, crosswalk = '', next = '') => {
  const flags = deriveFlags.parse(options);
  return withStore(terminal, flags, async (application) => {
    const { index, state } = application.projections.catalogue();
    const known = new KnownNames(index.records.crosswalks.keys());
    const exact = (text: string, argument: string): string =>
      exactName(terminal, known, text, argument, ['UNKNOWN_CROSSWALK']);
    const names = [exact(crosswalk, 'crosswalk'), exact(next, 'next')] as const;
    const derived = deriveCrosswalk(index, names, () => true);
    if (!derived.ok) return terminal.refuse(derived.problems);
    const { source, target } = derived.value;
    const { out, slug = `derived-${source}-to-${target}`, derivedOn = today() } = flags;
    if (out !== undefined) {
      const problems = [
        ...dateProblems(derivedOn, 'derivedOn'),
        ...slugProblems(slug, index.records.crosswalks),
      ];
      if (problems.length > 0) return terminal.refuse(problems);
      const written = await writeFolder(out, filesOfDerivation(derived.value, { slug, derivedOn }));
      if (!written.ok) return terminal.refuse(written.problems);
    }
    const answer = { state, ...shown(derived.value) };
    const told = out === undefined ? [] : loadingOf(out, ownerOf(index.records.frameworks, [source, target]));
    return terminal.answer(deriveAnswer, answer, () =>
      [...format(derived.value, terminal.layout), ...told].join('\n'),
    );
  });
};

/** A slug that another crosswalk has would replace it when the folder is loaded. */
function slugProblems(slug: string, taken: ReadonlyMap<string, unknown>): readonly Problem[] {
  const read = slugRule.read(slug);
  if (read instanceof Refusal) return [inField('slug', read.code, read.sentence)];
  if (!taken.has(slug)) return [];
  return [inField('slug', 'SLUG_TAKEN', `There is a crosswalk ${slug} already. Choose another with --slug.`)];
}

/** What `--json` prints: sides by their refs. */
function shown({ crosswalks, source, through, target, rows, contradictions, undecided }: Derivation) {
  return {
    ...{ crosswalks: crosswalks.map(({ slug }) => slug), source, through, target },
    rows: rows.map(({ paths, ...row }) => ({ ...row, ...refsOf(row), rationale: paths.join('; ') })),
    contradictions: contradictions.map((each) => ({ ...each, ...refsOf(each) })),
    undecided,
  };
}

function refsOf({ source, target }: { readonly source: string; readonly target: string }) {
  return { source: sideOf(source), target: sideOf(target) };
}

function format(derivation: Derivation, { width }: Layout): readonly string[] {
  const { source, through, target, rows, contradictions, undecided } = derivation;
  const summary = [
    counted(rows.length, 'mapping'),
    counted(contradictions.length, 'contradiction'),
    `${counted(undecided, 'pair')} left open`,
  ];
  return [
    ...wrap(`${source} to ${target} by way of ${through}: ${summary.join(', ')}`, width),
    ...(rows.length === 0 ? [] : ['', rowsTable(rows, width)]),
    ...(contradictions.length === 0
      ? []
      : [
          '',
          ...wrap(
            'Contradictions: the paths of these pairs cannot all be true, so they have no mapping.',
            width,
          ),
          '',
          formatTable(
            ['Source', 'Target', 'Paths'],
            contradictions.map((each) => [sideOf(each.source), sideOf(each.target), each.paths.join('\n')]),
            width,
          ),
        ]),
  ];
}

/** The organization that brought one of the frameworks; null: both come with the catalogue. */
function ownerOf(
  frameworks: ReadonlyMap<string, { readonly owner: string | null }>,
  slugs: readonly string[],
): string | null {
  return slugs.map((slug) => frameworks.get(slug)?.owner ?? null).find((owner) => owner !== null) ?? null;
}

/** How what was written gets into the store. */
function loadingOf(out: string, owner: string | null): readonly string[] {
  if (owner === null)
    return [
      '',
      `Written to ${out}. It counts only in questions that name it:`,
      `  aims-crosswalk load ${out}`,
    ];
  return [
    '',
    `Written to ${out}. Copy it into the folder catalogue of the organization ${owner}, which brought one of the frameworks, and load that organization.`,
  ];
}

function rowsTable(rows: Derivation['rows'], width: number): string {
  const cells = rows.map(({ source, relationship, target, confidence, paths }) => [
    ...[sideOf(source), relationship, sideOf(target), confidence, paths.join('\n')],
  ]);
  return formatTable(['Source', 'Relationship', 'Target', 'Confidence', 'Paths'], cells, width);
}
