import type { Projection } from '../coverage/projection/projection.ts';
import type { WorkbookParameters } from './report-answers.ts';

/** The systems that a sheet about systems shows: those asked about, or all of them, in file order. */
export function systemsShown(
  { organization }: Projection,
  { systems }: WorkbookParameters,
): readonly string[] {
  const named = systems.filter((system) => system !== null);
  const all = organization.systems.map(({ system }) => system.localId);
  return named.length > 0 ? all.filter((system) => named.includes(system)) : all;
}
