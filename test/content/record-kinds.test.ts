import { describe, expect, it } from 'vitest';
import { seedWorld } from './seed-world.ts';

const { catalogue } = await seedWorld();
const byId = new Map(catalogue.provisions.map((provision) => [provision.id, provision]));
const kindsOf = (id: string) => byId.get(id)?.recordKinds;
const naming = (kind: string, framework: string) =>
  catalogue.provisions
    .filter((provision) => provision.framework === framework && provision.recordKinds.includes(kind))
    .map(({ ref }) => ref);

describe('the kinds of evidence', () => {
  it('are each named by a provision', () => {
    const named = new Set(catalogue.provisions.flatMap(({ recordKinds }) => recordKinds));
    expect(catalogue.recordKinds.map(({ id }) => id).filter((id) => !named.has(id))).toEqual([]);
  });

  it.each(['iso-iec-42001-2023', 'iso-iec-27001-2022', 'iso-iec-27701-2025'])(
    'keep apart in %s how risks are judged, which risks there are, and what is done about them',
    (framework) => {
      expect(naming('risk-criteria', framework)).toEqual(['6.1.1', '6.1.2']);
      expect(naming('risk-assessment', framework)).toEqual(expect.arrayContaining(['6.1.2', '8.2']));
      expect(naming('risk-treatment-plan', framework)).toEqual(['6.1.1', '6.1.3', '8.3']);
    },
  );

  it.each([
    ['iso-iec-27001-2022:A.5.36', ['internal-reviews']],
    ['iso-iec-27001-2022:A.6.2', ['contract']],
    ['iso-iec-27001-2022:A.6.5', ['contract', 'roles']],
    ['iso-iec-27701-2025:A.3.16', ['internal-reviews']],
    ['iso-iec-27701-2025:A.1.2.5', ['consent']],
    ['iso-iec-42001-2023:A.6.2.8', ['event-log', 'request-log', 'retention-record']],
    ['iso-iec-42001-2023:A.8.2', ['instructions-for-use', 'technical-documentation']],
    ['eu-ai-act-2024-1689:Art. 9', ['risk-assessment', 'risk-treatment-plan', 'testing-evidence']],
    ['eu-ai-act-2024-1689:Art. 72', ['post-market-monitoring-plan', 'monitoring-results']],
    ['eu-ai-act-2024-1689:Annex IV, point 2(d)', ['technical-documentation', 'data-class-inventory']],
    ['nist-ai-rmf-1.0:MANAGE 4.1', ['post-market-monitoring-plan', 'monitoring-results']],
  ])('that show %s are %j', (provision, kinds) => {
    expect(kindsOf(provision)).toEqual(kinds);
  });

  it('of a security control in ISO/IEC 27701 are those of the control of ISO/IEC 27001 from which it derives', () => {
    const controls = catalogue.provisions.filter(
      ({ framework, parent }) => framework === 'iso-iec-27701-2025' && parent === 'A.3',
    );
    expect(controls).toHaveLength(29);
    for (const { ref, recordKinds, notes } of controls) {
      const origin = /^ISO\/IEC 27001:2022 (A\.[\d.]+) /.exec(notes ?? '')?.[1];
      expect([ref, recordKinds]).toEqual([ref, kindsOf(`iso-iec-27001-2022:${origin}`)]);
    }
  });
});

describe('roles and levels', () => {
  it('bind controllers of personal data to Table A.1 of ISO/IEC 27701, processors to Table A.2, both to Table A.3', () => {
    const rolesOf = (ref: string) => byId.get(`iso-iec-27701-2025:${ref}`)?.roles;
    expect(['A.1', 'A.2', 'A.3'].map(rolesOf)).toEqual([['pii-controller'], ['pii-processor'], []]);
  });

  it('let reports from outside be received for one system or for all', () => {
    expect(byId.get('iso-iec-42001-2023:A.8.3')?.level).toBe('EITHER');
  });
});
