import { inFileOrder } from '../../model/in-file-order.ts';
import type { ReportAnswers } from '../report-answers.ts';
import type { Sheet } from '../sheet.ts';

/** Who supplies the organization, in file order, and with which AI systems they have to do. */
export function suppliersSheet({ projection }: ReportAnswers): Sheet {
  const { records, systems } = projection.organization;
  const suppliers = inFileOrder(records.suppliers.values());
  const supplied = (supplier: string): readonly string[] =>
    systems.flatMap(({ system }) => (system.suppliers.includes(supplier) ? [system.localId] : []));
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
    rows: suppliers.map(({ localId, name, service, notes }) => [
      ...[localId, name, service],
      ...[supplied(localId).join('\n') || null, notes],
    ]),
  };
}
