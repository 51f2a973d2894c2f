// Which findings are listed: by severity, kind, what was decided, and words.
import { finder } from "./folding.js";

export function setUpFilter(entries, review) {
  const box = document.getElementById("filter");
  const boxes = [...box.querySelectorAll("input[type=checkbox]")];
  const family = document.getElementById("family");
  const fate = document.getElementById("fate");
  const search = document.getElementById("find");
  const info = boxes.find((one) => one.value === "info");
  const texts = entries.map((entry) => entry.querySelector(".message").textContent
    + entry.querySelector(".context").textContent + (entry.dataset.offer ?? ""));

  function apply() {
    const wanted = boxes.filter((one) => one.checked).map((one) => one.value);
    const fits = finder(search.value);
    let shown = 0;
    entries.forEach((entry, number) => {
      const facts = entry.dataset;
      // The one that is being looked at stays, although it was just decided.
      const fated = !fate.value || facts.state === fate.value || entry.classList.contains("current");
      entry.hidden = !(wanted.includes(facts.severity) && (!family.value || facts.family === family.value)
        && fated && fits(texts[number]));
      shown += entry.hidden ? 0 : 1;
    });
    box.querySelector("output").textContent = shown;
    box.querySelector(".none").hidden = shown > 0;
    review.classList.toggle("hide-info", Boolean(info) && !info.checked);
  }

  function showAll() {
    boxes.forEach((one) => { one.checked = true; });
    family.value = fate.value = search.value = "";
    apply();
  }

  box.addEventListener("input", apply);
  document.getElementById("unfilter").addEventListener("click", showAll);
  if (info && boxes.length > 1) {
    info.checked = false;
  }
  box.hidden = false;
  apply();
  function openSearch() {
    search.closest("details").open = true;
    search.focus();
  }

  return { apply, openSearch };
}
