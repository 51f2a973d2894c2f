// The same texts as a table: what a canvas shows must be there for those who do not see it.
const ROWS_AT_ONCE = 100;
const COLUMNS = [
  { words: SAID.instrument, value: (node) => node.plain, cell: instrumentCell },
  { words: SAID.date, value: (node) => node.date || "", cell: (node) => dayWords(node.date) },
  { words: SAID.issued_by, value: (node) => plain((node.issuer || "").toLowerCase()), cell: (node) => node.issuer || "" },
  { words: SAID.validity, value: (node) => DATA.looks.indexOf(node.look), cell: stateBadge },
  { words: SAID.replaced, value: (node) => (node.replaced_by || []).join(), cell: (node) => linked(node.replaced_by) },
  { words: SAID.column_cited, value: (node) => -node.citing, cell: (node) => String(node.citing), number: true },
  { words: SAID.column_cites, value: (node) => -node.cited, cell: (node) => String(node.cited), number: true },
  { words: SAID.source, value: (node) => node.source || "", cell: sourceCell },
];
const sorting = { column: 5, down: false };
let listed = [], rowsShown = 0;

function instrumentCell(node) {
  return make("span", "", nodeButton(node), make("span", "title", node.title || ""));
}
function sourceCell(node) {
  return [node.source, node.as_of && dayWords(node.as_of)].filter(Boolean).join(", ");
}
function setUpTable() {
  const head = byId("listing").querySelector("thead tr");
  head.append(...COLUMNS.map((column, index) => {
    const button = make("button", "", column.words, make("span", "arrow", ""));
    button.type = "button";
    button.title = say("sort_by", { column: column.words });
    button.addEventListener("click", () => {
      sorting.down = sorting.column === index && !sorting.down;
      sorting.column = index;
      fillTable();
    });
    const cell = make("th", column.number ? "number-cell" : "", button);
    cell.scope = "col";
    return cell;
  }));
  byId("more-rows").addEventListener("click", () => addRows(ROWS_AT_ONCE));
}
function fillTable() {
  if (!view.table) { return; }
  const { value } = COLUMNS[sorting.column], sign = sorting.down ? -1 : 1;
  const fitting = view.query.trim() ? shownNodes.filter((node) => hits.has(node)) : shownNodes;
  listed = fitting.map((node) => ({ node, key: value(node) })).sort((one, other) =>
    sign * compare(one.key, other.key) || one.node.index - other.node.index).map((one) => one.node);
  byId("listing").querySelectorAll("th").forEach((cell, index) => {
    cell.setAttribute("aria-sort", index !== sorting.column ? "none" : sorting.down ? "descending" : "ascending");
  });
  byId("listing").querySelector("tbody").replaceChildren();
  rowsShown = 0;
  addRows(ROWS_AT_ONCE);
  showCounts();
}
// What is unknown stands last, whichever way it is sorted.
function compare(one, other) {
  if (one === "" || other === "") { return one === other ? 0 : (one === "" ? 1 : -1) * (sorting.down ? -1 : 1); }
  return typeof one === "number" ? one - other : one < other ? -1 : one > other ? 1 : 0;
}
function addRows(count) {
  byId("listing").querySelector("tbody").append(...listed.slice(rowsShown, rowsShown + count).map(tableRow));
  rowsShown = Math.min(rowsShown + count, listed.length);
  const left = listed.length - rowsShown, more = byId("more-rows");
  more.hidden = left <= 0;
  more.textContent = say("show_more", { count: Math.min(left, ROWS_AT_ONCE) });
  markRow();
}
function tableRow(node) {
  const row = make("tr", "", ...COLUMNS.map((column) => {
    const inside = column.cell(node), cell = make("td", column.number ? "number-cell" : "", inside);
    if (!inside) { cell.className = "empty"; }
    cell.dataset.label = column.words;
    return cell;
  }));
  row.dataset.index = node.index;
  return row;
}
function markRow() {
  byId("listing").querySelectorAll("tbody tr").forEach((row) => {
    const chosen = view.selected && Number(row.dataset.index) === view.selected.index;
    row.classList.toggle("chosen", Boolean(chosen));
  });
}
