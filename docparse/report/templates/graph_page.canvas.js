// The drawing: lanes, years, relations, marks, and as many names as have room.
const canvas = byId("canvas"), pen = canvas.getContext("2d");
const FONT = 'system-ui, "Segoe UI", Roboto, "Noto Sans", sans-serif';
const AXIS = 24, MANY_EDGES = 3000, MOST_FAR_NAMES = 36, FEW_MARKS = 600;
const camera = { scale: 1, x: 0, y: 0 };
let plan = layOut([], 1, 1, 0), colours = {}, size = { width: 1, height: 1, gutter: 0 }, moving = false, asked = 0;

function readColours() {
  const style = getComputedStyle(document.documentElement);
  const names = ["ink", "soft", "ground", "card", "line", "link", "cite", "error", "focus", ...DATA.looks.map((look) => "look-" + look)];
  names.forEach((name) => { colours[name.replace("look-", "")] = style.getPropertyValue("--" + name).trim(); });
}
function measureCanvas() {
  const box = canvas.getBoundingClientRect(), ratio = Math.min(window.devicePixelRatio || 1, 2);
  if (!box.width) { return false; }
  size = { width: box.width, height: box.height, gutter: box.width > 620 ? 112 : 8 };
  canvas.width = Math.round(box.width * ratio);
  canvas.height = Math.round(box.height * ratio);
  pen.setTransform(ratio, 0, 0, ratio, 0, 0);
  return true;
}
// Everything anew: the window or what is shown has changed.
function rebuild() {
  if (!measureCanvas()) { return; }
  plan = layOut(shownNodes, size.width - size.gutter - 8, size.height - AXIS - 8, size.gutter > 40 ? 0 : 16);
  byId("nothing").hidden = shownNodes.length > 0;
  fitAll();
}
function fitAll() {
  frame(0, 0, plan.width, plan.height);
  draw();
}
// Moves the drawing so that a part of it fills the window.
function frame(left, top, right, bottom) {
  const wide = size.width - size.gutter - 8, high = size.height - AXIS - 8;
  camera.scale = Math.min(wide / (right - left), high / (bottom - top), 1.1);
  camera.x = size.gutter + (wide - (right + left) * camera.scale) / 2;
  camera.y = AXIS + (high - (bottom + top) * camera.scale) / 2;
}
function namesFit() {
  return CELL.width * camera.scale >= NAMED_WIDTH;
}
function zoomBy(factor, x, y) {
  const smallest = Math.min(0.05, size.width / plan.width / 2);
  const scale = Math.min(Math.max(camera.scale * factor, smallest), 6), real = scale / camera.scale;
  camera.x = x - (x - camera.x) * real;
  camera.y = y - (y - camera.y) * real;
  camera.scale = scale;
  drawMoving();
}
function moveBy(x, y) {
  camera.x += x;
  camera.y += y;
  drawMoving();
}
function bringIntoView(node) {
  if (view.table || !shownSet.has(node)) { return; }
  const near = [...aroundOf(node)].filter((one) => shownSet.has(one));
  const xs = near.map((one) => one.x), ys = near.map((one) => one.y);
  const left = Math.min(...xs) - CELL.mark - 20, top = Math.min(...ys) - CELL.height, bottom = Math.max(...ys) + CELL.height;
  frame(Math.max(left, 0), Math.max(top, 0), Math.min(Math.max(...xs) + 200, plan.width), Math.min(bottom, plan.height));
}
// While it moves, thousands of lines are left out, and drawn when it rests.
function drawMoving() {
  moving = true;
  clearTimeout(drawMoving.timer);
  drawMoving.timer = setTimeout(() => { moving = false; draw(); }, 140);
  draw();
}
function draw() {
  if (asked) { return; }
  asked = requestAnimationFrame(() => { asked = 0; drawNow(); });
}
function drawNow() {
  if (view.table || !size.width) { return; }
  pen.clearRect(0, 0, size.width, size.height);
  shownNodes.forEach((node) => { node.sx = node.x * camera.scale + camera.x; node.sy = node.y * camera.scale + camera.y; });
  const focus = view.selected && shownSet.has(view.selected) ? view.selected : view.hover;
  const near = focus ? aroundOf(focus) : null, alone = focus && focus === view.selected;
  drawLanes();
  if (!moving || shownEdges.length < MANY_EDGES) { drawEdges(focus); }
  drawNodes(alone && near);
  if (focus) { drawFocusEdges(focus); near.forEach((node) => { if (shownSet.has(node)) { drawNode(node, 1); } }); }
  const taken = new Taken();
  reserveCorners(taken, alone ? near : null);
  drawLabels(alone ? focus : null, alone ? near : null, taken);
  drawYears();
  drawLaneNames();
}
function drawLanes() {
  plan.lanes.forEach((lane, index) => {
    if (index % 2) { return; }
    pen.fillStyle = colours.ground;
    pen.fillRect(0, lane.top * camera.scale + camera.y, size.width, lane.height * camera.scale);
  });
}
function drawEdges(focus) {
  pen.strokeStyle = colours.soft;
  pen.lineWidth = 0.8;
  pen.globalAlpha = (focus === view.selected && focus ? 0.4 : 1) * Math.min(0.28, Math.max(0.03, 70 / shownEdges.length));
  pen.beginPath();
  shownEdges.forEach((edge) => { pen.moveTo(edge.source.sx, edge.source.sy); pen.lineTo(edge.target.sx, edge.target.sy); });
  pen.stroke();
  pen.globalAlpha = 1;
}
// What it cites, who cites it, and in red the chains down to expired texts; each with its arrow.
function drawFocusEdges(focus) {
  const chained = new Set();
  chainsFrom(focus, 20).forEach((chain) => chain.forEach((edge) => chained.add(edge)));
  shownEdges.forEach((edge) => {
    if (chained.has(edge)) { return; }
    if (edge.source === focus) { drawArrow(edge, colours.link, 1.3); }
    if (edge.target === focus) { drawArrow(edge, colours.cite, 1.3); }
  });
  chained.forEach((edge) => { if (shownSet.has(edge.source) && shownSet.has(edge.target)) { drawArrow(edge, colours.error, 2); } });
}
function drawArrow(edge, colour, width) {
  const from = edge.source, to = edge.target, angle = Math.atan2(to.sy - from.sy, to.sx - from.sx), gap = markSize(to) + 3;
  const x = to.sx - Math.cos(angle) * gap, y = to.sy - Math.sin(angle) * gap;
  pen.strokeStyle = pen.fillStyle = colour;
  pen.lineWidth = width;
  pen.beginPath();
  pen.moveTo(from.sx, from.sy);
  pen.lineTo(x, y);
  pen.stroke();
  pen.beginPath();
  pen.moveTo(x, y);
  pen.lineTo(x - Math.cos(angle - 0.4) * 8, y - Math.sin(angle - 0.4) * 8);
  pen.lineTo(x - Math.cos(angle + 0.4) * 8, y - Math.sin(angle + 0.4) * 8);
  pen.fill();
}
// What is cited often is larger, but never so large that it covers its neighbours.
function markSize(node) {
  const wanted = (5 + Math.min(Math.sqrt(node.citing), 4)) * Math.min(1.15, Math.max(camera.scale, 0.55));
  // A sheet is four times as high as its mark.
  return Math.max(2, Math.min(wanted, CELL.height * camera.scale * (node.kind === "document" ? 0.24 : 0.42)));
}
function isOnScreen(node) {
  return node.sx > -CELL.width * camera.scale && node.sx < size.width + 20 && node.sy > -20 && node.sy < size.height + 20;
}
function drawNodes(near) {
  shownNodes.forEach((node) => {
    if (!isOnScreen(node)) { return; }
    const faint = (near && !near.has(node)) || (hits.size && !hits.has(node) && !near);
    drawNode(node, faint ? 0.22 : 1);
  });
}
function drawNode(node, alpha) {
  const radius = markSize(node);
  pen.globalAlpha = alpha;
  if (radius < 3.2) {
    drawSpot(node, radius);
  } else {
    drawMark(pen, node, colours, radius);
  }
  if (node === view.selected || hits.has(node)) { drawRing(node, radius); }
  pen.globalAlpha = 1;
}
// From afar: a text that is cited is a spot, one that was read a frame.
function drawSpot(node, radius) {
  if (node.kind === "document") {
    pen.strokeStyle = colours[node.look];
    pen.lineWidth = 1;
    pen.strokeRect(node.sx - radius * 0.9, node.sy - radius * 1.3, radius * 1.8, radius * 2.6);
  } else {
    pen.fillStyle = colours[node.look];
    pen.fillRect(node.sx - radius, node.sy - radius, radius * 2, radius * 2);
  }
}
function drawRing(node, radius) {
  pen.strokeStyle = colours.focus;
  pen.lineWidth = node === view.selected ? 3 : 1.5;
  pen.beginPath();
  pen.arc(node.sx, node.sy, Math.max(radius * (node.kind === "document" ? 2.2 : 1.5), 6), 0, Math.PI * 2);
  pen.stroke();
}
