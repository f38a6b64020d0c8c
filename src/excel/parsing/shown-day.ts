/** Day 0 of workbooks that count from 1900, in days since 1970; correct from 1 March 1900 on. */
const DAY_ZERO = -25_569;
const FIRST_DAY = 61;
const LAST_DAY = 2_958_465;
/** How many days later the count from 1904 begins. */
const FROM_1904 = 1_462;

/** The day, in days since 1970, that the number of a cell stands for; null: it stands for no whole day. */
export function shownDay(number: number, isFrom1904: boolean): number | null {
  const day = number + (isFrom1904 ? FROM_1904 : 0);
  return Number.isInteger(day) && day >= FIRST_DAY && day <= LAST_DAY ? day + DAY_ZERO : null;
}
