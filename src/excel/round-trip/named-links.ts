import { STATED_EXTENTS, type StatedExtent } from '../../model/extent.ts';
import { quoted } from '../../model/quoted.ts';
import type { NewLink } from '../../model/record-edits.ts';
import { Nearly, Refusal, type Rule } from '../../parsing/rule.ts';
import { withoutCount } from '../named-records.ts';

/**
 * What a piece of evidence supports or demonstrates, as the register shows it: one link in each line, or links
 * separated by `;`, each with how far it reaches.
 *
 * @param end the provision or control at the end of a link
 */
export function linksTo(end: Rule<string>): Rule<string> {
  return {
    read: (text) => {
      const links = new Map<string, StatedExtent>();
      for (const each of withoutCount(text)
        .split(/[;\n]/)
        .map((link) => link.trim())) {
        if (each === '') continue;
        const link = linkIn(each);
        if (link === null) return new Refusal('BAD_VALUE', withoutExtent(each));
        const read = end.read(link.to);
        if (read instanceof Refusal) return read;
        const to = read instanceof Nearly ? read.value : read;
        if (links.has(to)) return new Refusal('DUPLICATE_ID', `${quoted(to)} is named twice.`);
        links.set(to, link.extent);
      }
      const list = [...links].map(([to, extent]) => `${to} (${extent})`).join('\n');
      return list === text ? list : new Nearly(list, list);
    },
    standIn: '',
    schema: {},
  };
}

function withoutExtent(text: string): string {
  const [first, second] = STATED_EXTENTS;
  return `${quoted(text)} does not say how far the evidence reaches. Write ${first} or ${second} in parentheses behind each name, and each name in a line of its own.`;
}

/** The links of a cell that {@link linksTo} has read. */
export function splitLinks(list: string): readonly NewLink[] {
  return list.split('\n').flatMap((line) => linkIn(line) ?? []);
}

/** Reads `std:9.2 (FULL)`, and `std:9.2 (FULL, from EV-01)`, as what evidence takes over is written; null: neither. */
function linkIn(text: string): NewLink | null {
  const opens = text.lastIndexOf('(');
  const to = text.slice(0, opens).trimEnd();
  if (opens < 0 || to === '' || !text.endsWith(')')) return null;
  const [word = '', ...from] = text.slice(opens + 1, -1).split(',');
  const extent = STATED_EXTENTS.find((known) => known === word.trim().toUpperCase());
  if (extent === undefined || (from.length > 0 && !/^from\s/i.test(from[0]!.trimStart()))) return null;
  return { to, extent };
}
