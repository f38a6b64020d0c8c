import type { CoverageStatus } from '../../../src/model/coverage.ts';
import type { Lens } from './lens.ts';
import { addressOf } from './route.ts';

/**
 * Where the provisions are that a count counts: those of one framework, or else its parts, framework by framework, of the
 * organization or of the system that is shown.
 *
 * @param framework null: the count is of all frameworks together
 */
export function addressOfCount(lens: Lens, status: CoverageStatus, framework: string | null = null): string {
  if (framework !== null) return addressOf(lens, 'framework', [framework], { status });
  if (lens.system !== null) return addressOf(lens, 'system', [lens.system]);
  return addressOf(lens, 'matrix', [], { count: status });
}
