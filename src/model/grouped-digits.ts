/** A whole number as it is printed: `1,048,000`. The formats that the runtime brings take 20 ms to load. */
export function groupedDigits(count: number): string {
  return String(count).replaceAll(/\B(?=(?:\d{3})+$)/g, ',');
}
