import type { ComponentChildren } from 'preact';
import { useErrorBoundary, useState } from 'preact/hooks';
import { Faulty } from './faulty.tsx';

interface Props {
  /** The address that is shown: another one is tried again. */
  readonly address: string;
  readonly children: ComponentChildren;
}

/** Says so where the script of the page fails while it shows something: Preact would leave nothing there. */
export function FaultBoundary({ address, children }: Props) {
  const [failed, setFailed] = useState<{ readonly at: string; readonly fault: unknown } | null>(null);
  useErrorBoundary((fault: unknown) => {
    // Whoever looks for the cause needs the place in the script too.
    console.error(fault);
    setFailed({ at: address, fault });
  });
  return failed?.at === address ? <Faulty fault={failed.fault} /> : children;
}
