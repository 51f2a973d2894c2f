// Names in the drawing: none lies on another; the more a text is cited, the sooner it gets a name.
const widths = new Map(), LANE_FONT = "600 11.5px " + FONT;

function drawLabels(focus, near, taken) {
  const inCells = namesFit();
  pen.textBaseline = "middle";
  let drawn = 0;
  labelOrder(focus, near).some((node) => {
    const label = { node, faint: near && !near.has(node), near, inCell: inCells };
    drawn += drawLabel(label, taken) ? 1 : 0;
    return drawn >= MOST_FAR_NAMES && !inCells && !near;
  });
}
function labelOrder(focus, near) {
  const weight = (node) => (node === focus ? 4e6 : 0) + (near && near.has(node) ? 2e6 : 0) + (hits.has(node) ? 1e6 : 0) + node.citing;
  const seen = shownNodes.filter(isOnScreen);
  const named = near && !namesFit() ? seen.filter((node) => near.has(node) || hits.has(node)) : seen;
  return named.map((node) => ({ node, weight: weight(node) })).sort((one, other) => other.weight - one.weight).map((each) => each.node);
}
// Beside its mark; from afar also below or above it.
function drawLabel(label, taken) {
  const { node, inCell } = label, aside = markSize(node) * (node.kind === "document" ? 1.9 : 1.25) + 5;
  const second = inCell && CELL.height * camera.scale >= 34 ? secondLine(node) : "";
  const free = size.width - node.sx - aside - 4;
  const room = inCell ? Math.min(node.room * camera.scale - aside - 12, free, 320) : Math.min(free, 210);
  pen.font = (node === view.selected ? "600 " : "") + "12px " + FONT;
  const words = shortName(node, Math.max(room, inCell ? 0 : 90));
  const width = Math.max(widthOf(words), second ? widthOf(fitWords(second, room)) : 0);
  const places = [[node.sx + aside, node.sy]];
  if (!inCell) {
    const left = Math.max(size.gutter, Math.min(node.sx - width / 2, size.width - width - 4)), step = markSize(node) * 2 + 8;
    // Further away only where few names are shown: nobody would know whose it is.
    [step, -step, ...(label.near ? [step + 17, -step - 17] : [])].forEach((down) => places.push([left, node.sy + down]));
  }
  const high = second ? 30 : 15;
  const fits = places.map(([x, y]) => ({ x, y, left: x - 1, top: y - high / 2, right: x + width + 2, bottom: y + high / 2 }))
    .find((box) => box.left >= size.gutter - 4 && box.right <= size.width && box.top >= AXIS && !taken.holds(box));
  if (!fits || widthOf(words) < 24) { return false; }
  taken.add(fits);
  writeLabel(label, fits, words, fitWords(second, room));
  return true;
}
// Its lane tells the kind: where room is short, the number alone says most.
function shortName(node, room) {
  if (widthOf(node.called) <= room || !node.number) { return fitWords(node.called, room); }
  return fitWords(node.number, room);
}
function writeLabel(label, box, words, second) {
  if (!label.inCell) { drawPlate(box); }
  pen.globalAlpha = label.faint ? 0.35 : 1;
  pen.lineWidth = 3.5;
  pen.lineJoin = "round";
  pen.strokeStyle = colours.card;
  writeLine(words, box.x, box.y - (second ? 6 : 0), colours.ink);
  if (second) {
    pen.font = "11px " + FONT;
    writeLine(second, box.x, box.y + 8, colours.soft);
  }
  pen.globalAlpha = 1;
}
function writeLine(words, x, y, colour) {
  pen.strokeText(words, x, y);
  pen.fillStyle = colour;
  pen.fillText(words, x, y);
}
// Among marks a name needs ground of its own.
function drawPlate(box) {
  pen.globalAlpha = 0.82;
  pen.fillStyle = colours.card;
  pen.fillRect(box.left, box.top, box.right - box.left, box.bottom - box.top);
}
function secondLine(node) {
  const state = node.look === "unchecked" || node.look === "unknown" ? "" : SAID["state_" + node.look];
  return [dayWords(node.date), state].filter(Boolean).join(" · ");
}
function widthOf(words) {
  const key = pen.font + words;
  if (!widths.has(key)) { widths.set(key, pen.measureText(words).width); }
  return widths.get(key);
}
function fitWords(words, room) {
  let width = widthOf(words), short = words;
  while (width > room && short.length > 4) {
    short = short.slice(0, Math.max(3, Math.min(short.length - 2, Math.floor(short.length * room / width)))).trimEnd();
    width = widthOf(short + "…");
  }
  return short === words ? words : short + "…";
}

// The boxes that are taken, in squares of the window: a look-up needs only the squares that a box covers.
class Taken {
  constructor() { this.squares = new Map(); }
  *covered(box) {
    for (let x = Math.floor(box.left / 120); x <= Math.floor(box.right / 120); x += 1) {
      for (let y = Math.floor(box.top / 24); y <= Math.floor(box.bottom / 24); y += 1) { yield x * 10000 + y; }
    }
  }
  holds(box) {
    for (const square of this.covered(box)) {
      if ((this.squares.get(square) || []).some((other) => overlap(box, other))) { return true; }
    }
    return false;
  }
  add(box) {
    for (const square of this.covered(box)) {
      if (!this.squares.has(square)) { this.squares.set(square, []); }
      this.squares.get(square).push(box);
    }
  }
}
function overlap(one, other) {
  return one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;
}

// The years stay on top and the names of the lanes on the left, wherever the drawing is moved.
function drawYears() {
  pen.fillStyle = colours.card;
  pen.fillRect(0, 0, size.width, AXIS);
  pen.font = "600 12px " + FONT;
  pen.textBaseline = "middle";
  let free = size.gutter;
  plan.years.forEach((year, index) => {
    const left = plan.starts[index] * camera.scale + camera.x, right = plan.starts[index + 1] * camera.scale + camera.x;
    drawYearLine(left);
    const width = widthOf(year), x = Math.min(Math.max(left + 4, size.gutter), right - width - 2);
    if (x < free || x + width > size.width) { return; }
    free = x + width + 8;
    pen.fillStyle = colours.soft;
    pen.fillText(year, x, AXIS / 2);
  });
}
function drawYearLine(x) {
  if (x < size.gutter || x > size.width) { return; }
  pen.strokeStyle = colours.line;
  pen.lineWidth = 1;
  pen.globalAlpha = 0.7;
  pen.beginPath();
  pen.moveTo(x, 4);
  pen.lineTo(x, size.height);
  pen.stroke();
  pen.globalAlpha = 1;
}
// Where marks, names of lanes and the buttons stand, there is no room for the name of a text.
function reserveCorners(taken, near) {
  taken.add({ left: size.width - 50, top: size.height - 130, right: size.width, bottom: size.height });
  const seen = shownNodes.filter((node) => isOnScreen(node) && (!near || near.has(node)));
  if (seen.length <= FEW_MARKS) { seen.forEach((node) => taken.add(markBox(node))); }
  if (size.gutter > 40) { return; }
  pen.font = LANE_FONT;
  plan.lanes.forEach((lane) => {
    const top = Math.max(lane.top * camera.scale + camera.y, AXIS);
    taken.add({ left: 0, top, right: widthOf(SAID[DATA.lanes[lane.key]]) + 10, bottom: top + 18 });
  });
}
function markBox(node) {
  const radius = markSize(node), high = node.kind === "document" ? radius * 2 : radius;
  return { left: node.sx - radius, top: node.sy - high, right: node.sx + radius, bottom: node.sy + high };
}
function drawLaneNames() {
  const wide = size.gutter > 40;
  if (wide) {
    pen.fillStyle = colours.card;
    pen.fillRect(0, 0, size.gutter - 6, size.height);
  }
  pen.textBaseline = "middle";
  pen.font = LANE_FONT;
  plan.lanes.forEach((lane) => drawLaneName(lane, wide));
}
function drawLaneName(lane, wide) {
  const top = Math.max(lane.top * camera.scale + camera.y, AXIS);
  const bottom = Math.min((lane.top + lane.height) * camera.scale + camera.y, size.height);
  if (bottom - top < 12) { return; }
  const lines = wide ? wrapWords(SAID[DATA.lanes[lane.key]], size.gutter - 16) : [SAID[DATA.lanes[lane.key]]];
  const fitting = lines.slice(0, Math.max(1, Math.floor((bottom - top) / 14)));
  if (wide) { pen.fillStyle = colours.line; pen.fillRect(0, bottom - 1, size.gutter - 6, 1); }
  fitting.forEach((line, index) => {
    const y = wide ? (top + bottom) / 2 + (index - (fitting.length - 1) / 2) * 14 : top + 9;
    if (!wide) { drawPill(line, y); }
    pen.fillStyle = wide ? colours.ink : colours.soft;
    pen.fillText(line, 5, y);
  });
}
function drawPill(line, y) {
  pen.globalAlpha = 0.8;
  pen.fillStyle = colours.card;
  pen.fillRect(1, y - 8, widthOf(line) + 9, 16);
  pen.globalAlpha = 1;
}
function wrapWords(words, room) {
  return words.split(" ").reduce((lines, word) => {
    const longer = lines.length ? lines[lines.length - 1] + " " + word : word;
    if (lines.length && widthOf(longer) <= room) { lines[lines.length - 1] = longer; } else { lines.push(word); }
    return lines;
  }, []);
}
