// The mark of a state is a shape as well as a colour: it can be told without seeing colours, and on paper.
const CIRCLE = "M-6 0a6 6 0 1 0 12 0a6 6 0 1 0 -12 0z";
const SHAPES = {
  expired: { fill: "M-6 -6H6V6H-6z", cut: "M-3 -3L3 3M3 -3L-3 3" },
  partly: { fill: "M0 -6a6 6 0 0 0 0 12z", line: CIRCLE },
  not_yet: { fill: "M0 -6.5L6.5 5.5H-6.5z" },
  period_ended: { fill: "M0 -7L7 0L0 7L-7 0z" },
  in_force: { fill: CIRCLE },
  unknown: { line: CIRCLE, sign: "M-2 -1.8a2 2 0 1 1 2.6 1.9q-.6 .3 -.6 1.3M0 3.2v.6" },
  unchecked: { line: "M-4 0a4 4 0 1 0 8 0a4 4 0 1 0 -8 0z" },
};
// A text that was read is drawn as a sheet of paper with its mark on it.
const SHEET = "M-10 -12H5L10 -7V12H-10z";
const SVG = "http://www.w3.org/2000/svg";

const PATHS = {};
Object.keys(SHAPES).forEach((look) => {
  PATHS[look] = Object.fromEntries(Object.entries(SHAPES[look]).map(([part, d]) => [part, new Path2D(d)]));
});
const SHEET_PATH = new Path2D(SHEET);

function drawMark(pen, node, colours, size) {
  const shape = PATHS[node.look], sheet = node.kind === "document", scale = size / 6;
  pen.save();
  pen.translate(node.sx, node.sy);
  pen.scale(scale, scale);
  pen.lineWidth = 1.6;
  pen.strokeStyle = colours[node.look];
  pen.fillStyle = colours.card;
  if (sheet) {
    pen.fill(SHEET_PATH);
    pen.strokeStyle = colours.ink;
    pen.stroke(SHEET_PATH);
    pen.strokeStyle = colours[node.look];
    pen.scale(0.75, 0.75);
  } else if (shape.line) {
    pen.fill(shape.line);
  }
  pen.fillStyle = colours[node.look];
  if (shape.fill) { pen.fill(shape.fill); }
  if (shape.line) { pen.stroke(shape.line); }
  if (shape.sign) { pen.stroke(shape.sign); }
  if (shape.cut) { pen.strokeStyle = colours.card; pen.stroke(shape.cut); }
  pen.restore();
}

// The same mark among words.
function markOf(look, kind) {
  const svg = document.createElementNS(SVG, "svg");
  svg.setAttribute("class", "mark look-" + look);
  svg.setAttribute("viewBox", kind === "document" ? "-12 -13 24 26" : "-8 -8 16 16");
  svg.setAttribute("aria-hidden", "true");
  if (kind === "document") { addPath(svg, SHEET, "sheet"); }
  Object.entries(SHAPES[look] || {}).forEach(([part, d]) => addPath(svg, d, part));
  return svg;
}
function addPath(svg, d, part) {
  const path = document.createElementNS(SVG, "path");
  path.setAttribute("d", d);
  path.setAttribute("class", part);
  svg.appendChild(path);
}
// An element with a class, words and children; words are never read as markup.
function make(tag, className, ...inside) {
  const element = document.createElement(tag);
  if (className) { element.className = className; }
  inside.filter((one) => one !== null && one !== undefined && one !== "").forEach((one) => element.append(one));
  return element;
}
function stateBadge(node) {
  return make("span", "status look-" + node.look, markOf(node.look), SAID["state_" + node.look]);
}
function nodeButton(node) {
  const button = make("button", "to-node", markOf(node.look, node.kind), make("span", "", node.called));
  button.type = "button";
  button.title = [node.title, SAID["state_" + node.look]].filter(Boolean).join(" — ");
  button.addEventListener("click", () => select(node, true));
  return button;
}
