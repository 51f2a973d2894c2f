// Where each text stands: a lane for its rank, a column for its years, a cell of a grid for itself.
const CELL = { width: 190, height: 40, mark: 16, gap: 26 };
// Where names could not be read in cells that hold them, cells are smaller, so that marks are larger.
const NAMED = { width: 190, height: 32 }, UNNAMED = { width: 44, height: 28 }, NAMED_WIDTH = 100;
// Years share a column where that makes the drawing this much larger; larger than 1 is of no use.
const WORTH_JOINING = 0.85;

// Sets x and y of each text, for a window of a certain width and height; "head" pixels of each lane are for its name.
function layOut(nodes, width, height, head) {
  const lanes = groupBy(nodes, (node) => node.lane).sort((one, other) => one.key - other.key);
  height = Math.max(height - head * lanes.length, 40);
  // Texts of no year stand first, on the left.
  const years = [...new Set(nodes.map((node) => node.year || ""))].sort();
  let best = chooseColumns(lanes, years, width, height, NAMED);
  if (best.scale * NAMED.width < NAMED_WIDTH) { best = chooseColumns(lanes, years, width, height, UNNAMED); }
  stretch(best, width, height);
  const starts = runningSum(best.wide.map((columns) => columns * CELL.width + CELL.gap));
  const above = head / Math.min(best.scale, 1) || 0;
  let top = 0;
  lanes.forEach((lane, index) => {
    lane.top = top;
    lane.height = best.high[index] * CELL.height + CELL.gap + above;
    best.groups.forEach((group, column) => {
      const cell = lane.members.filter((node) => group.includes(node.year || ""));
      fillCell(cell, starts[column], best.wide[column], top + above + CELL.gap / 2, lane.height - above - CELL.gap);
    });
    measureRoom(lane.members);
    top += lane.height;
  });
  return { width: starts[starts.length - 1] || 1, height: top || 1, lanes, starts, years: best.groups.map(yearsWords) };
}
function yearsWords(group) {
  const last = group[group.length - 1];
  if (!last) { return SAID.no_year; }
  return group.length === 1 ? last : group[0] + "–" + last;
}

// As many columns as leave names readable, or the drawing nearly as large as the best choice would.
function chooseColumns(lanes, years, width, height, cell) {
  Object.assign(CELL, cell);
  const counts = lanes.map((lane) => countBy(lane.members, (node) => node.year || ""));
  const choices = [];
  for (let groups = years.map((year) => [year]); groups; groups = joinTwo(groups, counts)) {
    choices.push({ groups, ...bestRows(groups, counts, width, height) });
  }
  const largest = Math.min(1, Math.max(...choices.map((choice) => choice.scale)));
  const enough = Math.min(largest * WORTH_JOINING, NAMED_WIDTH / cell.width);
  return choices.find((choice) => choice.scale >= enough);
}
// The two neighbours that are together the emptiest; texts of no year stay alone.
function joinTwo(groups, counts) {
  let best = -1, least = Infinity;
  for (let index = 0; index + 1 < groups.length; index += 1) {
    const load = largest(counts, groups[index].concat(groups[index + 1]));
    if (groups[index][0] !== "" && load < least) { best = index; least = load; }
  }
  if (best < 0) { return null; }
  return [...groups.slice(0, best), groups[best].concat(groups[best + 1]), ...groups.slice(best + 2)];
}
function countIn(count, group) {
  return group.reduce((sum, year) => sum + (count.get(year) || 0), 0);
}
function largest(counts, group) {
  return Math.max(...counts.map((count) => countIn(count, group)));
}
// How many rows a lane may have at most, so that all is drawn as large as the window allows.
function bestRows(groups, counts, width, height) {
  const cells = counts.map((count) => groups.map((group) => countIn(count, group)));
  const fullest = cells.map((row) => Math.max(...row));
  let best = { scale: 0, high: [], wide: [] };
  for (let rows = 1; rows <= Math.max(...fullest); rows = Math.max(rows + 1, Math.floor(rows * 1.15))) {
    const high = fullest.map((most) => Math.min(rows, most));
    const wide = groups.map((_, column) => Math.max(...cells.map((row, lane) => Math.ceil(row[column] / high[lane]))));
    const scale = Math.min(width / sizeOf(wide, CELL.width), height / sizeOf(high, CELL.height));
    if (scale > best.scale) { best = { scale, high, wide }; }
  }
  return best;
}
function sizeOf(counts, cell) {
  return counts.reduce((sum, count) => sum + count * cell + CELL.gap, 0);
}
// What is left of the window is shared out among the cells.
function stretch(best, width, height) {
  const scale = Math.min(best.scale, 1);
  const fill = (room, counts, cell, most) => {
    const cells = counts.reduce((sum, count) => sum + count, 0);
    return Math.min(most, Math.max(cell, (room / scale - counts.length * CELL.gap) / Math.max(cells, 1)));
  };
  CELL.width = fill(width, best.wide, CELL.width, CELL.width * 1.6);
  CELL.height = fill(height, best.high, CELL.height, CELL.height * 2.2);
}
// A cell is filled column by column, so that it is no wider than the column of its years.
function fillCell(members, left, columns, top, height) {
  const rows = Math.max(Math.ceil(members.length / columns), 1), step = Math.min(CELL.height, height / rows);
  members.forEach((node, index) => {
    node.x = left + Math.floor(index / rows) * CELL.width + CELL.mark + CELL.gap / 2;
    node.y = top + (index % rows + 0.5) * step;
  });
}
// How far a name may run: to the next mark of its row.
function measureRoom(members) {
  groupBy(members, (node) => node.y).forEach((row) => {
    const along = row.members.sort((one, other) => one.x - other.x);
    along.forEach((node, index) => { node.room = index + 1 < along.length ? along[index + 1].x - node.x : Infinity; });
  });
}
function groupBy(members, keyOf) {
  const groups = new Map();
  members.forEach((member) => {
    const key = keyOf(member);
    if (!groups.has(key)) { groups.set(key, { key, members: [] }); }
    groups.get(key).members.push(member);
  });
  return [...groups.values()];
}
function countBy(members, keyOf) {
  return new Map(groupBy(members, keyOf).map((group) => [group.key, group.members.length]));
}
function runningSum(sizes) {
  const sums = [0];
  sizes.forEach((size) => sums.push(sums[sums.length - 1] + size));
  return sums;
}
