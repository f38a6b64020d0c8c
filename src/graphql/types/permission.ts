import { roleIn, type Viewer } from '../../access/viewer.ts';
import { CATALOGUE_LEDGER } from '../../ledger/change.ts';
import { mayDo } from '../../model/role.ts';
import { EVERY_LEDGER } from '../../operations/operation.ts';
import { OPERATION_REGISTRY } from '../../operations/registry.ts';
import { builder } from '../builder.ts';

/** What each operation does, by its name. */
const DONE_BY: Readonly<Record<string, string>> = {
  loadRecordKinds: 'Replace the kinds of evidence of the catalogue.',
  loadFramework: 'Bring a framework of the catalogue in line with its folder.',
  loadCrosswalk: 'Bring a crosswalk of the catalogue in line with its folder.',
  loadView: 'Replace a view of the catalogue.',
  retire: 'Withdraw a framework, a crosswalk or a view of the catalogue.',
  loadOrganization: 'Bring the records of the organization in line with its folder.',
  loadText: 'Keep the text of provisions for the organization.',
  loadReport: 'Load an edited workbook of the organization back.',
  withdrawEvidence: 'Withdraw accepted evidence of the organization.',
  upgradeFramework: 'Carry records of the organization over to another edition of a framework.',
  removeOrganization: 'Erase an organization of the store with its ledger.',
  importLedger: 'Import exported changes into the store.',
  rebuildStore: 'Build the graph of the store again from its changes.',
};

/** Operations by the word that the schema has for them. */
const PERMISSIONS = new Map(
  OPERATION_REGISTRY.map((operation) => [
    operation.name.replaceAll(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase(),
    operation,
  ]),
);

export const Permission = builder.enumType('Permission', {
  description: 'Something that changes records, and that a role allows. Not every one has a mutation.',
  values: Object.fromEntries(
    [...PERMISSIONS].map(([word, { name }]) => [word, { description: DONE_BY[name] ?? '' }]),
  ),
});

/**
 * What a viewer may do in an organization, in its catalogue and in its store, in the order of the registry.
 *
 * @param organization slug; null: there is none
 */
export function permissionsOf(viewer: Viewer, organization: string | null): readonly string[] {
  const ledgers = { CATALOGUE: CATALOGUE_LEDGER, ORGANIZATION: organization, STORE: EVERY_LEDGER };
  return [...PERMISSIONS].flatMap(([word, { role: needed, scope }]) => {
    const ledger = ledgers[scope];
    const role = ledger === null ? null : roleIn(viewer, ledger);
    return role !== null && mayDo(role, needed) ? [word] : [];
  });
}
