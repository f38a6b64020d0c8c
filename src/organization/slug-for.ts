import { basename, resolve } from 'node:path';
import { Refusal } from '../parsing/rule.ts';
import { slug } from '../parsing/text-rules.ts';

/** A slug for an organization whose folder or file has a name. */
export function slugFor(target: string): string {
  const name = basename(resolve(target))
    .toLowerCase()
    .replaceAll(/[^a-z0-9.-]+/g, '-');
  return slug.read(name) instanceof Refusal ? 'my-organization' : name;
}
