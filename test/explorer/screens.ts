/** The day on which tests look at the seed. */
export const DAY = '2026-11-24';

/** Every screen on the seed, as addresses that tests open. A new screen adds its own. */
export const SCREEN_ADDRESSES: readonly string[] = [
  `/o/northbridge?asOf=${DAY}`,
  `/o/northbridge/matrix?asOf=${DAY}&group=role`,
  `/o/northbridge/framework/iso-iec-42001-2023?asOf=${DAY}`,
  // More rows than a table has: a grid, with a second day beside it.
  `/o/northbridge/framework/eu-ai-act-2024-1689?asOf=${DAY}&show=all&against=2028-01-01`,
  `/o/northbridge/questions?asOf=${DAY}`,
  `/o/northbridge/reviews?asOf=${DAY}`,
  `/o/northbridge/evidence?asOf=${DAY}`,
  `/o/northbridge/evidence/EV-001?asOf=${DAY}`,
  '/o/northbridge/systems',
  `/o/northbridge/system/hiring-screener?asOf=${DAY}`,
  '/o/northbridge/changes',
  '/o/northbridge/changes?ledger=catalogue',
  // A union of provisions, parts with rules, and a decision that excludes.
  `/o/northbridge/provision/iso-iec-42001-2023/10.2?asOf=${DAY}&chain=3`,
  `/o/northbridge/provision/eu-ai-act-2024-1689/Art. 9?asOf=${DAY}`,
  `/o/northbridge/provision/iso-iec-42001-2023/A.7.3?asOf=${DAY}`,
  `/o/northbridge/gaps?asOf=${DAY}&system=hiring-screener`,
  // Few enough for a table, with all columns.
  `/o/northbridge/gaps?asOf=${DAY}&status=LAPSED&columns=status,reason,urgency,chain,action,owner,due,level,from,leverage`,
  `/o/northbridge/due?asOf=${DAY}&kind=ACTION_DUE,DECISION_REVIEW,EVIDENCE_ENDS`,
  `/o/northbridge/soa/iso-iec-42001-2023?asOf=${DAY}`,
  `/catalogue/crosswalks?organization=northbridge&asOf=${DAY}`,
  `/catalogue/crosswalk/northbridge-ai-standard-to-42001?organization=northbridge&asOf=${DAY}&unmapped=TARGET.NO_WORD`,
  `/catalogue/pair/eu-ai-act-2024-1689/iso-iec-42001-2023?organization=northbridge&show=first`,
  // More rows than a table has: a grid.
  `/catalogue/crosswalk/airc-microsoft-2023-nist-ai-rmf-to-iso-42001?organization=northbridge&asOf=${DAY}`,
  `/search?organization=northbridge&asOf=${DAY}&q=risk`,
  `/o/northbridge/timeline?asOf=${DAY}&frameworks=iso-iec-42001-2023&on=2027-01-19`,
  `/o/northbridge/next?asOf=${DAY}&steps=5&assume=iso-iec-42001-2023:9.2`,
  `/o/northbridge/view/certification-path?asOf=${DAY}`,
];

/** The name of the screen that an address shows, as the registry of screens has it. */
export function screenOf(address: string): string {
  const [area, first, second] = address.split(/[?/]/).slice(1);
  if (area === 'o') return second === undefined || second.includes('=') ? 'overview' : second;
  return area === 'catalogue' ? `${first}` : `${area}`;
}
