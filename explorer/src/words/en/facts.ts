export const factsWords = {
  notStated: 'not stated',
} as const;
