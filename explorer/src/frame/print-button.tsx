import { frameWords } from '../words/en/frame.ts';

export function PrintButton() {
  return (
    <button type="button" class="button" onClick={() => print()}>
      {frameWords.print}
    </button>
  );
}
