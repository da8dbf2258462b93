/** A colour as `#RRGGBB`. */
export type Colour = `#${string}`;

/** Red, green and blue, each 0 to 255. */
function partsOf(colour: Colour): number[] {
  return [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
}

function luminance(colour: Colour): number {
  const [red = 0, green = 0, blue = 0] = partsOf(colour).map((part) => {
    const share = part / 255;
    return share <= 0.040_45 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** The contrast of WCAG 2.x, from 1 (the same) to 21 (black on white). */
export function contrastOf(one: Colour, other: Colour): number {
  const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
}

/** `share` (0 to 1) of a colour in another. */
export function mix(colour: Colour, share: number, into: Colour): Colour {
  const others = partsOf(into);
  const mixed = partsOf(colour).map((part, index) =>
    Math.round(part * share + (others[index] ?? 0) * (1 - share))
      .toString(16)
      .padStart(2, "0")
      .toUpperCase(),
  );
  return `#${mixed.join("")}`;
}
