// Mouse, touch and keys on the drawing.
const fingers = new Map();
let pressed = null;

function placeOf(event) {
  const box = canvas.getBoundingClientRect();
  return { x: event.clientX - box.left, y: event.clientY - box.top };
}
// The text whose mark or name is at a place, the nearest mark first.
function nodeAt(place) {
  let best = null, least = Infinity;
  const wide = namesFit() ? CELL.width * camera.scale - 24 : 0;
  shownNodes.forEach((node) => {
    const x = place.x - node.sx, y = Math.abs(place.y - node.sy), reach = Math.max(markSize(node) + 4, 8);
    const distance = x > 0 && x < wide ? y : Math.hypot(x, y);
    if (distance < reach && distance < least) { best = node; least = distance; }
  });
  return best;
}
function gap() {
  const [one, other] = [...fingers.values()];
  return { distance: Math.hypot(one.x - other.x, one.y - other.y), x: (one.x + other.x) / 2, y: (one.y + other.y) / 2 };
}
function onDown(event) {
  canvas.setPointerCapture(event.pointerId);
  fingers.set(event.pointerId, placeOf(event));
  pressed = fingers.size === 1 ? { ...placeOf(event), moved: false } : null;
}
function onMove(event) {
  const place = placeOf(event), before = fingers.get(event.pointerId);
  if (!before) { hover(place); return; }
  if (fingers.size === 2) {
    const old = gap();
    fingers.set(event.pointerId, place);
    const now = gap();
    zoomBy(now.distance / Math.max(old.distance, 1), now.x, now.y);
    moveBy(now.x - old.x, now.y - old.y);
    return;
  }
  if (pressed && !pressed.moved && Math.hypot(place.x - pressed.x, place.y - pressed.y) < 5) { return; }
  if (pressed) { pressed.moved = true; }
  fingers.set(event.pointerId, place);
  hideTip();
  moveBy(place.x - before.x, place.y - before.y);
}
function onUp(event) {
  fingers.delete(event.pointerId);
  if (pressed && !pressed.moved && event.type === "pointerup") {
    const node = nodeAt(placeOf(event));
    select(node, false);
    if (node) { showPanelOnPhone(); }
  }
  pressed = null;
}
function hover(place) {
  const node = nodeAt(place);
  canvas.style.cursor = node ? "pointer" : "grab";
  if (node !== view.hover) { view.hover = node; draw(); }
  if (!node) { hideTip(); return; }
  const tip = byId("tip");
  tip.replaceChildren(make("b", "", node.called), make("span", "", [dayWords(node.date), SAID["state_" + node.look]].filter(Boolean).join(" · ")));
  if (node.title) { tip.append(make("span", "title", node.title)); }
  tip.hidden = false;
  tip.style.left = Math.max(4, Math.min(place.x + 14, size.width - tip.offsetWidth - 6)) + "px";
  const below = place.y + 18;
  tip.style.top = (below + tip.offsetHeight > size.height ? Math.max(4, place.y - tip.offsetHeight - 10) : below) + "px";
}
function hideTip() {
  byId("tip").hidden = true;
  if (view.hover) { view.hover = null; draw(); }
}
const KEYS = {
  ArrowLeft: () => moveBy(60, 0), ArrowRight: () => moveBy(-60, 0), ArrowUp: () => moveBy(0, 60), ArrowDown: () => moveBy(0, -60),
  "+": () => zoomBy(1.25, size.width / 2, size.height / 2), "=": () => zoomBy(1.25, size.width / 2, size.height / 2),
  "-": () => zoomBy(0.8, size.width / 2, size.height / 2), 0: fitAll, Escape: () => select(null, false),
};
function setUpHand() {
  canvas.addEventListener("pointerdown", onDown);
  canvas.addEventListener("pointermove", onMove);
  canvas.addEventListener("pointerup", onUp);
  canvas.addEventListener("pointercancel", onUp);
  canvas.addEventListener("pointerleave", hideTip);
  canvas.addEventListener("wheel", (event) => {
    event.preventDefault();
    const place = placeOf(event), lines = event.deltaMode === 1 ? 16 : 1;
    zoomBy(Math.exp(-event.deltaY * lines * 0.0016), place.x, place.y);
  }, { passive: false });
  canvas.addEventListener("keydown", (event) => {
    if (KEYS[event.key] && !event.ctrlKey && !event.metaKey) { event.preventDefault(); KEYS[event.key](); }
  });
  byId("zoom-in").addEventListener("click", () => KEYS["+"]());
  byId("zoom-out").addEventListener("click", () => KEYS["-"]());
  byId("zoom-fit").addEventListener("click", fitAll);
}
