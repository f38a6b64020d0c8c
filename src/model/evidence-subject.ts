/** What evidence is about, as the scope that is asked sees it. Evidence about other systems only is not seen. */
export const EVIDENCE_SUBJECTS = ['ORGANIZATION_WIDE', 'ABOUT_ANY_SYSTEM', 'ABOUT_THIS_SYSTEM'] as const;
export type EvidenceSubject = (typeof EVIDENCE_SUBJECTS)[number];
