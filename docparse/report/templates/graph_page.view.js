// What is shown: the filters, and the texts and relations that pass them.
const view = {
  looks: new Set(DATA.looks),
  kinds: new Set(["document", "instrument"]),
  relations: new Set(EDGES.map((edge) => edge.relation)),
  onlyExpired: false,
  around: null,
  selected: null,
  hover: null,
  query: "",
  table: false,
};
const ALL_RELATIONS = view.relations.size;
let shownNodes = [], shownEdges = [], shownSet = new Set(), hits = new Set();
const listeners = [];

function neighboursOf(node) {
  return new Set([node, ...node.out.map((edge) => edge.target), ...node.in.map((edge) => edge.source)]);
}
// A text with the texts around it, and those on its chains down to expired ones.
function aroundOf(node) {
  const near = neighboursOf(node);
  chainsFrom(node, 20).forEach((chain) => chain.forEach((edge) => near.add(edge.source).add(edge.target)));
  return near;
}
function applyFilters() {
  const near = view.around && aroundOf(view.around);
  let nodes = NODES.filter((node) => view.looks.has(node.look) && view.kinds.has(node.kind) && (!near || near.has(node)));
  const kept = new Set(nodes);
  shownEdges = EDGES.filter((edge) => kept.has(edge.source) && kept.has(edge.target) && edgePasses(edge));
  if (view.onlyExpired || view.relations.size < ALL_RELATIONS) {
    const tied = new Set();
    shownEdges.forEach((edge) => tied.add(edge.source).add(edge.target));
    nodes = nodes.filter((node) => tied.has(node));
  }
  shownNodes = nodes;
  shownSet = new Set(nodes);
  findHits();
  listeners.forEach((listener) => listener());
}
function edgePasses(edge) {
  if (!view.relations.has(edge.relation)) { return false; }
  // What leads to an expired text: its target has expired or leads to one itself.
  return !view.onlyExpired ||
    (edge.rests && (edge.target.look === "expired" || RESTING.has(edge.target)));
}

// Every word that was typed, in any order.
function matcher(query) {
  const words = query.toLowerCase().normalize().split(/\s+/).filter(Boolean);
  return (node) => words.every((word) => (plain(word) === word ? node.plain : node.text).includes(word));
}
function findHits() {
  hits = new Set(view.query.trim() ? shownNodes.filter(matcher(view.query)) : []);
}
// The best first: a number or label that begins or holds what was typed, then what is cited most.
function rankedHits(query) {
  const typed = plain(query.toLowerCase().normalize().trim());
  const rank = (node) => {
    if (plain((node.number || "").toLowerCase()).startsWith(typed)) { return 0; }
    return plain(node.label.toLowerCase().normalize()).includes(typed) ? 1 : 2;
  };
  return NODES.filter(matcher(query)).map((node) => ({ node, rank: rank(node) }))
    .sort((one, other) => one.rank - other.rank || other.node.citing - one.node.citing || one.node.index - other.node.index)
    .map((found) => found.node);
}

function select(node, reveal) {
  view.selected = node;
  if (node && !shownSet.has(node)) { resetFilters(); }
  // The address names it: the browser's Back leads to the one before.
  const named = node ? "#n=" + encodeURIComponent(node.id) : "";
  if (location.hash !== named) { location.hash = named; }
  if (node) { byId("told").textContent = node.called + ", " + SAID["state_" + node.look]; }
  showDetails();
  if (reveal && node) { bringIntoView(node); }
  draw();
  markRow();
}
function resetFilters() {
  view.looks = new Set(DATA.looks);
  view.kinds = new Set(["document", "instrument"]);
  view.relations = new Set(EDGES.map((edge) => edge.relation));
  view.onlyExpired = false;
  view.around = null;
  showChoices();
  applyFilters();
}
function lookAround(node) {
  view.around = node;
  applyFilters();
  showDetails();
}
