import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Lens, readLens, WIDE_LENS, writeSeen } from '../../explorer/src/lens/lens.ts';
import { reportAddress } from '../../explorer/src/lens/report-address.ts';
import { addressOf, readRoute } from '../../explorer/src/lens/route.ts';
import { systemId } from '../../explorer/src/lens/system-id.ts';
import { encodeGlobalId } from '../../src/graphql/global-id.ts';
import { readReportQuery } from '../../src/reports/address.ts';

const slug = fc.stringMatching(/^[a-z0-9][a-z0-9.-]{0,12}$/);
const text = fc.string({ minLength: 1, maxLength: 20, unit: 'binary' }).map((word) => word.trim() || 'a');
const day = fc
  .date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const lenses: fc.Arbitrary<Lens> = fc.record({
  organization: fc.option(slug),
  asOf: fc.option(day),
  crosswalks: fc.option(fc.array(slug)),
  frameworks: fc.option(fc.array(slug)),
  system: fc.option(slug),
  assume: fc.array(
    fc.record({
      framework: slug,
      ref: fc.constantFrom('9.2', 'Art. 5(1)(a)', 'A.6.2.4', 'GOVERN 1.1, 1.2', '§ 1', 'a=b@c'),
      extent: fc.constantFrom('FULL', 'PARTIAL'),
      system: fc.option(slug),
    }),
    { maxLength: 3 },
  ),
  knownAt: fc.option(day.map((date) => `${date}T12:30:00Z`)),
  seen: fc.constant(null),
});

function routeOf(address: string) {
  return readRoute(new URL(address, 'http://localhost:4000'));
}

describe('an address', () => {
  it('has everything that a screen depends on: what is written is read again', () => {
    const filters = fc.dictionary(fc.constantFrom('status', 'text', 'sort'), text);
    const screens = fc.constantFrom('matrix', 'framework', 'provision', 'crosswalks', 'search');
    fc.assert(
      fc.property(
        lenses,
        screens,
        fc.array(text, { maxLength: 2 }),
        filters,
        (lens, screen, parts, given) => {
          fc.pre(lens.organization !== null || screen === 'search' || screen === 'crosswalks');
          // A part of dots alone would be a way up: no record has such a name.
          fc.pre(parts.every((part) => !/^\.+$/.test(part)));
          const { filters: read, ...route } = routeOf(addressOf(lens, screen, parts, given));
          expect({ ...route, filters: Object.fromEntries(read) }).toEqual({
            ...{ screen, parts, lens, filters: given },
          });
        },
      ),
    );
  });

  it('of the overview is that of the organization', () => {
    const lens = { ...WIDE_LENS, organization: 'acme', asOf: '2026-11-24' };
    expect(addressOf(lens, 'overview')).toBe('/o/acme?asOf=2026-11-24');
    expect(routeOf('/o/acme?asOf=2026-11-24')).toMatchObject({ screen: 'overview', parts: [], lens });
  });

  it('tells no crosswalk at all from the choice of the organization', () => {
    expect(routeOf('/o/acme?crosswalks=').lens.crosswalks).toEqual([]);
    expect(routeOf('/o/acme').lens.crosswalks).toBeNull();
  });

  it('that somebody has spoiled is read as far as it can be', () => {
    const { lens, parts } = routeOf(
      '/o/acme/framework/%E0%A4%A?asOf=tomorrow&seen=many&assume=MUCH&knownAt=x&system=',
    );
    expect(parts).toEqual(['%E0%A4%A']);
    expect(lens).toEqual({ ...WIDE_LENS, organization: 'acme' });
  });

  it('that is copied says what was seen', () => {
    const seen = { catalogue: 33, organization: 1 };
    expect(readLens(new URLSearchParams({ seen: writeSeen(seen) }), 'acme').seen).toEqual(seen);
  });
});

describe('a workbook', () => {
  it('is asked for through the same lens, by parameters that the server reads', () => {
    fc.assert(
      fc.property(lenses, (lens) => {
        const address = reportAddress('gap', lens, { status: ['GAP', 'LAPSED'] });
        const read = readReportQuery(new URL(address, 'http://localhost').searchParams);
        expect(read).toMatchObject({
          ok: true,
          value: {
            ...{ organization: lens.organization, frameworks: lens.frameworks, asOf: lens.asOf },
            ...{ crosswalks: lens.crosswalks, assumed: lens.assume, statuses: ['GAP', 'LAPSED'] },
            systems: lens.system === null ? [] : [lens.system],
            knownAt: lens.knownAt === null ? null : new Date(lens.knownAt).toISOString(),
          },
        });
      }),
    );
  });
});

describe('the global id of a system', () => {
  it('is the one that the schema gives out', () => {
    fc.assert(
      fc.property(slug, text, (organization, localId) => {
        expect(systemId(organization, localId)).toBe(
          encodeGlobalId('AISystem', `${organization}/${localId}`),
        );
      }),
    );
  });
});
