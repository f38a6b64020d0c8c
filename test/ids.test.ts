import { v5 } from 'uuid';
import { describe, expect, it } from 'vitest';
import { crosswalkGapId, decisionId, linkId, mappingId, ownedId, provisionId } from '../src/ids.ts';

describe('an id', () => {
  it('of a mapping is the UUIDv5 of SLUG|SOURCEFW:REF|TARGETFW:REF in the URL namespace', () => {
    const id = mappingId('a-to-b', provisionId('a', 'Art. 9'), provisionId('b', '4.1'));
    expect(id).toBe(v5('a-to-b|a:Art. 9|b:4.1', v5.URL));
    expect(id).toBe('161044dd-10d8-5e20-8b37-ef5c246579f1');
  });

  it('of a link is the UUIDv5 of TYPE|FROM|TO', () => {
    expect(linkId('SUPPORTS', ownedId('acme', 'E-1'), 'iso:4.1')).toBe(
      v5('SUPPORTS|acme/E-1|iso:4.1', v5.URL),
    );
  });

  it('of a crosswalk’s gap is the UUIDv5 of SLUG|side|REF', () => {
    expect(crosswalkGapId('a-to-b', 'source', 'Ä 1')).toBe(v5('a-to-b|source|Ä 1', v5.URL));
  });

  it('of a decision is the UUIDv5 of ORG|FW:REF|SYSTEM or empty|ON|n', () => {
    expect(decisionId('acme', 'iso:4.1', null, '2026-01-01', 1)).toBe(
      v5('acme|iso:4.1||2026-01-01|1', v5.URL),
    );
    expect(decisionId('acme', 'iso:4.1', 'S', '2026-01-01', 2)).toBe(
      v5('acme|iso:4.1|S|2026-01-01|2', v5.URL),
    );
  });
});
