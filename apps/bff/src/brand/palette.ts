import type { Colour } from "./colour.ts";

export type Theme = "light" | "dark";

/** The greys that letters and the check of the operator's accent need; the screens' style sheet holds the same. */
export type Greys = Record<"ground" | "surface" | "sunken" | "line" | "ink" | "ink-2", Colour>;

export const greys: Record<Theme, Greys> = {
  light: {
    ground: "#F8FBFA",
    surface: "#FFFFFF",
    sunken: "#F0F3F2",
    line: "#DCE1DF",
    ink: "#141E1E",
    "ink-2": "#45504F",
  },
  dark: {
    ground: "#0D1211",
    surface: "#141A1A",
    sunken: "#1B2221",
    line: "#2A3130",
    ink: "#EAEEEC",
    "ink-2": "#B8BFBE",
  },
};
