import { contrastOf, mix } from "./colour.ts";
import type { Colour } from "./colour.ts";
import { greys } from "./palette.ts";
import type { Theme } from "./palette.ts";

/** The operator's one colour in one theme, with what is made of it, by the names of the screens' custom properties. */
export type Accent = Record<"accent" | "accent-hover" | "accent-press" | "accent-soft" | "on-accent", Colour>;

export type Accents = Record<Theme, Accent>;

export const defaultAccents: Accents = {
  light: {
    accent: "#005970",
    "accent-hover": "#004659",
    "accent-press": "#003747",
    "accent-soft": "#E5F3F7",
    "on-accent": "#FFFFFF",
  },
  dark: {
    accent: "#82C8D4",
    "accent-hover": "#9ED9E4",
    "accent-press": "#BAE7F0",
    "accent-soft": "#142E36",
    "on-accent": "#001D27",
  },
};

/** What text and its ground need to be told apart, by WCAG 2.x AA. */
const leastContrast = 4.5;
const inks: Colour[] = ["#FFFFFF", "#001D27"];
const softShares = { light: 0.09, dark: 0.16 };

/**
 * The accent of a theme from its `#RRGGBB`, or what is wrong with it in a line that has the variable's name before it:
 * links and buttons of a colour that can't be read must not reach anybody.
 */
export function readAccent(text: string, theme: Theme): { value: Accent } | { wrong: string } {
  if (!/^#[\da-f]{6}$/i.test(text)) {
    return { wrong: `must be a colour like ${defaultAccents[theme].accent}: # and six hexadecimal digits.` };
  }
  const accent = text.toUpperCase() as Colour;
  if (accent === defaultAccents[theme].accent) return { value: defaultAccents[theme] };
  const made = accentFrom(accent, theme);
  const { ground, surface, sunken } = greys[theme];
  const pairs = [
    ["the ground", ground],
    ["a surface", surface],
    ["a sunken surface", sunken],
    ["its own soft shade", made["accent-soft"]],
    ["the text of a button", made["on-accent"]],
  ] as const;
  const faults = pairs.flatMap(([name, other]) => {
    const contrast = contrastOf(accent, other);
    return contrast < leastContrast ? [`${cut(contrast)} with ${name} (${other})`] : [];
  });
  if (faults.length === 0) return { value: made };
  const change = theme === "light" ? "darker" : "lighter";
  return {
    wrong: `is ${accent}, whose contrast in the ${theme} theme is too low: ${faults.join(", ")}. Each must be ${leastContrast} or more; make it ${change}.`,
  };
}

function accentFrom(accent: Colour, theme: Theme): Accent {
  const { ground, ink } = greys[theme];
  const [onAccent = ink] = inks.toSorted((one, other) => contrastOf(other, accent) - contrastOf(one, accent));
  return {
    accent,
    "accent-hover": mix(ink, 0.18, accent),
    "accent-press": mix(ink, 0.32, accent),
    "accent-soft": mix(accent, softShares[theme], ground),
    "on-accent": onAccent,
  };
}

/** Cut, not rounded: 4.499 must not be refused as 4.5. */
const cut = (contrast: number) => (Math.floor(contrast * 100) / 100).toFixed(2);
