// Runs before the first paint, so that the chosen theme and language do not flash. Keys as in src/preferences.
(function () {
  var root = document.documentElement;
  var chosen = {};
  try {
    chosen = JSON.parse(localStorage.getItem("jiqun.preferences") || "{}") || {};
  } catch (unreadable) {
    chosen = {};
  }
  var dark = window.matchMedia("(prefers-color-scheme: dark)").matches;
  root.dataset.theme = chosen.theme === "dark" || (chosen.theme !== "light" && dark) ? "dark" : "light";
  if (chosen.language === "en") root.lang = "en";
})();
