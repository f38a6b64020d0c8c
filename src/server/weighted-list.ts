/** One item of a header that lists what a client takes, such as `text/html;level=1;q=0.5`. */
export interface WeightedItem {
  /** In lower case. */
  readonly name: string;
  /** In lower case, such as `charset=utf-8`; the weight is not among them. */
  readonly parameters: readonly string[];
  /** From 0, not at all, to 1. */
  readonly weight: number;
}

/**
 * Reads `Accept`, `Accept-Encoding` and the like with their weights (RFC 9110, section 12.4.2), in the order of the
 * header. A weight that cannot be read is 0.
 */
export function readWeightedList(header: string | null): readonly WeightedItem[] {
  return (header ?? '')
    .toLowerCase()
    .split(',')
    .flatMap((item) => {
      const [name = '', ...parameters] = item.split(';').map((part) => part.trim());
      if (name === '') return [];
      const weight = parameters.find(isWeight)?.slice(2);
      return [
        {
          name,
          parameters: parameters.filter((parameter) => !isWeight(parameter)),
          weight: weight === undefined ? 1 : Math.min(Number(weight) || 0, 1),
        },
      ];
    });
}

function isWeight(parameter: string): boolean {
  return parameter.startsWith('q=');
}
