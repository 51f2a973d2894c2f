// What is known of one text: its state with day and source, what it cites, who cites it and in which words.
const FIRST_ROWS = 30, MOST_CHAINS = 12, MOST_TOP = 8;
const panel = byId("details");

function showDetails() {
  const node = view.selected;
  panel.replaceChildren(...(node ? detailsOf(node) : overview()));
  panel.scrollTop = 0;
}
function detailsOf(node) {
  return [closeButton(), heading(node), make("p", "badges", stateBadge(node), dayOf(node)), title(node), facts(node), aroundButton(node), chains(node),
    relationList(SAID.cites, node.out, "target"), relationList(SAID.cited_by_list, node.in, "source")].filter(Boolean);
}
function closeButton() {
  const button = make("button", "close", "✕");
  button.type = "button";
  button.setAttribute("aria-label", SAID.close);
  button.addEventListener("click", () => { select(null, false); canvas.focus({ preventScroll: true }); });
  return button;
}
function heading(node) {
  return make("h2", "", make("small", "", SAID["kind_" + node.kind]), node.called);
}
function title(node) {
  return node.title ? make("p", "title", node.title) : null;
}
function dayOf(node) {
  return node.state_on ? make("span", "day", say("on_day", { day: dayWords(node.state_on) })) : null;
}
function facts(node) {
  const since = node.look === "expired" ? "since_expired" : node.look === "not_yet" ? "since_not_yet" : "since_other";
  const rows = [
    [SAID.type, node.type], [SAID.number, node.number], [SAID.name, node.name], [SAID.date, dayWords(node.date)],
    [SAID.issued_by, node.issuer], [SAID[since], dayWords(node.since)], [SAID.replaced, linked(node.replaced_by)],
    [SAID.amended, linked(node.amended_by)], [SAID.known_before, lastKnown(node)], [SAID.proposed, node.proposal === node.number ? "" : node.proposal],
    [SAID.source, node.source], [SAID.evidence, node.evidence],
    [SAID.as_of, dayWords(node.as_of)], [SAID.file, (node.paths || []).join("; ")],
  ];
  return make("dl", "", ...rows.filter((row) => row[1]).flatMap((row) => [make("dt", "", row[0]), make("dd", "", row[1])]));
}
function lastKnown(node) {
  if (!node.last_known || node.look !== "unknown") { return ""; }
  const state = SAID["state_" + node.last_known] || node.last_known;
  return node.as_of ? say("known_before_on", { state, day: dayWords(node.as_of) }) : state;
}
// Numbers of other texts; those in the graph lead there.
function linked(numbers) {
  if (!numbers || !numbers.length) { return ""; }
  const span = make("span", "links");
  numbers.forEach((number) => {
    const node = NODES.find((one) => one.number === number || one.id === number || one.label === number);
    span.append(node ? nodeButton(node) : make("span", "", number));
  });
  return span;
}
function aroundButton(node) {
  const on = view.around === node;
  const button = make("button", "around", on ? SAID.show_everything : SAID.only_around);
  button.type = "button";
  button.setAttribute("aria-pressed", String(on));
  button.addEventListener("click", () => lookAround(on ? null : node));
  return button;
}
function chains(node) {
  const found = chainsFrom(node, MOST_CHAINS + 1), more = found.length > MOST_CHAINS ? "+" : "";
  if (!found.length) { return null; }
  const shown = found.slice(0, MOST_CHAINS), rows = shown.map((chain) => make("li", "", ...chain.flatMap((edge) => [
    make("span", "relation", "→ " + relationWord(edge, "relation_") + " "), nodeButton(edge.target), remark(edge),
  ]), isCertain(chain) ? null : make("span", "relation", SAID.chain_uncertain)));
  return make("section", "chains", make("h3", "", SAID.chains + " (" + shown.length + more + ")"), make("ol", "", ...rows));
}
function relationWord(edge, prefix) {
  return SAID[prefix + edge.relation] || edge.relation;
}

// The relations of one direction, one entry for each other text.
function relationList(words, edges, end) {
  const others = groupBy(edges, (edge) => edge[end]).sort((one, other) =>
    Math.max(...other.members.map(strength)) - Math.max(...one.members.map(strength)) || one.key.index - other.key.index);
  const listed = make("ul", "ties", ...others.slice(0, FIRST_ROWS).map((group) => tieRow(group, end)));
  const section = make("section", "", make("h3", "", words + " (" + others.length + ")"), listed);
  const left = others.length - FIRST_ROWS;
  if (left > 0) {
    const more = make("button", "more-ties", say("show_more", { count: left }));
    more.type = "button";
    more.addEventListener("click", () => { listed.append(...others.slice(FIRST_ROWS).map((group) => tieRow(group, end))); more.remove(); });
    section.append(more);
  }
  return section;
}
function strength(edge) {
  return edge.rests ? 2 : edge.relation === "mentions" ? 0 : 1;
}
function tieRow(group, end) {
  const row = make("li", "", nodeButton(group.key));
  group.members.forEach((edge) => {
    row.append(make("span", "relation", relationWord(edge, end === "target" ? "relation_" : "inverse_") + said(edge)));
    if (edge.rests) { row.append(remark(edge) || ""); }
    (edge.said || []).forEach((words) => row.append(make("q", "", words)));
  });
  return row;
}
// A text that cites a law before it expires has made no mistake: which came first must be seen.
function remark(edge) {
  const issued = edge.source.date, expired = edge.target.since;
  if (edge.target.look !== "expired" || !issued || !expired) { return null; }
  const known = Math.min(issued.length, expired.length), first = issued.slice(0, known), second = expired.slice(0, known);
  if (first === second && issued.length !== expired.length) { return null; }
  return make("span", "relation", say(first < second ? "expired_after" : "expired_before", { day: dayWords(expired) }));
}
// How often, and who says it where that is not the citing text itself.
function said(edge) {
  const times = edge.mentions > 1 ? say("mentions_times", { count: edge.mentions }) : "";
  const own = (edge.source.paths || []).includes(edge.by);
  const by = edge.origin === "registry" ? SAID.from_registry + (edge.said_by ? " (" + edge.said_by + ")" : "")
    : edge.by && !own ? say("from_file", { file: edge.by.split(/[\\/]/).pop() }) : "";
  const told = [times, dayWords(edge.effective_from), by].filter(Boolean).join(", ");
  return told && " · " + told;
}

// Before anything is selected: where to begin.
function overview() {
  const cited = topOf((node) => node.citing, "times_cited", SAID.most_cited, () => true);
  const expired = topOf(countRested, "times_rested", SAID.expired_cited, (node) => node.look === "expired");
  return [make("p", "hint", SAID.start_hint), expired, cited].filter(Boolean);
}
function topOf(countOf, words, name, fits) {
  const top = NODES.filter(fits).map((node) => ({ node, count: countOf(node) })).filter((one) => one.count > 0)
    .sort((one, other) => other.count - one.count || one.node.index - other.node.index).slice(0, MOST_TOP);
  if (!top.length) { return null; }
  const rows = top.map((one) => make("li", "", nodeButton(one.node), make("span", "relation", say(words, { count: one.count }))));
  return make("section", "", make("h3", "", name), make("ul", "ties", ...rows));
}
function showPanelOnPhone() {
  if (window.matchMedia("(max-width: 61.99rem)").matches) { panel.scrollIntoView({ block: "nearest" }); }
}
