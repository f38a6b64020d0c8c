import { folderOf, workbookOf } from '../../application/recorded-contents.ts';
import type { Projection } from '../../coverage/projection/projection.ts';
import { recordsOnEnded } from '../../coverage/questions/records-on-ended.ts';
import { contentOf } from '../../files/write-file.ts';
import { writeFolder } from '../../files/write-folder.ts';
import type { SomeRecords } from '../../model/notice-sentences.ts';
import { nameOfRecord, type TabledRecord } from '../../model/record-doubt.ts';
import { recordedOn } from '../../operations/uses-of.ts';
import type { Outcome } from '../../problems/problem.ts';
import { exportedFolderAnswer } from '../answers/folder-answers.ts';
import type { CommandWork } from '../command-runner.ts';
import { isWorkbookName, misnamedTarget } from '../misnamed-target.ts';
import { writeOutputFile } from '../output-file.ts';
import type { Terminal } from '../terminal.ts';
import { MOST_NAMED, someNames } from '../told-doubts.ts';
import { withProjection } from '../with-store.ts';

/** `export`: writes what the store knows of an organization, edits in workbooks included. */
export const work: CommandWork = (terminal, received, target = '') =>
  withProjection(terminal, received, async (projection) => {
    const { slug } = projection.organization.organization;
    const misnamed = misnamedTarget(target);
    if (misnamed !== null) return terminal.refuse([misnamed]);
    const isWorkbook = isWorkbookName(target);
    const written = isWorkbook
      ? await writeWorkbook(terminal, target, projection, received.overwrite === true)
      : await writeFolder(target, folderOf(projection));
    if (!written.ok) return terminal.refuse(written.problems);
    const files = written.value;
    const left = isWorkbook ? ownSlugs(projection) : [];
    const ended = rowsOnEnded(projection);
    const retired = retiredInUse(projection);
    const answer = {
      organization: slug,
      folder: target,
      files,
      left,
      ended,
      retired,
      state: projection.state,
    };
    const unfit = [
      ...(ended.count === 0
        ? []
        : [
            `Rows name a system or evidence that the organization no longer has: ${someNames(ended.first, ended.count)}.`,
          ]),
      ...(retired.length === 0
        ? []
        : [`Records name a framework or crosswalk that was retired: ${retired.join(', ')}.`]),
    ];
    return terminal.answer(exportedFolderAnswer, answer, () =>
      [
        ...(isWorkbook
          ? [`${target}: a sheet for each table`]
          : [`${target}: ${files.length} files`, ...files.map((name) => `  ${name}`)]),
        ...(left.length === 0
          ? []
          : [
              `A workbook does not contain the organization's own frameworks, crosswalks and views: ${left.join(', ')}. Export a folder to get them too.`,
            ]),
        ...(unfit.length === 0
          ? ['Loading it changes nothing until you edit it:', `  aims-crosswalk load ${target}`]
          : [`${unfit.join(' ')} Correct or delete them before you load it.`]),
      ].join('\n'),
    );
  });

/** Rows that a load of what was written would refuse: the first of them, and how many there are. */
function rowsOnEnded({ organization }: Projection): SomeRecords {
  const { evidence, decisions, answers, actions } = recordsOnEnded(organization);
  const tabled: readonly TabledRecord[] = [
    ...evidence.map((record) => ({ table: 'evidence' as const, record })),
    ...decisions.map((record) => ({ table: 'decisions' as const, record })),
    ...answers.map((record) => ({ table: 'answers' as const, record })),
    ...actions.map((record) => ({ table: 'actions' as const, record })),
  ];
  const first = tabled.slice(0, MOST_NAMED).map((each) => `${each.table}.csv ${nameOfRecord(each)}`);
  return { first, count: tabled.length };
}

/** Slugs of the retired frameworks and crosswalks that records of the organization name, sorted. */
function retiredInUse({ catalogue, organization }: Projection): readonly string[] {
  const { frameworks, crosswalks } = catalogue.records;
  const retired = [
    ...[...frameworks.values()].map((record) => ({ kind: 'framework', record }) as const),
    ...[...crosswalks.values()].map((record) => ({ kind: 'crosswalk', record }) as const),
  ].filter(({ record }) => record.retired);
  return retired
    .filter(
      ({ kind, record }) => recordedOn(organization.records, catalogue.records, kind, record.slug) !== null,
    )
    .map(({ record }) => record.slug)
    .sort();
}

async function writeWorkbook(
  terminal: Terminal,
  file: string,
  projection: Projection,
  overwrite: boolean,
): Promise<Outcome<readonly string[]>> {
  const workbook = await workbookOf(projection);
  if (!workbook.ok) return workbook;
  const rule = { content: 'workbook', overwrite } as const;
  const written = await writeOutputFile(terminal, file, rule, contentOf(workbook.value));
  return written.ok ? { ok: true, value: [file] } : written;
}

/** What the organization brought to the catalogue. */
function ownSlugs({ catalogue, organization }: Projection): readonly string[] {
  const { frameworks, crosswalks, views } = catalogue.records;
  return [...frameworks.values(), ...crosswalks.values(), ...views.values()]
    .filter(({ owner, retired }) => !retired && owner === organization.organization.slug)
    .map(({ slug }) => slug);
}
