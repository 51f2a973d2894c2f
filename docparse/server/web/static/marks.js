// The marks of findings in the text: what was accepted shows as it will read, what was set aside is no longer marked.
import { bringUp } from "./common.js";

const pieces = new Map();
for (const mark of document.querySelectorAll(".paper .hit[data-f]")) {
  for (const number of mark.dataset.f.split(" ")) {
    const index = Number(number) - 1;
    pieces.set(index, [...(pieces.get(index) ?? []), mark]);
  }
}
const inserted = new Map();
// A second number behind the same words takes the severity of its finding along.
for (const other of document.querySelectorAll(".paper .other")) {
  const entry = document.getElementById(`d-f${other.dataset.n}`);
  if (entry) {
    other.classList.add(entry.dataset.severity);
  }
}

export const marksOf = (index) => pieces.get(index) ?? [];

// The finding that a click in the text means: of several the gravest.
export function findingAt(target) {
  const mark = target.closest(".paper .hit[data-f], .paper .other");
  if (!mark) {
    return null;
  }
  return Number((mark.dataset.f ?? mark.dataset.n).split(" ")[0]) - 1;
}

export function paintMarks(index, choice, reads, choiceOf) {
  inserted.get(index)?.remove();
  inserted.delete(index);
  const marks = marksOf(index);
  for (const mark of marks) {
    const all = mark.dataset.f.split(" ").map((number) => choiceOf(Number(number) - 1)?.action);
    mark.classList.toggle("accepted", all.includes("accept"));
    mark.classList.toggle("ignored", all.every((action) => action === "ignore"));
  }
  if (choice?.action === "accept" && marks.length) {
    const words = document.createElement("ins");
    words.className = "new";
    words.textContent = reads;
    marks.at(-1).after(words);
    inserted.set(index, words);
  }
}

// Whether the text was moved to where the finding stands; on a phone the text may not be on the page at all.
export function showCurrent(index, scrolls) {
  document.querySelectorAll(".hit.current").forEach((mark) => mark.classList.remove("current"));
  const marks = marksOf(index);
  marks.forEach((mark) => mark.classList.add("current"));
  if (!scrolls || !marks[0]?.checkVisibility()) {
    return false;
  }
  if (scrolls === "least") {
    marks[0].scrollIntoView({ block: "nearest" });
  } else {
    bringUp(marks[0]);
  }
  return true;
}
