import { stat } from 'node:fs/promises';
import { join } from 'node:path';

/** What a folder holds; null: neither. */
export type FolderKind = 'catalogue' | 'organization' | null;

/** Says what a folder is: an organization has `organization.yaml`, a catalogue has `frameworks/` or `mappings/`. */
export async function folderKind(folder: string): Promise<FolderKind> {
  const found = async (name: string) => stat(join(folder, name)).catch(() => null);
  if ((await found('organization.yaml')) !== null) return 'organization';
  const isCatalogue =
    (await found('frameworks'))?.isDirectory() === true || (await found('mappings'))?.isDirectory() === true;
  return isCatalogue ? 'catalogue' : null;
}
