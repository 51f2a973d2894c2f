// Short messages at the foot of the window; a screen reader says them too.
const SHOWN_FOR = 6000;

export function toast(message, { bad = false, notes = [] } = {}) {
  const box = document.createElement("div");
  box.className = bad ? "toast bad" : "toast";
  box.textContent = message;
  if (notes.length) {
    const list = document.createElement("ul");
    for (const note of notes) {
      const line = document.createElement("li");
      line.textContent = note;
      list.append(line);
    }
    box.append(list);
  }
  document.getElementById("toasts").append(box);
  setTimeout(() => box.remove(), bad || notes.length ? SHOWN_FOR * 3 : SHOWN_FOR);
}
