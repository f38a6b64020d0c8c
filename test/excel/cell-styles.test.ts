import { describe, expect, it } from 'vitest';
import { stylesIn } from '../../src/excel/cell-styles.ts';

const TABLE = {
  ...{ wrap: false, isEditable: false, beginsBlock: false, isOneLine: true },
  ...{ isPage: false, isWaiting: false, isLabel: false, hasBar: false },
};

describe('the style of a figure', () => {
  it('keeps it away from the text beside it by an indent', () => {
    expect(stylesIn(TABLE)(13)).toMatchObject({ alignment: { horizontal: 'right', indent: 1 } });
  });

  it('does so by its format where it has a bar, since LibreOffice takes no indent there', () => {
    const style = stylesIn({ ...TABLE, hasBar: true });
    expect(style(13)).toMatchObject({ alignment: { horizontal: 'right' }, numFmt: '0_)' });
    expect(style(13).alignment).not.toHaveProperty('indent');
    expect(style('a text')).not.toHaveProperty('numFmt');
  });
});
