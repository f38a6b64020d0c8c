/** What the field `retired` says of a record that names a provision, wherever it is. */
export const ON_RETIRED =
  'Whether the catalogue no longer has the provision. The record then has no effect there.';
