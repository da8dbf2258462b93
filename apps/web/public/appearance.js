// Blocking, so that the first paint already has its colours. Also hears the choice made in the footer and in other tabs.
(() => {
  const dark = matchMedia("(prefers-color-scheme: dark)");
  const chosen = () => {
    try {
      return localStorage.getItem("appearance");
    } catch {
      return null;
    }
  };
  const apply = () => {
    const choice = chosen();
    const isDark = choice === "dark" || (choice !== "light" && dark.matches);
    document.documentElement.dataset.theme = isDark ? "dark" : "light";
  };
  apply();
  dark.addEventListener("change", apply);
  addEventListener("storage", apply);
  addEventListener("appearance", apply);
})();
