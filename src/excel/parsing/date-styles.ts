import { scanXml } from './scan-xml.ts';

/** Built-in formats that show a day (ECMA-376, part 1, 18.8.30). */
const DATE_FORMATS = [14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 55, 56, 57, 58];

/** The numbers of the cell styles that show a number as a day, or a sentence that says what is wrong with the part. */
export function readDateStyles(xml: string): ReadonlySet<number> | { readonly fault: string } {
  const dates = new Set(DATE_FORMATS);
  const styles = new Set<number>();
  let isCellStyles = false;
  let style = 0;
  const fault = scanXml(xml, {
    opened: (name, attribute) => {
      if (name === 'cellXfs') isCellStyles = true;
      else if (name === 'numFmt' && showsDay(attribute('formatCode') ?? ''))
        dates.add(Number(attribute('numFmtId')));
      else if (name === 'xf' && isCellStyles) {
        if (dates.has(Number(attribute('numFmtId')))) styles.add(style);
        style++;
      }
    },
    text: () => {},
    closed: (name) => {
      if (name === 'cellXfs') isCellStyles = false;
    },
  });
  return fault === null ? styles : { fault };
}

/** Whether a format shows a day: it has a `d` or `y` outside quoted words, colours and conditions. */
function showsDay(format: string): boolean {
  return /[dy]/i.test(format.replaceAll(/"[^"]*"|\[[^\]]*\]|\\./g, ''));
}
