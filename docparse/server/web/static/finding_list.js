// A field that leaves only those entries of a list that hold what is typed; a rule that a link names is opened.
import { finder } from "./folding.js";

const label = document.getElementById("find");
if (label) {
  const field = label.querySelector("input");
  const entries = [...document.querySelectorAll(field.dataset.finds)];
  label.hidden = false;
  field.addEventListener("input", () => {
    const fits = finder(field.value);
    entries.forEach((entry) => { entry.hidden = !fits(entry.textContent); });
    for (const group of document.querySelectorAll("section.rules")) {
      group.hidden = !group.querySelector(".rule:not([hidden])");
    }
  });
}

function open() {
  const target = location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1)));
  if (target?.tagName === "DETAILS") {
    target.open = true;
    target.scrollIntoView({ block: "start", behavior: "instant" });
  }
}
window.addEventListener("hashchange", open);
open();
