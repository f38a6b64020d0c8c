import type { CatalogueContents } from '../ledger/records/contents.ts';
import { type Mapping, UNION_SEPARATOR } from '../model/crosswalk.ts';
import type { InheritedRule, Provision } from '../model/framework.ts';
import { groupBy } from '../model/group-by.ts';
import { formatCondition, formatDate } from '../model/qualifier-in-words.ts';
import { csvOfTable, type WrittenTable, writtenTable } from '../parsing/written-table.ts';
import { writtenYaml } from '../parsing/written-yaml.ts';
import { crosswalkFormat } from './crosswalk-format.ts';
import { frameworkFormat } from './framework-format.ts';
import { GAP_COLUMNS } from './gaps-table.ts';
import { MAPPING_COLUMNS } from './mappings-table.ts';
import { PROVISION_COLUMNS } from './provisions-table.ts';
import { viewFormat } from './read-view.ts';

/** A file of a folder with its text, piece by piece. */
export interface WrittenFile {
  /** Path inside the folder. */
  readonly file: string;
  readonly text: Iterable<string>;
}

/** Frameworks, crosswalks and views as the files of a catalogue folder. Retired provisions and rows are left out. */
export function* filesOfCatalogue(contents: CatalogueContents): Generator<WrittenFile> {
  const provisions = groupBy(contents.provisions, ({ framework }) => framework);
  const mappings = groupBy(contents.mappings, ({ crosswalk }) => crosswalk);
  const gaps = groupBy(contents.gaps, ({ crosswalk }) => crosswalk);
  for (const framework of contents.frameworks) {
    const folder = `frameworks/${framework.slug}`;
    yield { file: `${folder}/framework.yaml`, text: [writtenYaml(frameworkFormat, framework)] };
    yield inCsv(provisionTable(folder, present(provisions.get(framework.slug) ?? [])));
  }
  for (const crosswalk of contents.crosswalks) {
    const folder = `mappings/${crosswalk.slug}`;
    const stated = present(gaps.get(crosswalk.slug) ?? []);
    yield { file: `${folder}/crosswalk.yaml`, text: [writtenYaml(crosswalkFormat, crosswalk)] };
    yield inCsv(mappingTable(folder, present(mappings.get(crosswalk.slug) ?? [])));
    if (stated.length === 0) continue;
    const ref = ({ provision }: { readonly provision: string }): string => refOf(provision);
    yield inCsv(writtenTable(`${folder}/gaps.csv`, GAP_COLUMNS, stated, { ref }));
  }
  for (const view of contents.views)
    yield { file: `views/${view.slug}.yaml`, text: [writtenYaml(viewFormat, view)] };
}

/** A table as the CSV file of its name. */
export function inCsv(table: WrittenTable): WrittenFile {
  return { file: table.file, text: csvOfTable(table) };
}

function present<R extends { readonly retired: boolean }>(records: readonly R[]): readonly R[] {
  return records.filter(({ retired }) => !retired);
}

function provisionTable(folder: string, provisions: readonly Provision[]): WrittenTable {
  const orNone =
    (rule: InheritedRule, said: (provision: Provision) => string) =>
    (provision: Provision): string =>
      provision.statesNone.includes(rule) ? 'none' : said(provision);
  return writtenTable(`${folder}/provisions.csv`, PROVISION_COLUMNS, provisions, {
    assessable: ({ assessable }) => (assessable ? 'yes' : ''),
    parts: ({ complete, aside }) => [complete ? ['complete'] : [], aside ? ['aside'] : []].flat().join(';'),
    level: orNone('level', ({ level }) => level ?? ''),
    roles: orNone('roles', ({ roles }) => roles.join(';')),
    classes: orNone('classes', ({ classes }) => classes.join(';')),
    conditions: orNone('conditions', ({ conditions }) => conditions.map(formatCondition).join(';')),
    applies_from: orNone('appliesFrom', ({ appliesFrom }) => appliesFrom.map(formatDate).join(';')),
  });
}

function mappingTable(folder: string, mappings: readonly Mapping[]): WrittenTable {
  return writtenTable(`${folder}/mappings.csv`, MAPPING_COLUMNS, mappings, {
    source: ({ source }) => sideOf(source),
    target: ({ target }) => sideOf(target),
  });
}

/** A side of a mapping as files write it: `SLUG:1;2` is `1;2`. */
export function sideOf(side: string): string {
  return refOf(side).split(UNION_SEPARATOR).join(';');
}

/** `SLUG:REF` without its framework. */
export function refOf(provision: string): string {
  return provision.slice(provision.indexOf(':') + 1);
}
