import type { ComponentChildren } from 'preact';
import { useEffect, useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import './disclosure.css';

interface Props {
  /** What the button says. */
  readonly label: ComponentChildren;
  readonly className?: string;
  /** What is in the panel; it is made when the panel opens. `close` gives the focus back to the button. */
  readonly children: (close: () => void) => ComponentChildren;
  readonly onOpen?: () => void;
}

const MARGIN = 16;

/** A button that opens a panel beneath it. Escape and a click elsewhere close it. */
export function Disclosure({ label, className = '', children, onOpen }: Props) {
  const [isOpen, setOpen] = useState(false);
  const root = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const panelElement = useRef<HTMLDivElement>(null);
  const panel = useId();
  const close = (): void => {
    setOpen(false);
    button.current?.focus();
  };
  useLayoutEffect(() => {
    // A panel that would leave the page on its right begins further left.
    const element = panelElement.current;
    if (!isOpen || element === null) return;
    const over = element.getBoundingClientRect().right + MARGIN - document.documentElement.clientWidth;
    if (over > 0) element.style.insetInlineStart = `${-over}px`;
  }, [isOpen]);
  useEffect(() => {
    if (!isOpen) return;
    const leave = (event: PointerEvent | FocusEvent): void => {
      if (event.target instanceof Node && root.current?.contains(event.target) === false) setOpen(false);
    };
    document.addEventListener('pointerdown', leave);
    document.addEventListener('focusin', leave);
    return () => {
      document.removeEventListener('pointerdown', leave);
      document.removeEventListener('focusin', leave);
    };
  }, [isOpen]);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape is heard from whatever in it has the focus.
    <div
      class="disclosure"
      ref={root}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !isOpen) return;
        event.stopPropagation();
        close();
      }}
    >
      <button
        type="button"
        ref={button}
        class={`disclosure-button ${className}`}
        aria-expanded={isOpen}
        aria-controls={isOpen ? panel : undefined}
        onClick={() => {
          if (!isOpen) onOpen?.();
          setOpen(!isOpen);
        }}
      >
        {label}
      </button>
      {isOpen && (
        <div id={panel} ref={panelElement} class="disclosure-panel panel">
          {children(close)}
        </div>
      )}
    </div>
  );
}
