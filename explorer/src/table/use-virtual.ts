import {
  elementScroll,
  observeElementOffset,
  observeElementRect,
  Virtualizer,
  type VirtualizerOptions,
} from '@tanstack/virtual-core';
import type { RefObject } from 'preact';
import { useLayoutEffect, useReducer, useState } from 'preact/hooks';

type Options = VirtualizerOptions<HTMLElement, HTMLElement>;

/** Which rows or columns of a box are in view. The component is rendered again whenever that changes. */
export function useVirtual(
  box: RefObject<HTMLElement>,
  options: Pick<Options, 'count' | 'estimateSize'> &
    Partial<Pick<Options, 'horizontal' | 'overscan' | 'scrollMargin' | 'scrollPaddingStart'>>,
): Virtualizer<HTMLElement, HTMLElement> {
  const [, renderAgain] = useReducer((count: number) => count + 1, 0);
  const all: Options = {
    getScrollElement: () => box.current,
    scrollToFn: elementScroll,
    observeElementRect,
    observeElementOffset,
    onChange: () => renderAgain(undefined),
    ...options,
  };
  const [virtualizer] = useState(() => new Virtualizer(all));
  virtualizer.setOptions(all);
  useLayoutEffect(() => virtualizer._didMount(), [virtualizer]);
  useLayoutEffect(() => virtualizer._willUpdate());
  return virtualizer;
}
