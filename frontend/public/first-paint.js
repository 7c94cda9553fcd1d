// Runs before the first paint, so that the chosen theme and language do not flash. Keys as in src/preferences.
(() => {
  const root = document.documentElement;
  const chosen = read();
  const dark = window.matchMedia("(prefers-color-scheme: dark)").matches;
  root.dataset.theme = chosen.theme === "dark" || (chosen.theme !== "light" && dark) ? "dark" : "light";
  if (chosen.language === "en") root.lang = "en";

  /** What is stored; nothing where it cannot be read, as the page itself then takes its defaults too. */
  function read() {
    try {
      return JSON.parse(localStorage.getItem("jiqun.preferences") || "{}") || {};
    } catch {
      return {};
    }
  }
})();
