/** What fingers run along: each line is one walk, forwards and backwards, and goes round. */
const walks = [
  "abcdefghijklmnopqrstuvwxyz",
  "1234567890",
  "qwertyuiopasdfghjklzxcvbnm",
  "1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik9ol0p",
];
const longestUnit = 8;
const fewestCharacters = 4;
/** Steps of a walk, or of one character repeated, that are guessed as one. */
const meanRun = 4;

/** Whether a folded password is little more than a repetition or a walk over the keyboard. */
export function isSimplePattern(password: string): boolean {
  const characters = [...password];
  return (
    new Set(characters).size < fewestCharacters ||
    isRepetition(characters) ||
    runsOf(characters) * meanRun <= characters.length
  );
}

/** A short unit over and over, the last one perhaps cut. */
function isRepetition(characters: readonly string[]): boolean {
  const longest = Math.min(longestUnit, Math.floor(characters.length / 2));
  for (let unit = 1; unit <= longest; unit += 1) {
    if (characters.every((character, index) => index < unit || character === characters[index - unit])) {
      return true;
    }
  }
  return false;
}

/** How many walks a password is made of: 1 for `123456789012`, 12 for twelve letters that have nothing to do with each other. */
function runsOf(characters: readonly string[]): number {
  let runs = 0;
  let steps: string[] = [];
  for (const [index, character] of characters.entries()) {
    const possible = stepsBetween(characters[index - 1], character);
    const going = steps.length === 0 ? possible : possible.filter((step) => steps.includes(step));
    if (going.length === 0) runs += 1;
    steps = going;
  }
  return runs;
}

function stepsBetween(one: string | undefined, next: string): string[] {
  if (one === undefined) return [];
  if (one === next) return ["same"];
  return walks.flatMap((walk, index) => {
    const [from, to] = [walk.indexOf(one), walk.indexOf(next)];
    if (from < 0 || to < 0) return [];
    const distance = (to - from + walk.length) % walk.length;
    if (distance === 1) return [`${index} on`];
    return distance === walk.length - 1 ? [`${index} back`] : [];
  });
}
