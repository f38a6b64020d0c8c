const MILLISECONDS_A_DAY = 86_400_000;

/** The day that is so many days before another; both are `YYYY-MM-DD`. */
export function daysBefore(day: string, days: number): string {
  return new Date(Date.parse(day) - days * MILLISECONDS_A_DAY).toISOString().slice(0, 10);
}
