// Statements are left out by weight, by document and by the words typed; without a script all of them are shown.

// Words typed without marks find those with marks; words typed with marks find only themselves.
function plain(text) {
  return text.normalize("NFD").replace(/[\u0300-\u036f]/g, "").replace(/\u0111/g, "d");
}
function setUpFilter(filter) {
  const weights = Array.from(document.querySelectorAll("#weights button"));
  const search = filter.querySelector("input"), chosen = filter.querySelector("select");
  const shown = filter.querySelector("output"), none = document.getElementById("none-fits");
  const groups = Array.from(document.querySelectorAll("#told > .group"));
  const entries = Array.from(document.querySelectorAll("#told [data-gravity]"), (entry) => {
    const text = entry.textContent.toLowerCase().normalize();
    return { entry, text, plain: plain(text), weight: entry.dataset.gravity, of: entry.dataset.of.split(" ") };
  });
  let wasNarrowed = false;
  function apply() {
    const words = search.value.toLowerCase().normalize().trim(), bare = plain(words) === words;
    const wanted = weights.filter((one) => one.getAttribute("aria-pressed") === "true").map((one) => one.value);
    const narrowed = Boolean(words || chosen.value);
    let count = 0;
    for (const one of entries) {
      const fits = (!wanted.length || wanted.includes(one.weight)) &&
        (!chosen.value || one.of.includes(chosen.value)) && (bare ? one.plain : one.text).includes(words);
      one.entry.hidden = !fits;
      count += fits ? 1 : 0;
    }
    for (const group of groups) {
      const size = group.querySelectorAll("[data-gravity]:not([hidden])").length;
      group.querySelector(".size").textContent = size;
      group.hidden = !size;
      // Once something was asked for, what was found is not left folded.
      if (narrowed !== wasNarrowed) { group.firstElementChild.open = narrowed; }
    }
    wasNarrowed = narrowed;
    shown.textContent = count;
    none.hidden = count > 0;
  }
  weights.forEach((one) => {
    one.disabled = false;
    one.addEventListener("click", () => {
      one.setAttribute("aria-pressed", String(one.getAttribute("aria-pressed") !== "true"));
      apply();
    });
  });
  filter.addEventListener("input", apply);
  filter.querySelector("button").addEventListener("click", () => {
    weights.forEach((one) => one.setAttribute("aria-pressed", "false"));
    search.value = "";
    chosen.value = "";
    apply();
  });
  filter.hidden = false;
  apply();
}
const filter = document.getElementById("filter");
if (filter) { setUpFilter(filter); }
