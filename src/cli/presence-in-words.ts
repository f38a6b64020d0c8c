import type { KindRemark } from '../coverage/questions/kind-finder.ts';

/** The presence of a kind, and whether records about no system in particular answer for the system. */
export function presenceInWords(presence: string, remark: KindRemark | null): string {
  return remark === null ? presence : `${presence}, organization-wide`;
}
