import { expect, it } from 'vitest';
import { SheetLinks } from '../../src/excel/sheet-links.ts';

it('writes the links of a sheet in their order, and lets go of them', () => {
  const links = new SheetLinks();
  expect([links.count, links.taken()]).toEqual([0, []]);
  for (let row = 2; row <= 1_001; row++) links.add({ cell: `A${row}`, target: `'R & D'!A${row}` });
  links.add({ cell: 'B2', id: 'rId1' });
  const xml = Buffer.concat(links.taken()).toString();
  expect(xml).toMatch(/^<hyperlinks><hyperlink ref="A2" location="'R &amp; D'!A2"\/>/);
  expect(xml).toMatch(/<hyperlink ref="B2" r:id="rId1"\/><\/hyperlinks>$/);
  expect([links.count, xml.match(/<hyperlink /g)?.length]).toEqual([1_001, 1_001]);
  expect(links.taken()).toEqual([]);
});
