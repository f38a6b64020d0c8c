import { describe, expect, it } from 'vitest';
import { stylesIn } from '../../src/excel/cell-styles.ts';

const TABLE = {
  ...{ wrap: false, isEditable: false, beginsBlock: false, isOneLine: true },
  ...{ isPage: false, isWaiting: false, isLabel: false },
};

describe('the style of a figure', () => {
  it('keeps it away from the text beside it by its format, since LibreOffice takes no indent once it has drawn a bar', () => {
    const style = stylesIn(TABLE);
    for (const figure of [13, { link: 13, to: { sheet: 'Gaps', row: 2 } }]) {
      expect(style(figure)).toMatchObject({ alignment: { horizontal: 'right' }, numFmt: 'General_)_n' });
      expect(style(figure).alignment).not.toHaveProperty('indent');
    }
    expect(style('a text')).not.toHaveProperty('numFmt');
    expect(stylesIn({ ...TABLE, isPage: true })(13)).not.toHaveProperty('numFmt');
  });
});
