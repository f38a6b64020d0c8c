/** What the bytes from 0x80 to 0x9f are in Windows-1252 (https://encoding.spec.whatwg.org/#windows-1252). */
const FROM_0X80 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/**
 * Reads bytes as Windows-1252. Written out, because `TextDecoder` reads these 32 bytes as Latin-1 in some releases
 * of Node.
 */
export function windows1252(bytes: Buffer): string {
  return bytes
    .toString('latin1')
    .replaceAll(/[\u0080-\u009f]/g, (character) => FROM_0X80[character.charCodeAt(0) - 0x80]!);
}
