import { z } from 'zod';
import type { Projection } from '../../coverage/projection/projection.ts';
import { planUpgrade } from '../../coverage/questions/upgrade.ts';
import { makeUpgradeWorkbook } from '../../excel/upgrade-workbook.ts';
import { KnownNames } from '../../model/known-names.ts';
import { nameOfRecord } from '../../model/record-doubt.ts';
import { UPGRADE_FRAMEWORK, type Upgrade } from '../../operations/upgrade-framework.ts';
import { inCommand, type Outcome } from '../../problems/problem.ts';
import { upgradeAnswer } from '../answers/upgrade-answer.ts';
import type { CommandWork } from '../command-runner.ts';
import { ExactNames, exactName } from '../exact-names.ts';
import { writeOutputFile } from '../output-file.ts';
import type { Terminal } from '../terminal.ts';
import { readTime, refusedTime, TIME_NEEDED, tellLifted } from '../time-option.ts';
import { type Upgraded, upgradeInWords } from '../upgrade-in-words.ts';
import { exactOrganization, projectionOf, withStore } from '../with-store.ts';
import { readAuthor, writingFlags } from '../writing-flags.ts';

const upgradeFlags = writingFlags.extend({
  organization: z.string().optional(),
  refs: z.string().optional(),
  out: z.string().optional(),
  overwrite: z.boolean().optional(),
  apply: z.boolean().optional(),
  at: z.string().optional(),
  force: z.boolean().optional(),
});

/** `upgrade OLD NEW`: plans what becomes of an organization's records, or carries them over. */
export const work: CommandWork = async (terminal, received, old = '', next = '') => {
  const flags = upgradeFlags.parse(received);
  const at = readTime(flags.at);
  if (at === undefined) return terminal.misuse([inCommand('upgrade', TIME_NEEDED)]);
  const author = readAuthor(flags);
  if (!author.ok) return terminal.misuse(author.problems);
  const ahead = refusedTime(at, flags.force);
  if (ahead !== null) return terminal.refuse([ahead]);
  const isDry = flags.apply !== true;
  return withStore(terminal, flags, async (application) => {
    const projection = await projectionOf(application, exactOrganization(terminal, application, flags));
    if (!projection.ok) return terminal.refuse(projection.problems);
    const asked = exactUpgrade(terminal, projection.value, old, next, flags.refs);
    const plan = planUpgrade(projection.value, asked.from, asked.to, asked.refs);
    if (!plan.ok) return terminal.refuse(plan.problems);
    const { organization } = plan.value;
    const asking = { author: author.value, at, lifted: tellLifted(terminal) };
    const finish = async (): Promise<Outcome<Omit<Upgraded, 'plan'>>> => {
      if (isDry) {
        const effect = await application.effectOfUpgrade(organization, asked, asking);
        return effect.ok ? { ok: true, value: { effect: effect.value, change: null } } : effect;
      }
      const request = { ...asking, ledger: organization, input: asked };
      const performed = await application.perform(UPGRADE_FRAMEWORK, request);
      return performed.ok ? { ok: true, value: { effect: null, change: performed.value.change } } : performed;
    };
    const done =
      flags.out === undefined
        ? await finish()
        : await writeOutputFile(
            terminal,
            flags.out,
            { content: 'workbook', overwrite: flags.overwrite },
            async (open) => {
              const finished = await finish();
              if (finished.ok) await makeUpgradeWorkbook(plan.value, open, at);
              return finished;
            },
          );
    if (!done.ok) return terminal.refuse(done.problems);
    const upgraded = { plan: plan.value, ...done.value };
    return terminal.answer(upgradeAnswer, shown(upgraded), () => {
      const words = upgradeInWords(upgraded, isDry, terminal.layout);
      return flags.out === undefined ? words : `${words}\n\n${flags.out}: a workbook with this plan`;
    });
  });
};

/** The exact names of both editions, and of the refs of the earlier one. */
function exactUpgrade(
  terminal: Terminal,
  projection: Projection,
  old: string,
  next: string,
  refs: string | undefined,
): Upgrade {
  const names = new ExactNames(terminal, projection);
  const from = names.framework(old, 'from');
  const to = names.framework(next, 'to');
  const provisions = [...projection.catalogue.records.provisions.values()];
  const known = new KnownNames(provisions.flatMap(({ framework, ref }) => (framework === from ? [ref] : [])));
  const exact = (ref: string): string => exactName(terminal, known, ref, 'refs', ['UNKNOWN_REF']);
  return { from, to, refs: refsOf(refs)?.map(exact) ?? null };
}

/** Refs may have commas in them. */
function refsOf(text: string | undefined): readonly string[] | null {
  if (text === undefined) return null;
  return text
    .split(';')
    .map((ref) => ref.trim())
    .filter((ref) => ref !== '');
}

/** What `--json` prints: provisions by their refs, records by what people call them. */
function shown({ plan, effect, change }: Upgraded) {
  const { organization, from, to, isInScope, state } = plan;
  return {
    ...{ organization, from: from.slug, to: to.slug, isInScope, state },
    provisions: plan.provisions.map(({ provision, succession, successors, mergedWith }) => ({
      ...{ ref: provision.ref, title: provision.title, succession },
      successors: successors.map(({ ref }) => ref),
      mergedWith: mergedWith.map(({ ref }) => ref),
    })),
    added: plan.added.map(({ ref }) => ref),
    records: plan.records.map(({ record, ...rest }) => ({
      ...{ table: record.table, record: nameOfRecord(record) },
      ...rest,
    })),
    effect,
    change: change === null ? null : { seq: change.seq, at: change.at, hash: change.hash },
  };
}
