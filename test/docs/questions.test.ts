import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { SURFACES } from '../../src/coverage/questions/surfaces.ts';

const PAGE = readFileSync(join(import.meta.dirname, '../../docs/questions.md'), 'utf8');
const SECTIONS = PAGE.split(/^## /m).slice(1);

// What the commands print is compared in test/program/pages.test.ts.
describe('the page about questions', () => {
  it('asks every question that has a command', () => {
    const asked = [...PAGE.matchAll(/^\$ aims-crosswalk ([a-z-]+)/gm)].map(([, command]) => command);
    const commands = SURFACES.flatMap(({ command }) => (typeof command === 'string' ? [command] : []));
    expect([...new Set(commands)].filter((command) => !asked.includes(command))).toEqual([]);
  });

  it('begins each section with what somebody asks, and has one answer in it', () => {
    for (const section of SECTIONS) expect(section).toMatch(/^[^\n]+\?\n\n\*[^*\n]+\?[^*\n]*\*\n\n```\n\$ /);
    expect(PAGE.match(/^\$ /gm)).toHaveLength(SECTIONS.length);
  });
});
