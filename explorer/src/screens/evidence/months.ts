const MONTHS = 12;

/** The first day of the month of a day, and the last day of the twelfth month from there. Null: of today. */
export function monthsFrom(day: string | null): { readonly from: string; readonly until: string } {
  const [year = 0, month = 1] = (day ?? new Date().toISOString()).split('-').map(Number);
  return { from: dayOf(year, month - 1, 1), until: dayOf(year, month - 1 + MONTHS, 0) };
}

function dayOf(year: number, month: number, day: number): string {
  return new Date(Date.UTC(year, month, day)).toISOString().slice(0, 10);
}
