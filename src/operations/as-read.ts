import { z } from 'zod';

/** What another room has read and checked whole: a folder may have a million records, which are not checked twice. */
export function asRead<T extends object>(): z.ZodType<T> {
  return z.custom<T>((value) => typeof value === 'object' && value !== null);
}
