import type { Projection } from '../coverage/projection/projection.ts';
import type { WorkbookParameters } from './report-answers.ts';

/** The systems that a sheet about systems shows: those asked about, or all of them, in file order. */
export function systemsShown(
  { organization }: Projection,
  { systems }: WorkbookParameters,
): readonly string[] {
  const named = systems.filter((system) => system !== null);
  return named.length > 0 ? named : organization.systems.map(({ system }) => system.localId);
}
