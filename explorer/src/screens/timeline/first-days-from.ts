const MONTHS = 24;

/** A day, and the first day of each month that begins in the two years after it. All are `YYYY-MM-DD`. */
export function firstDaysFrom(day: string): readonly string[] {
  const [year = 0, month = 1] = day.split('-').map(Number);
  const firsts = Array.from({ length: MONTHS }, (_, ahead) =>
    new Date(Date.UTC(year, month + ahead, 1)).toISOString().slice(0, 10),
  );
  return [day, ...firsts];
}
