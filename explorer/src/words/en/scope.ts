export const scopeWords = {
  always: 'always',
  from: (day: string) => `from ${day}`,
  until: (day: string) => `until ${day}`,
} as const;
