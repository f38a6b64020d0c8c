import { worldOf } from './world-builder.ts';

/**
 * A policy on each of three clauses of a law, and a standard to which each clause is mapped: by a row that the
 * organization adjusted, by one that it will dispute in 2027, and by one that it has not reviewed.
 */
export const REVIEWED_WORLD = worldOf({
  frameworks: [
    { slug: 'law', provisions: [{ ref: '1' }, { ref: '2' }, { ref: '3' }] },
    { slug: 'std', provisions: [{ ref: 'A' }, { ref: 'B' }, { ref: 'C' }] },
  ],
  crosswalks: [
    {
      ...{ slug: 'law-to-std', source: 'law', target: 'std' },
      mappings: [
        { source: '1', target: 'A', relationship: 'equal', confidence: 'unreviewed' },
        { source: '2', target: 'B', relationship: 'equal' },
        { source: '3', target: 'C', relationship: 'related' },
      ],
    },
  ],
  evidence: [{ id: 'policy' }],
  supports: ['law:1', 'law:2', 'law:3'].map((to) => ({ evidence: 'policy', to })),
  reviews: [
    { crosswalk: 0, mapping: 0, verdict: 'ADJUSTED', relationship: 'subset-of', on: '2026-01-01' },
    { crosswalk: 0, mapping: 1, verdict: 'DISPUTED', on: '2027-01-01' },
  ],
});
