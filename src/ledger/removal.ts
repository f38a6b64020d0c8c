/** Why no ledger begins under the name of an organization that was removed. */
export function nameOfRemoved(slug: string): string {
  return `The organization ${slug} was removed, and its slug cannot be used again. Choose another slug.`;
}

/** What is said of a ledger whose removal was cut off. */
export function unfinishedRemoval(slug: string): string {
  return `The removal of ${slug} has not ended. Run \`organization remove ${slug}\` to finish it.`;
}
