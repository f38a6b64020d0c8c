import { linkId, ownedId, provisionId } from '../ids.ts';
import type { Addressing, Demonstration, Support } from '../model/evidence.ts';
import { STATED_EXTENTS } from '../model/extent.ts';
import { columns } from '../reading/csv-columns.ts';
import type { TableRow } from '../reading/csv-row.ts';
import { IdRegister } from '../reading/id-register.ts';
import { quoted } from '../reading/rule.ts';
import { anyText, day, oneOf } from '../reading/text-rules.ts';
import type { OrganizationDraft } from './organization-draft.ts';

/** `supports.csv`. */
export const SUPPORT_COLUMNS = columns(['evidence', 'framework', 'ref', 'extent'], ['by', 'on', 'note']);
/** `addresses.csv`. */
export const ADDRESSING_COLUMNS = columns(['control', 'framework', 'ref', 'extent'], ['by', 'on', 'note']);
/** `demonstrates.csv`. */
export const DEMONSTRATION_COLUMNS = columns(['evidence', 'control', 'extent'], ['by', 'on', 'note']);

const EXTENT = oneOf(STATED_EXTENTS);

/** Reads what evidence supports. The evidence is read before. */
export async function readSupports(draft: OrganizationDraft): Promise<readonly Support[]> {
  const supports: Support[] = [];
  const pairs = new IdRegister();
  await draft.reader.table('supports.csv', SUPPORT_COLUMNS, (row) => {
    const local = draft.named(row, 'evidence', 'evidence');
    const evidence = draft.shared(ownedId(draft.slug, local));
    const provision = readProvision(draft, row);
    const id = linkId('SUPPORTS', evidence, provision);
    takePair(pairs, row, 'evidence', [local, row.text('ref')], id);
    supports.push({
      id,
      organization: draft.slug,
      evidence,
      provision,
      ...readStatement(draft, row),
      position: supports.length + 1,
    });
  });
  return supports;
}

/** Reads what applied controls address. The controls are read before. */
export async function readAddresses(draft: OrganizationDraft): Promise<readonly Addressing[]> {
  const addresses: Addressing[] = [];
  const pairs = new IdRegister();
  await draft.reader.table('addresses.csv', ADDRESSING_COLUMNS, (row) => {
    const local = draft.named(row, 'control', 'controls');
    const control = draft.shared(ownedId(draft.slug, local));
    const provision = readProvision(draft, row);
    const id = linkId('ADDRESSES', control, provision);
    takePair(pairs, row, 'control', [local, row.text('ref')], id);
    addresses.push({
      id,
      organization: draft.slug,
      control,
      provision,
      ...readStatement(draft, row),
      position: addresses.length + 1,
    });
  });
  return addresses;
}

/** Reads which evidence demonstrates which applied control. Both are read before. */
export async function readDemonstrates(draft: OrganizationDraft): Promise<readonly Demonstration[]> {
  const demonstrates: Demonstration[] = [];
  const pairs = new IdRegister();
  await draft.reader.table('demonstrates.csv', DEMONSTRATION_COLUMNS, (row) => {
    const local = draft.named(row, 'evidence', 'evidence');
    const localControl = draft.named(row, 'control', 'controls');
    const evidence = draft.shared(ownedId(draft.slug, local));
    const control = draft.shared(ownedId(draft.slug, localControl));
    const id = linkId('DEMONSTRATES', evidence, control);
    takePair(pairs, row, 'evidence', [local, localControl], id);
    demonstrates.push({
      id,
      organization: draft.slug,
      evidence,
      control,
      ...readStatement(draft, row),
      position: demonstrates.length + 1,
    });
  });
  return demonstrates;
}

function readProvision(draft: OrganizationDraft, row: TableRow<'framework' | 'ref', string>): string {
  const { framework, ref } = draft.provision(row);
  return draft.shared(provisionId(framework, ref));
}

function readStatement(draft: OrganizationDraft, row: TableRow<'extent', 'by' | 'on' | 'note'>) {
  const by = row.optional('by', anyText);
  const on = row.optional('on', day);
  return {
    extent: row.required('extent', EXTENT),
    by: by === null ? null : draft.shared(by),
    on: on === null ? null : draft.shared(on),
    note: row.optional('note', anyText),
  };
}

function takePair<C extends string>(
  pairs: IdRegister,
  row: TableRow<C, string>,
  column: C,
  ends: readonly [string, string],
  id: string,
): void {
  if (ends[0] !== '' && ends[1] !== '')
    pairs.add(row, column, id, `The pair of ${quoted(ends[0])} and ${quoted(ends[1])}`);
}
