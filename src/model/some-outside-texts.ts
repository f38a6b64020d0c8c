/** Whether a JSON text has a character outside of its own texts that is looked for; those behind it are not looked at. */
export function someOutsideTexts(json: string, isWanted: (character: string) => boolean): boolean {
  let isText = false;
  for (let at = 0; at < json.length; at++) {
    const character = json[at]!;
    if (isText && character === '\\') at++;
    else if (character === '"') isText = !isText;
    else if (!isText && isWanted(character)) return true;
  }
  return false;
}
