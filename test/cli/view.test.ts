import { expect, it } from 'vitest';
import { TINY_ORGANIZATION } from '../organization/tiny-organization.ts';
import { command, tinyStore } from './command-line.ts';

it('a view says of evidence behind a gap that it does not count', async () => {
  const evidence = TINY_ORGANIZATION['evidence.csv'];
  const drafted = evidence.replace('E-1,Policy,policy,ACCEPTED', 'E-1,Policy,policy,DRAFT');
  const view = `slug: mine
title: Mine
questions:
  - id: first
    question: What is there?
    framework: std
    refs: ["4.1"]
`;
  const shown = async (table: string): Promise<string> => {
    const data = await tinyStore(
      { 'views/mine.yaml': view },
      {
        'evidence.csv': table,
        'catalogue/mappings/house-to-std/mappings.csv': 'source,target,relationship\n',
      },
    );
    return (await command(['view', 'mine', '--data', data, '--as-of', '2026-02-10'])).out;
  };
  expect(await shown(evidence)).toMatch(/^organization +std 4\.1 .* COVERED .*E-1$/m);
  expect((await shown(drafted)).replaceAll(/\s+/g, ' ')).toMatch(/ GAP .*E-1 \(does not count\)/);
});
