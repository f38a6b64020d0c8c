export type Numbers = Int32Array<ArrayBuffer> | Uint8Array<ArrayBuffer> | Float64Array<ArrayBuffer>;

export interface KindOfNumbers<A extends Numbers> {
  new (buffer: ArrayBuffer): A;
  readonly BYTES_PER_ELEMENT: number;
}

/** Numbers as they are kept in JSON outside memory: their bytes in base64, read many times as quickly as digits. */
export function textOfNumbers({ buffer, byteOffset, byteLength }: Numbers): string {
  return Buffer.from(buffer, byteOffset, byteLength).toString('base64');
}

/** The numbers that {@link textOfNumbers} wrote on a machine of this kind. Throws a TypeError for many other texts. */
export function numbersOfText<A extends Numbers>(text: string, kind: KindOfNumbers<A>): A {
  const { buffer } = Uint8Array.from(Buffer.from(text, 'base64'));
  if (buffer.byteLength % kind.BYTES_PER_ELEMENT !== 0) throw new TypeError('A number is cut off.');
  return new kind(buffer);
}
