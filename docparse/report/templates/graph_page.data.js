// The graph as it was written into the page, with what each text cites and is cited by.
const DATA = JSON.parse(document.getElementById("data").textContent);
const SAID = DATA.words, NODES = DATA.nodes, EDGES = DATA.edges;
const byId = (id) => document.getElementById(id);

// Words typed without marks find those with marks; words typed with marks find only themselves.
function plain(text) {
  return text.normalize("NFD").replace(/[\u0300-\u036f]/g, "").replace(/\u0111/g, "d");
}
function say(key, facts) {
  return SAID[key].replace(/\{(\w+)\}/g, (whole, name) => (name in facts ? String(facts[name]) : whole));
}
function dayWords(iso) {
  return iso ? iso.split("-").reverse().join("/") : "";
}
function thousands(count) {
  return count.toLocaleString(SAID.language === "en" ? "en-GB" : "vi-VN");
}

NODES.forEach((node, index) => {
  node.index = index;
  node.out = [];
  node.in = [];
  node.year = (/^\d{4}/.exec(node.date || "") || [null])[0];
  node.file = (node.paths || []).map((path) => path.split(/[\\/]/).pop()).join("; ");
  const words = [node.label, node.type, node.number, node.name, node.title, node.issuer, node.proposal, node.file];
  node.text = words.filter(Boolean).join(" \n").toLowerCase().normalize();
  node.plain = plain(node.text);
});
EDGES.forEach((edge, index) => {
  edge.index = index;
  edge.source = NODES[edge.from];
  edge.target = NODES[edge.to];
  edge.source.out.push(edge);
  edge.target.in.push(edge);
});
const bearers = new Map();
NODES.forEach((node) => bearers.set(node.label, (bearers.get(node.label) || 0) + 1));
NODES.forEach((node) => {
  // Two laws of one name are told apart by number or day.
  const apart = bearers.get(node.label) > 1 ? dayWords(node.date) || node.number || node.file : "";
  node.called = apart && !node.label.includes(apart) ? node.label + " (" + apart + ")" : node.label;
  node.citing = new Set(node.in.map((edge) => edge.from)).size;
  node.cited = new Set(node.out.map((edge) => edge.to)).size;
});

// A text has no footing in what it ends or changes, whatever else it says of it.
const pairOf = (edge) => edge.from + " " + edge.to;
const apart = new Set(EDGES.filter((edge) => DATA.ends_or_changes.includes(edge.relation)).map(pairOf));
EDGES.forEach((edge) => { edge.rests = DATA.rests_on.includes(edge.relation) && !apart.has(pairOf(edge)); });

// From each text that rests on an expired one, the edge by which the nearest is reached; a breadth-first search upward.
function findResting() {
  const step = new Map();
  let front = NODES.filter((node) => node.look === "expired");
  const seen = new Set(front);
  while (front.length) {
    const next = [];
    front.forEach((node) => node.in.forEach((edge) => {
      if (!edge.rests) { return; }
      if (!step.has(edge.source)) { step.set(edge.source, edge); }
      if (!seen.has(edge.source)) { seen.add(edge.source); next.push(edge.source); }
    }));
    front = next;
  }
  return step;
}
const RESTING = findResting();

// For each expired text that is rested upon, how many texts do so directly.
function countRested(node) {
  return new Set(node.in.filter((edge) => edge.rests).map((edge) => edge.from)).size;
}

// The shortest chain of edges from a text down to each expired one that it rests on, the shortest first; a chain ends
// at the first expired text.
function chainsFrom(start, most) {
  const reached = new Map([[start, null]]), chains = [];
  const queue = [start];
  for (let at = 0; at < queue.length && chains.length < most; at += 1) {
    const node = queue[at];
    if (node !== start && node.look === "expired") {
      chains.push(walkBack(node, reached));
      continue;
    }
    node.out.forEach((edge) => {
      if (edge.rests && !reached.has(edge.target)) {
        reached.set(edge.target, edge);
        queue.push(edge.target);
      }
    });
  }
  return chains;
}
// A chain through a text whose state nobody knows may not hold.
function isCertain(chain) {
  return chain.slice(0, -1).every((edge) => edge.target.look !== "unknown" && edge.target.look !== "unchecked");
}
function walkBack(node, reached) {
  const chain = [];
  for (let edge = reached.get(node); edge; edge = reached.get(edge.source)) { chain.unshift(edge); }
  return chain;
}
