import type { CatalogueLookup, KnownSlug, Vocabulary } from '../parsing/catalogue-lookup.ts';
import type { FolderReader } from '../parsing/folder-reader.ts';
import type { IdRegister } from '../parsing/id-register.ts';
import { isVisible } from '../parsing/is-visible.ts';
import { quoted } from '../parsing/rule.ts';
import type { YamlDocument } from '../parsing/yaml-document.ts';

/** A framework of the folder while it is being read. */
export interface FrameworkDraft {
  /** Null where framework.yaml could not be read: then nothing is said of what names its words. */
  readonly vocabulary: Vocabulary | null;
  readonly refs: IdRegister;
}

/** What every file of a catalogue is read against: the folder's own frameworks before those known elsewhere. */
export class CatalogueDraft {
  readonly reader: FolderReader;
  /** The organization that brings the catalogue; null: it is bundled. */
  readonly owner: string | null;
  readonly known: CatalogueLookup;
  readonly frameworks = new Map<string, FrameworkDraft>();
  /** Null: any kind is accepted. */
  recordKinds: ReadonlySet<string> | null = null;

  constructor(reader: FolderReader, owner: string | null, known: CatalogueLookup) {
    this.reader = reader;
    this.owner = owner;
    this.known = known;
  }

  hasFramework(slug: string): boolean {
    return this.frameworks.has(slug) || isVisible(this.known.framework(slug), this.owner);
  }

  /** True, too, for an unknown framework: its own fault was told where it is named. */
  hasRef(framework: string, ref: string): boolean {
    const draft = this.frameworks.get(framework);
    if (draft !== undefined) return draft.refs.has(ref);
    return ref === '' || !this.hasFramework(framework) || this.known.hasProvision(framework, ref);
  }

  /** Refuses a slug that belongs to somebody else. */
  checkOwner(taken: KnownSlug | null, document: YamlDocument, slug: string): void {
    if (taken === null || taken.owner === this.owner) return;
    const whose = taken.owner === null ? 'the bundled catalogue' : 'another organization';
    document.refuse(['slug'], 'SLUG_TAKEN', `${quoted(slug)} belongs to ${whose}; choose another slug.`);
  }
}
