import { linkId } from '../ids.ts';
import type { Addressing, Demonstration, Support } from '../model/evidence.ts';
import { STATED_EXTENTS } from '../model/extent.ts';
import { columns, DAY, nameOf, REF, wordOf } from '../parsing/columns.ts';
import { PairRegister } from '../parsing/pair-register.ts';
import type { TableRow } from '../parsing/table-row.ts';
import { anyText, day, oneOf } from '../parsing/text-rules.ts';
import type { OrganizationDraft } from './organization-draft.ts';

/** `supports.csv`. */
export const SUPPORT_COLUMNS = columns(['evidence', 'framework', 'ref', 'extent'], ['by', 'on', 'note'], {
  evidence: nameOf('evidence'),
  framework: nameOf('framework'),
  ref: REF,
  extent: wordOf(STATED_EXTENTS),
  on: DAY,
});
/** `addresses.csv`. */
export const ADDRESSING_COLUMNS = columns(['control', 'framework', 'ref', 'extent'], ['by', 'on', 'note'], {
  control: nameOf('control'),
  framework: nameOf('framework'),
  ref: REF,
  extent: wordOf(STATED_EXTENTS),
  on: DAY,
});
/** `demonstrates.csv`. */
export const DEMONSTRATION_COLUMNS = columns(['evidence', 'control', 'extent'], ['by', 'on', 'note'], {
  evidence: nameOf('evidence'),
  control: nameOf('control'),
  extent: wordOf(STATED_EXTENTS),
  on: DAY,
});

const EXTENT = oneOf(STATED_EXTENTS);

/** Reads what evidence supports. The evidence is read before. */
export async function readSupports(draft: OrganizationDraft): Promise<readonly Support[]> {
  const supports: Support[] = [];
  const pairs = new PairRegister();
  await draft.table('supports.csv', SUPPORT_COLUMNS, (row) => {
    const local = draft.named(row, 'evidence', 'evidence');
    const evidence = draft.ownedId(local);
    const provision = draft.provision(row);
    const id = linkId('SUPPORTS', evidence, provision.id);
    pairs.add(row, 'evidence', local, provision.ref === '' ? '' : provision.id);
    const { extent, by, on, note } = readStatement(draft, row);
    // A million of them take less memory when they are made field by field, and are hashed sooner in canonical order.
    supports.push({
      by,
      evidence,
      extent,
      id,
      note,
      on,
      organization: draft.slug,
      position: supports.length + 1,
      provision: provision.id,
    });
  });
  return supports;
}

/** Reads what applied controls address. The controls are read before. */
export async function readAddresses(draft: OrganizationDraft): Promise<readonly Addressing[]> {
  const addresses: Addressing[] = [];
  const pairs = new PairRegister();
  await draft.table('addresses.csv', ADDRESSING_COLUMNS, (row) => {
    const local = draft.named(row, 'control', 'controls');
    const control = draft.ownedId(local);
    const provision = draft.provision(row);
    const id = linkId('ADDRESSES', control, provision.id);
    pairs.add(row, 'control', local, provision.ref === '' ? '' : provision.id);
    addresses.push({
      id,
      organization: draft.slug,
      control,
      provision: provision.id,
      ...readStatement(draft, row),
      position: addresses.length + 1,
    });
  });
  return addresses;
}

/** Reads which evidence demonstrates which applied control. Both are read before. */
export async function readDemonstrates(draft: OrganizationDraft): Promise<readonly Demonstration[]> {
  const demonstrates: Demonstration[] = [];
  const pairs = new PairRegister();
  await draft.table('demonstrates.csv', DEMONSTRATION_COLUMNS, (row) => {
    const local = draft.named(row, 'evidence', 'evidence');
    const localControl = draft.named(row, 'control', 'controls');
    const evidence = draft.ownedId(local);
    const control = draft.ownedId(localControl);
    const id = linkId('DEMONSTRATES', evidence, control);
    pairs.add(row, 'evidence', local, localControl);
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

function readStatement(draft: OrganizationDraft, row: TableRow<'extent', 'by' | 'on' | 'note'>) {
  return {
    extent: row.required('extent', EXTENT),
    by: draft.shared(row.optional('by', anyText)),
    on: draft.shared(row.optional('on', day)),
    note: row.optional('note', anyText),
  };
}
