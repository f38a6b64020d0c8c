import fc from 'fast-check';
import { expect, it } from 'vitest';
import { SupportColumns } from '../../src/coverage/projection/support-columns.ts';
import { atOnce } from '../../src/coverage/steps.ts';
import { uuidOf } from '../../src/ids.ts';
import type { Support } from '../../src/model/evidence.ts';

const support = fc.record<Support>({
  id: fc.constantFrom('1', '2', '3', uuidOf('4'), uuidOf('5')),
  organization: fc.constant('acme'),
  evidence: fc.constantFrom('acme/E-1', 'acme/E-2'),
  provision: fc.constantFrom('a:1', 'a:2'),
  extent: fc.constantFrom('FULL', 'PARTIAL'),
  by: fc.option(fc.string()),
  on: fc.option(fc.constant('2026-01-01')),
  note: fc.option(fc.string()),
  position: fc.double({ noNaN: true, noDefaultInfinity: true, min: 0 }),
});

it('supports are the same in the same order when they were written as pages and read again', () => {
  const steps = fc.array(fc.oneof(support, fc.constantFrom('1', '3', 'copy')), { maxLength: 30 });
  fc.assert(
    fc.property(steps, (given) => {
      let supports = new SupportColumns();
      for (const step of given) {
        if (step === 'copy') supports = supports.copy();
        else if (typeof step === 'string') supports.delete(step);
        else supports.set(step.id, step);
      }
      const read = new SupportColumns();
      for (const page of supports.pages()) read.takePage(JSON.parse(JSON.stringify(page)));
      expect([...read.values()]).toEqual([...supports.values()]);
      expect(read.size).toBe(supports.size);
      for (const id of supports.keys()) expect(read.get(id)).toEqual(supports.get(id));
    }),
  );
});

it('the rows of some evidence are those that all rows show, in every copy', () => {
  const step = fc.tuple(fc.nat({ max: 3 }), fc.oneof(support, fc.constantFrom('1', '3', 'copy')));
  fc.assert(
    fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
      const copies = [new SupportColumns()];
      for (const [number, given] of steps) {
        const supports = copies[number % copies.length]!;
        if (given === 'copy') copies.push(supports.copy());
        else if (typeof given === 'string') supports.delete(given);
        else supports.set(given.id, given);
      }
      for (const supports of copies) {
        for (const id of ['acme/E-1', 'acme/E-2']) {
          const word = supports.words.find(id);
          if (word === null) continue;
          const all: number[] = [];
          supports.eachRow((evidence, _provision, _extent, row) => {
            if (evidence === word) all.push(row);
          });
          const own: number[] = [];
          atOnce(
            supports.eachRowOfInSteps([word], (_evidence, _provision, _extent, row) => {
              own.push(row);
              return 0;
            }),
          );
          expect(own).toEqual(all);
        }
      }
    }),
    { numRuns: 500 },
  );
});
