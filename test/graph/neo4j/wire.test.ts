import { describe, expect, it } from 'vitest';
import { selectProperties, statedIn, whole, wire } from '../../../src/graph/neo4j/wire.ts';

describe('what a fact states', () => {
  it('is sent with null for what it no longer states, and names what this version does not know', () => {
    expect(wire(['title', 'position', 'note'], { title: 'T', position: 2, former: 0.5 })).toEqual({
      ...{ title: 'T', position: whole(2), note: null },
      ...{ former: 0.5, aimsFurther: ['former'] },
    });
    expect(wire(['title'], { title: 'T' })).toEqual({ title: 'T', aimsFurther: null });
  });

  it('is read back without what others added', () => {
    expect(selectProperties('n', ['title', 'note'])).toBe(
      'n {.title, .note} AS known, [name IN coalesce(n.aimsFurther, []) | [name, n[name]]] AS further',
    );
    expect(statedIn({ known: { title: 'T' }, further: [['former', 0.5]] })).toEqual({
      title: 'T',
      former: 0.5,
    });
  });
});
