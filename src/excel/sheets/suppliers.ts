import type { OrganizationIndex } from '../../coverage/projection/organization-index.ts';
import { inFileOrderInSteps } from '../../coverage/sorted-in-steps.ts';
import type { Steps } from '../../coverage/steps.ts';
import { addToGroup } from '../../model/group-by.ts';
import type { CooperativeTask } from '../cooperative-task.ts';
import { lazily } from '../lazy-rows.ts';
import { namedInLines, namedSystem } from '../named-records.ts';
import type { ReportAnswers } from '../report-answers.ts';
import type { Sheet } from '../sheet.ts';

/** Who supplies the organization, in file order, and with which AI systems they have to do. */
export async function suppliersSheet({ projection }: ReportAnswers, task: CooperativeTask): Promise<Sheet> {
  const { organization } = projection;
  const suppliers = await task.take(inFileOrderInSteps(organization.records.suppliers.values()));
  const systemsOf = await task.take(suppliedSystems(organization));
  const supplied = (supplier: string): readonly string[] => systemsOf.get(supplier) ?? [];
  return {
    name: 'Suppliers',
    frozenColumns: 2,
    whenEmpty: 'The organization has recorded no supplier.',
    columns: [
      { header: 'Id', width: 18, wrap: true },
      { header: 'Name', width: 34, wrap: true },
      { header: 'Service', width: 44, wrap: true },
      { header: 'Systems', width: 34, wrap: true },
      { header: 'Notes', width: 44, wrap: true },
    ],
    isOf: (somebody, row) => supplied(suppliers[row]!.localId).some(somebody.ownsSystem),
    rows: lazily(suppliers, ({ localId, name, service, notes }) => [
      ...[localId, name, service],
      namedInLines(supplied(localId), (system) => namedSystem(organization, system)) || null,
      notes,
    ]),
  };
}

/** The local ids of the systems of each supplier, in file order; a step is a system. */
function* suppliedSystems({ systems }: OrganizationIndex): Steps<ReadonlyMap<string, readonly string[]>> {
  const supplied = new Map<string, string[]>();
  for (const { system } of systems) {
    for (const supplier of new Set(system.suppliers)) {
      addToGroup(supplied, supplier, system.localId);
    }
    yield;
  }
  return supplied;
}
