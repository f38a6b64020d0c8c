/** What the menu calls each screen, by the name that it has in addresses. */
export const navWords = {
  overview: 'Overview',
  matrix: 'Matrix',
  framework: 'Framework',
  questions: 'Questions',
  evidence: 'Evidence',
  systems: 'AI systems',
  changes: 'Record of changes',
  gaps: 'Gaps',
  provision: 'Provision',
  soa: 'Statement of applicability',
  search: 'Search',
  timeline: 'Timeline',
  next: 'Next',
  view: 'Certification path',
  crosswalks: 'Crosswalks',
  crosswalk: 'Crosswalk',
} as const;
