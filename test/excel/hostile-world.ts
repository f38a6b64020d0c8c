import type { World } from '../coverage/naive/world.ts';

/** Texts that spreadsheet programs, XML or other readers take for something else. */
export const HOSTILE_TEXTS: readonly string[] = [
  '=1+1',
  '+SUM(A1)',
  '-2',
  '@SUM(A1)',
  '\t=1',
  "'=1",
  '=HYPERLINK("http://example.org")',
  '=cmd|x',
  '_x0041_',
  '<a>&"]]>',
  '\u202eabc\u200f \u0627\u0628',
  '👩‍🚀 e\u0301',
  'a\r\nb\u0000c\u0007\u001b\u007f\ufffe',
  ' space before, behind and  between ',
  'first\n\nthird\rline',
  '1',
  '2026-11-24',
  'true',
  '#REF!',
  '&P&N &&',
];

/** Longer than a cell holds; it stands now and then only. */
const LONG = `=${'long '.repeat(8_000)}`;
const LONG_EVERY = 211;

/** The same world with a hostile text in every field that a person writes freely, and hostile refs. */
export function hostileWorld({ catalogue, organization: o }: World, texts: readonly string[]): World {
  let used = 0;
  const next = (): string => {
    used++;
    return used % LONG_EVERY === 0 ? LONG : texts[used % texts.length]!;
  };
  const ref = (text: string): string => `=${text}`;
  const id = (text: string): string => text.replace(':', ':=');
  const fill = <R extends object, K extends keyof R>(record: R, ...fields: readonly K[]): R => ({
    ...record,
    ...Object.fromEntries(fields.map((field) => [field, next()])),
  });
  const about = <R extends { readonly provision: string }>(record: R): R => ({
    ...record,
    provision: id(record.provision),
  });
  return {
    catalogue: {
      frameworks: catalogue.frameworks.map((each) =>
        fill(each, 'title', 'publisher', 'edition', 'language', 'notes'),
      ),
      provisions: catalogue.provisions.map((each) =>
        fill(
          {
            ...each,
            id: id(each.id),
            ref: ref(each.ref),
            parent: each.parent === null ? null : ref(each.parent),
          },
          'title',
          'notes',
        ),
      ),
      crosswalks: catalogue.crosswalks.map((each) =>
        fill(
          fill(each, 'title', 'version', 'sourceEdition', 'targetEdition', 'assertedBy', 'hostedBy'),
          'endorsement',
          'location',
          'licence',
          'relationshipDirection',
          'useCase',
          'notes',
        ),
      ),
      mappings: catalogue.mappings.map((each) =>
        fill(
          { ...each, source: id(each.source), target: id(each.target) },
          'rationale',
          'citedAs',
          'note',
          'reviewedBy',
        ),
      ),
      gaps: catalogue.gaps.map((each) => fill(about(each), 'reason')),
      recordKinds: catalogue.recordKinds.map((each) => fill(each, 'label', 'shows')),
      views: catalogue.views,
    },
    organization: {
      organization: {
        ...fill(o.organization, 'name', 'notes'),
        document:
          o.organization.document === null
            ? null
            : fill(o.organization.document, 'id', 'classification', 'owner', 'approver'),
      },
      systems: o.systems.map((each) => ({
        ...fill(each, 'name', 'purpose', 'owner', 'notes'),
        dataClasses: [next()],
      })),
      suppliers: o.suppliers.map((each) => fill(each, 'name', 'service', 'notes')),
      controls: o.controls.map((each) => fill(each, 'title', 'owner', 'notes')),
      evidence: o.evidence.map((each) =>
        fill(each, 'title', 'owner', 'location', 'sha256', 'acceptedBy', 'notes'),
      ),
      supports: o.supports.map((each) => fill(about(each), 'by', 'note')),
      addresses: o.addresses.map((each) => fill(about(each), 'by', 'note')),
      demonstrates: o.demonstrates.map((each) => fill(each, 'by', 'note')),
      decisions: o.decisions.map((each) =>
        fill({ ...each, ref: ref(each.ref) }, 'justification', 'owner', 'approver', 'by'),
      ),
      actions: o.actions.map((each) =>
        fill({ ...each, ref: ref(each.ref) }, 'title', 'owner', 'riskAcceptedBy', 'notes'),
      ),
      answers: o.answers.map((each) => fill(each, 'by', 'note')),
      rowReviews: o.rowReviews.map((each) => fill(each, 'by', 'note')),
    },
  };
}
