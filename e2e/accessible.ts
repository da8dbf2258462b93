import { AxeBuilder } from "@axe-core/playwright";
import { expect, test } from "@playwright/test";
import type { Page } from "@playwright/test";

const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

const wide = { width: 1280, height: 900 };
const narrow = { width: 320, height: 900 };
// What a screen is like at first is looked at in all four ways, its other states in the two that differ most.
export const everyLook = [
  { colorScheme: "light", viewport: wide },
  { colorScheme: "dark", viewport: wide },
  { colorScheme: "light", viewport: narrow },
  { colorScheme: "dark", viewport: narrow },
] as const;
const oppositeLooks = [everyLook[0], everyLook[3]] as const;

type Look = (typeof everyLook)[number];

/** All rules, or those of colours alone: dark changes nothing else of what was looked at in light at the same width. */
function rulesFor(look: Look, looks: readonly Look[]): { type: "rule" | "tag"; values: string[] } {
  const isSeenInLight =
    look.colorScheme === "dark" &&
    looks.some(({ colorScheme, viewport }) => colorScheme === "light" && viewport === look.viewport);
  return isSeenInLight
    ? { type: "rule", values: ["color-contrast", "link-in-text-block"] }
    : { type: "tag", values: tags };
}

/** How far a page could be scrolled sideways, in pixels. */
export async function sidewaysOverflow(page: Page): Promise<number> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    return scrollWidth - clientWidth;
  });
}

/** Buttons, fields and links of the navigation that a thumb would miss; a checkbox is pressed by its row. */
async function lowTargets(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll("button, input, select, nav a")]
      .filter((target) => target.getClientRects().length > 0 && target.getAttribute("type") !== "checkbox")
      .filter((target) => target.getBoundingClientRect().height < 44)
      .map((target) => `${target.getBoundingClientRect().height} px: ${target.outerHTML.slice(0, 120)}`),
  );
}

/** No violation, nothing to be scrolled sideways, and on a phone nothing too low to press. */
export async function expectAccessible(
  page: Page,
  state: string,
  looks: readonly Look[] = oppositeLooks,
): Promise<void> {
  await test.step(state, async () => {
    for (const each of looks) {
      const { colorScheme, viewport } = each;
      const look = `${state}, ${colorScheme}, ${viewport.width} px`;
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize(viewport);
      // Only what is wrong is told: describing all that is right takes longer than finding it so.
      const { violations } = await new AxeBuilder({ page })
        .options({ resultTypes: ["violations"], runOnly: rulesFor(each, looks) })
        .setLegacyMode()
        .analyze();
      const told = violations.map(({ id, nodes }) => ({
        id,
        on: nodes.map(({ html, failureSummary }) => `${html} ${failureSummary}`),
      }));
      expect.soft(told, look).toEqual([]);
      expect.soft(await sidewaysOverflow(page), `${look}, scrolled sideways`).toBe(0);
      if (viewport === narrow) expect.soft(await lowTargets(page), `${look}, too low to press`).toEqual([]);
    }
    await page.setViewportSize(wide);
  });
}
