// Search, filters and keys. The page holds everything; this only hides and shows.
"use strict";
(() => {
  const root = document.documentElement;
  const search = document.getElementById("search");
  const count = document.getElementById("count");
  const reset = document.getElementById("reset");
  const expand = document.getElementById("expand");
  const objects = [...document.querySelectorAll(".object")];
  const texts = objects.map((object) => object.textContent.toLowerCase());
  const filters = [...document.querySelectorAll(".filter")];
  const cells = [...document.querySelectorAll(".cell")];
  const total = count ? count.textContent : "";
  let place = null;

  const press = (button, on) => button.setAttribute("aria-pressed", String(on));
  const isPressed = (button) => button.getAttribute("aria-pressed") === "true";

  function apply() {
    const words = search.value.toLowerCase().split(/\s+/).filter(Boolean);
    const verdicts = new Set(filters.filter(isPressed).map((button) => button.dataset.verdict));
    let shown = 0;
    objects.forEach((object, at) => {
      const fits = words.every((word) => texts[at].includes(word))
        && (verdicts.size === 0 || verdicts.has(object.dataset.verdict))
        && (place === null || object.dataset.place === place);
      object.hidden = !fits;
      shown += fits ? 1 : 0;
    });
    const isAll = words.length === 0 && verdicts.size === 0 && place === null;
    count.textContent = isAll ? total : `${shown} of ${total}`;
    reset.hidden = isAll;
    cells.forEach((cell) => press(cell, place === cell.dataset.place && verdicts.has(cell.dataset.verdict)));
  }

  function all() {
    search.value = "";
    place = null;
    filters.forEach((button) => press(button, false));
    apply();
  }

  function only(verdict, where) {
    place = where;
    filters.forEach((button) => press(button, button.dataset.verdict === verdict));
    apply();
  }

  function toggleAll() {
    const open = !isPressed(expand);
    press(expand, open);
    objects.forEach((object) => { object.open = open; });
  }

  function toggleTheme() {
    const isDark = root.dataset.theme ? root.dataset.theme === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
    root.dataset.theme = isDark ? "light" : "dark";
  }

  function step(by) {
    const visible = objects.filter((object) => !object.hidden).map((object) => object.querySelector("summary"));
    if (visible.length === 0) return;
    const at = visible.indexOf(document.activeElement);
    const next = at < 0 ? (by > 0 ? 0 : visible.length - 1) : Math.min(Math.max(at + by, 0), visible.length - 1);
    visible[next].focus();
    visible[next].scrollIntoView({ block: "center" });
  }

  search.addEventListener("input", apply);
  reset.addEventListener("click", all);
  expand.addEventListener("click", toggleAll);
  document.getElementById("theme").addEventListener("click", toggleTheme);
  filters.forEach((button) => button.addEventListener("click", () => { press(button, !isPressed(button)); apply(); }));
  cells.forEach((cell) => cell.addEventListener("click", () => {
    if (isPressed(cell)) all();
    else only(cell.dataset.verdict, cell.dataset.place);
    document.getElementById("objects").scrollIntoView();
  }));
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "Escape") { all(); search.blur(); return; }
    if (event.target === search) return;
    const keys = { "/": () => search.focus(), j: () => step(1), k: () => step(-1), e: toggleAll, t: toggleTheme };
    if (keys[event.key]) { event.preventDefault(); keys[event.key](); }
  });

  // A link can carry a search: report.html#q=dex&verdict=change&theme=dark
  const asked = new URLSearchParams(location.hash.slice(1));
  if (asked.has("theme")) root.dataset.theme = asked.get("theme") === "dark" ? "dark" : "light";
  search.value = asked.get("q") || "";
  filters.forEach((button) => press(button, asked.getAll("verdict").includes(button.dataset.verdict)));
  apply();
  root.dataset.ready = "true";
})();
