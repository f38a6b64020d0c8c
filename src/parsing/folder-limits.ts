/** How large a folder may be. */
export interface FolderLimits {
  /** Files and folders in it and in its folders, those that are passed over too. */
  readonly entries: number;
  /** Of all its files together. */
  readonly bytes: number;
  /** Of all its tables together. */
  readonly rows: number;
}

export const FOLDER_LIMITS: FolderLimits = {
  entries: 50_000,
  bytes: 512 * 1024 * 1024,
  rows: 2_000_000,
};

/** A YAML file is read as a whole, with the place of each key, at a hundred times its size: larger ones are no work of a person. */
export const LARGEST_YAML = 1024 * 1024;
