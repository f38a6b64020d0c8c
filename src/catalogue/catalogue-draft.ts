import { KnownNames } from '../model/known-names.ts';
import { quoted } from '../model/quoted.ts';
import type { CatalogueLookup, KnownSlug, Vocabulary } from '../parsing/catalogue-lookup.ts';
import type { FolderReader } from '../parsing/folder-reader.ts';
import type { IdRegister } from '../parsing/id-register.ts';
import { isVisible } from '../parsing/is-visible.ts';
import type { KeyedDocument } from '../parsing/keyed-document.ts';
import type { NameSource } from '../parsing/known-name.ts';

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

  /** The frameworks that the catalogue may name: its own, as far as they are read, and those known elsewhere. */
  get frameworkNames(): KnownNames {
    const isNamed = (slug: string) => isVisible(this.known.framework(slug), this.owner);
    return new KnownNames([...this.frameworks.keys(), ...[...this.known.frameworks()].filter(isNamed)]);
  }

  /** The crosswalks that the catalogue may name beside those of its folder. */
  crosswalkNames(folders: readonly string[]): KnownNames {
    const isNamed = (slug: string) => isVisible(this.known.crosswalk(slug), this.owner);
    return new KnownNames([...folders, ...[...this.known.crosswalks()].filter(isNamed)]);
  }

  /** The refs of a framework; null for one that is unknown, whose own fault was told where it is named. */
  refs(framework: string): NameSource | null {
    const draft = this.frameworks.get(framework);
    if (draft !== undefined) return draft.refs;
    return this.hasFramework(framework) ? this.known.refs(framework) : null;
  }

  /** Refuses a slug that belongs to somebody else. */
  checkOwner(taken: KnownSlug | null, document: KeyedDocument, slug: string): void {
    if (taken === null || taken.owner === this.owner) return;
    const whose = taken.owner === null ? 'the bundled catalogue' : 'another organization';
    document.refuse(['slug'], 'SLUG_TAKEN', `${quoted(slug)} belongs to ${whose}. Choose another slug.`);
  }
}
