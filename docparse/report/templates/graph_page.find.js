// The search box with its list of hits, worked by mouse or by arrow keys and Enter.
const MOST_HITS = 40;
const field = byId("find"), list = byId("hits"), found = byId("found");
let offered = [], current = -1;

function showHits() {
  const query = field.value;
  view.query = query;
  findHits();
  offered = query.trim() ? rankedHits(query) : [];
  current = -1;
  list.replaceChildren(...offered.slice(0, MOST_HITS).map(hitRow));
  const left = offered.length - MOST_HITS;
  byId("hits-count").textContent = !offered.length ? SAID.no_hits
    : left > 0 ? say("hits_more", { count: thousands(left) }) : say("hits_count", { count: offered.length });
  openHits(Boolean(query.trim()));
  draw();
  fillTable();
}
function hitRow(node, index) {
  const row = make("li", "", markOf(node.look, node.kind), make("b", "", node.called), make("span", "title", node.title || ""));
  row.id = "hit-" + index;
  row.setAttribute("role", "option");
  row.setAttribute("aria-selected", "false");
  row.addEventListener("pointerdown", (event) => event.preventDefault());
  row.addEventListener("click", () => choose(index));
  return row;
}
function openHits(open) {
  found.hidden = !open;
  field.setAttribute("aria-expanded", String(open));
  if (!open) { field.removeAttribute("aria-activedescendant"); }
}
function choose(index) {
  openHits(false);
  select(offered[index], true);
  showPanelOnPhone();
}
function stepTo(index) {
  const rows = [...list.children];
  if (!rows.length) { return; }
  current = (index + rows.length) % rows.length;
  rows.forEach((row, number) => row.setAttribute("aria-selected", String(number === current)));
  rows[current].scrollIntoView({ block: "nearest" });
  field.setAttribute("aria-activedescendant", rows[current].id);
}
function onFindKey(event) {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step) {
    event.preventDefault();
    if (found.hidden) { openHits(offered.length > 0); }
    stepTo(current < 0 && step < 0 ? -1 : current + step);
  } else if (event.key === "Enter" && offered.length && !found.hidden) {
    event.preventDefault();
    choose(Math.max(current, 0));
  } else if (event.key === "Escape" && !found.hidden) {
    event.preventDefault();
    openHits(false);
  }
}
function setUpFind() {
  field.addEventListener("input", showHits);
  field.addEventListener("keydown", onFindKey);
  field.addEventListener("focus", () => { if (field.value.trim()) { openHits(true); } });
  field.addEventListener("blur", () => openHits(false));
}
