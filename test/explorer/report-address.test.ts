import { expect, it } from 'vitest';
import { readLens } from '../../explorer/src/lens/lens.ts';
import { reportAddress } from '../../explorer/src/lens/report-address.ts';
import { readReportQuery } from '../../src/reports/address.ts';

it('the address of a workbook asks for the records that the screen shows: by then, and with what is assumed', () => {
  const lens = readLens(
    new URLSearchParams(
      'asOf=2026-11-24&knownAt=2026-10-01T00:00:00.000Z&assume=std:4.1&assume=law:Art.%209,%20first=PARTIAL@s',
    ),
    'acme',
  );
  const address = reportAddress('gap', lens, { level: ['SYSTEM'] });
  const query = readReportQuery(new URL(address, 'http://localhost').searchParams);
  expect(query).toMatchObject({
    ok: true,
    value: {
      ...{ organization: 'acme', asOf: '2026-11-24', knownAt: '2026-10-01T00:00:00.000Z' },
      levels: ['SYSTEM'],
      assumed: [
        { framework: 'std', ref: '4.1', extent: 'FULL', system: null },
        { framework: 'law', ref: 'Art. 9, first', extent: 'PARTIAL', system: 's' },
      ],
    },
  });
});
