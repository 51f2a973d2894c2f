// The controls, and the first drawing.
function chip(set, value, words, count, mark) {
  const box = make("input", "");
  box.type = "checkbox";
  box.checked = true;
  box.value = value;
  box.addEventListener("change", () => {
    if (box.checked) { view[set].add(value); } else { view[set].delete(value); }
    applyFilters();
  });
  return make("label", "chip", box, mark, words + " (" + thousands(count) + ")");
}
function addChoices() {
  const looks = countBy(NODES, (node) => node.look), kinds = countBy(NODES, (node) => node.kind);
  const relations = countBy(EDGES, (edge) => edge.relation);
  DATA.looks.filter((look) => looks.has(look)).forEach((look) =>
    byId("looks").append(chip("looks", look, SAID["state_" + look], looks.get(look), markOf(look))));
  ["document", "instrument"].filter((kind) => kinds.has(kind)).forEach((kind) =>
    byId("kinds").append(chip("kinds", kind, SAID["kind_" + kind], kinds.get(kind), markOf("unchecked", kind))));
  [...relations.keys()].sort().forEach((relation) =>
    byId("relations").append(chip("relations", relation, relationWord({ relation }, "relation_"), relations.get(relation), null)));
  const resting = byId("only-expired");
  resting.querySelector("b").textContent = thousands([...RESTING.keys()].filter((node) => node.kind === "document").length);
  resting.disabled = !RESTING.size;
  resting.addEventListener("click", () => { view.onlyExpired = !view.onlyExpired; showChoices(); applyFilters(); });
}
// The boxes and buttons say what the filters are.
function showChoices() {
  ["looks", "kinds", "relations"].forEach((set) =>
    byId(set).querySelectorAll("input").forEach((box) => { box.checked = view[set].has(box.value); }));
  byId("only-expired").setAttribute("aria-pressed", String(view.onlyExpired));
  byId("view-drawing").setAttribute("aria-pressed", String(!view.table));
  byId("view-table").setAttribute("aria-pressed", String(view.table));
}
function showCounts() {
  const shown = view.table ? listed.length : shownNodes.length;
  byId("shown").textContent = say("shown_of", { shown: thousands(shown), all: thousands(NODES.length) });
}
function showAs(table) {
  view.table = table;
  byId("drawing").hidden = table;
  byId("listing").hidden = !table;
  showChoices();
  if (table) { fillTable(); } else { rebuild(); if (view.selected) { bringIntoView(view.selected); } }
  showCounts();
}
function selectNamed() {
  const named = /^#n=(.*)$/.exec(location.hash);
  const node = named ? NODES.find((one) => one.id === decodeURIComponent(named[1])) : null;
  if ((node || null) !== view.selected) { select(node || null, true); }
}
// Paper is white, and holds the table as well as the drawing.
function forPaper(printing) {
  document.documentElement.toggleAttribute("data-printing", printing);
  readColours();
  drawNow();
  if (!printing) { return; }
  const table = view.table;
  view.table = true;
  fillTable();
  addRows(1000);
  view.table = table;
}

listeners.push(fillTable, rebuild, showCounts);
document.querySelector("main").hidden = false;
readColours();
addChoices();
setUpTable();
setUpFind();
setUpHand();
byId("view-drawing").addEventListener("click", () => showAs(false));
byId("view-table").addEventListener("click", () => showAs(true));
byId("reset").addEventListener("click", () => { field.value = ""; view.query = ""; resetFilters(); showDetails(); });
window.addEventListener("resize", () => { if (!view.table) { rebuild(); } });
window.addEventListener("hashchange", selectNamed);
window.addEventListener("beforeprint", () => forPaper(true));
window.addEventListener("afterprint", () => forPaper(false));
window.matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => { readColours(); draw(); });
document.addEventListener("pointerdown", (event) => {
  const more = document.querySelector(".more");
  if (!more.contains(event.target)) { more.open = false; }
});
document.addEventListener("keydown", (event) => {
  if (event.key === "Escape" && !event.defaultPrevented && view.selected) { select(null, false); }
});
applyFilters();
showDetails();
selectNamed();
