// Runs before the first paint, so that a chosen theme does not flash. A file of its own: the policy allows no inline script.
(function () {
  try {
    var theme = localStorage.getItem("helixatlas.theme");
    if (theme === "light" || theme === "dark") document.documentElement.dataset.theme = theme;
  } catch (_) {
    // Storage may be forbidden; the system's preference then decides.
  }
})();
