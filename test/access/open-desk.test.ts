import { describe, expect, it } from 'vitest';
import type { DeskServices } from '../../src/access/desk-services.ts';
import { openDesk } from '../../src/access/open-desk.ts';
import type { Viewer } from '../../src/access/viewer.ts';
import { EMPTY_STATE } from '../../src/ledger/change.ts';
import { WITHDRAW_EVIDENCE } from '../../src/operations/withdraw-evidence.ts';
import { inField, refused } from '../../src/problems/problem.ts';
import { ADMINISTRATOR, memberOf } from '../graphql/ask.ts';
import { TODAY } from '../graphql/services-of.ts';
import { ACME, RIVAL, twoOrganizations } from './two-organizations.ts';

const MEMBER = memberOf('acme');
const OF_BOTH: Viewer = {
  account: 'both',
  memberships: new Map([
    ['acme', 'READER'],
    ['rival', 'EDITOR'],
  ]),
};
const OF_NONE: Viewer = { account: 'none', memberships: new Map() };
const EVIDENCE = { label: 'Evidence', id: 'acme/e' } as const;

function open(viewer: Viewer | null, signal: AbortSignal | null = null) {
  const { services, work } = twoOrganizations();
  return { desk: openDesk(services, viewer, signal), work };
}

describe('the desk of whoever may see everything', () => {
  const { desk } = open(ADMINISTRATOR);

  it('shows every organization, and means none where none is named', async () => {
    expect(desk.organizations()).toEqual(['acme', 'rival']);
    expect([desk.meantOrganization('rival'), desk.meantOrganization(null)]).toEqual(['rival', null]);
    expect(await desk.projection('rival')).toBe(RIVAL);
  });

  it('shows what every organization brought to the catalogue', () => {
    expect(desk.catalogue().frameworks.map(({ slug }) => slug)).toEqual(['house', 'law', 'standard']);
  });
});

describe('the desk of a member', () => {
  it('shows its organization, which is meant where none is named', async () => {
    const { desk, work } = open(MEMBER);
    expect(desk.organizations()).toEqual(['acme']);
    expect([
      desk.meantOrganization(null),
      desk.meantOrganization(undefined),
      desk.meantOrganization('acme'),
    ]).toEqual(['acme', 'acme', 'acme']);
    expect(await desk.projection('acme')).toBe(ACME);
    expect(work.opened).toEqual(['acme']);
  });

  it.each(['rival', 'nowhere', '', 'catalogue'])('knows no organization %j, and opens none', async (slug) => {
    const { desk, work } = open(MEMBER);
    expect([desk.meantOrganization(slug), await desk.projection(slug)]).toEqual([null, null]);
    expect(work.opened).toEqual([]);
  });

  it('reads the ledgers of its organization and of the catalogue', async () => {
    const { desk, work } = open(MEMBER);
    expect(await desk.head('acme')).toMatchObject({ ledger: 'acme', seq: 3 });
    expect(await desk.head('catalogue')).toEqual({ ledger: 'catalogue', ...EMPTY_STATE, at: null });
    expect(await desk.changesAfter('acme', 1, 5)).toMatchObject([{ seq: 2 }, { seq: 3 }]);
    expect((await desk.history('acme', [EVIDENCE])).size).toBe(1);
    expect(await desk.atLeast('acme', EMPTY_STATE)).toBe(true);
    expect(await desk.atLeast('acme', { seq: 9, hash: '9' })).toBe(false);
    expect(work.calls).toEqual(['heads', 'changesAfter acme 1 5', 'history acme 1']);
  });

  it.each(['rival', 'nowhere'])('reads nothing of the ledger %s', async (ledger) => {
    const { desk, work } = open(MEMBER);
    expect(await desk.head(ledger)).toBeNull();
    expect(await desk.changesAfter(ledger, 0, 5)).toEqual([]);
    expect(await desk.history(ledger, [EVIDENCE])).toEqual(new Map());
    expect(await desk.atLeast(ledger, EMPTY_STATE)).toBe(false);
    expect(await desk.texts(ledger, ['law:1'])).toEqual(new Map());
    expect(work).toEqual({ made: 0, opened: [], calls: [] });
  });

  it('tells day, viewer and signal', () => {
    const { signal } = new AbortController();
    const { desk } = open(MEMBER, signal);
    expect([desk.today(), desk.viewer, desk.signal]).toEqual([TODAY, MEMBER, signal]);
  });
});

describe('the desk of a member of two organizations', () => {
  it('shows both, and means none where none is named', () => {
    const { desk } = open(OF_BOTH);
    expect([desk.organizations(), desk.meantOrganization(null), desk.meantOrganization('rival')]).toEqual([
      ['acme', 'rival'],
      null,
      'rival',
    ]);
  });
});

describe('the desk of an account without a membership', () => {
  it('shows what is bundled, and no organization', async () => {
    const { desk, work } = open(OF_NONE);
    expect([desk.organizations(), desk.meantOrganization(null), await desk.projection('acme')]).toEqual([
      [],
      null,
      null,
    ]);
    expect(desk.catalogue().frameworks.map(({ slug }) => slug)).toEqual(['law', 'standard']);
    expect(await desk.head('catalogue')).not.toBeNull();
    expect(work.opened).toEqual([]);
  });
});

describe('the desk of nobody', () => {
  it('is that of an empty store', async () => {
    const { desk, work } = open(null);
    const catalogue = desk.catalogue();
    expect([desk.organizations(), desk.meantOrganization('acme'), await desk.projection('acme')]).toEqual([
      [],
      null,
      null,
    ]);
    expect([catalogue.frameworks, catalogue.crosswalks, catalogue.state, catalogue.notices]).toEqual([
      [],
      [],
      EMPTY_STATE,
      [],
    ]);
    expect([await desk.head('catalogue'), await desk.changesAfter('catalogue', 0, 5)]).toEqual([null, []]);
    expect(await desk.history('catalogue', [{ label: 'Framework', id: 'law' }])).toEqual(new Map());
    expect(await desk.atLeast('catalogue', EMPTY_STATE)).toBe(false);
    expect(work).toEqual({ made: 0, opened: [], calls: [] });
  });
});

describe('official texts', () => {
  const recorded = { ...ACME.organization.records };

  it('are given where the ledger records their digest, and no others', async () => {
    const { services } = twoOrganizations();
    const asked: (readonly string[])[] = [];
    const texts = async (_: string, provisions: readonly string[]) => {
      asked.push(provisions);
      return provisions.map((provision) => ({ provision, text: `text of ${provision}`, sha256: provision }));
    };
    const record = (provision: string, sha256: string) => ({
      ...{ id: `acme/${provision}`, organization: 'acme', provision, sha256 },
    });
    const officialTexts = new Map(
      [record('law:1', 'law:1'), record('law:2', 'edited')].map((text) => [text.id, text]),
    );
    const organization = Object.create(ACME.organization, {
      records: { value: { ...recorded, officialTexts } },
    });
    const projection = Object.create(ACME, { organization: { value: organization } });
    const desk = openDesk(
      { ...services, projection: async () => projection, store: { ...services.store, texts } },
      MEMBER,
    );
    const held = await desk.texts('acme', ['law:1', 'law:1', 'law:2', 'law:3']);
    expect([...held]).toEqual([['law:1', 'text of law:1']]);
    expect(asked).toEqual([['law:1', 'law:2']]);
    expect(await desk.texts('acme', ['law:3'])).toEqual(new Map());
    expect(asked).toHaveLength(1);
  });
});

describe('what a desk does', () => {
  const input = { evidence: 'e', withdrawnOn: null };
  const as = async (viewer: Viewer | null, ledger: string) => {
    const { services } = twoOrganizations();
    const asked: unknown[] = [];
    const perform: DeskServices['perform'] = async (_, request) => {
      asked.push({ ledger: request.ledger, author: request.author, at: request.at });
      return refused(inField('evidence', 'UNKNOWN_EVIDENCE', 'It is only noted here.'));
    };
    const outcome = await openDesk({ ...services, perform }, viewer).perform(WITHDRAW_EVIDENCE, {
      ledger,
      input,
    });
    return { asked, codes: outcome.ok ? [] : outcome.problems.map(({ code }) => code) };
  };

  it('is recorded under the account of the viewer, with the role that they have in that organization, now', async () => {
    expect((await as(OF_BOTH, 'acme')).asked).toEqual([
      { ledger: 'acme', author: { actor: 'both', role: 'READER' }, at: null },
    ]);
    expect((await as(OF_BOTH, 'rival')).asked).toEqual([
      { ledger: 'rival', author: { actor: 'both', role: 'EDITOR' }, at: null },
    ]);
  });

  it('is not even asked for in a ledger that the viewer does not see', async () => {
    const none = { asked: [], codes: ['UNKNOWN_LEDGER'] };
    expect(await as(MEMBER, 'rival')).toEqual(none);
    expect(await as(MEMBER, 'nowhere')).toEqual(none);
    expect(await as(ADMINISTRATOR, 'nowhere')).toEqual(none);
    expect(await as(OF_NONE, 'acme')).toEqual(none);
    expect(await as(null, 'acme')).toEqual(none);
    // A membership alone does not make somebody an author of the catalogue.
    expect(await as(MEMBER, 'catalogue')).toEqual(none);
  });
});
