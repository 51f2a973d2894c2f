// The findings of one document: gone through, accepted, set aside, put otherwise; by mouse, finger or keyboard alone.
import { bringUp, isTyping } from "./common.js";
import { setUpDownloads } from "./downloads.js";
import { setUpFilter } from "./filters.js";
import { findingAt, paintMarks, showCurrent } from "./marks.js";
import { Refused, fetchData, sendData } from "./sending.js";
import { reveal, setUpTabs } from "./tabs.js";
import { toast } from "./toast.js";

const page = document.getElementById("document");
const address = `/van-ban/${page.dataset.id}/quyet-dinh`;
const review = document.getElementById("review");
const entries = [...document.querySelectorAll("#entries > .entry")];
const entryOf = new Map(entries.map((entry) => [Number(entry.dataset.index), entry]));
// Findings that are listed in another part of a long list.
const elsewhere = Number(document.getElementById("entries")?.dataset.elsewhere ?? 0);
const undoButton = document.getElementById("undo");
const bulkButtons = [...document.querySelectorAll("button.bulk")];
let choices = {};
let current = null;
let filter = null;

setUpTabs();
setUpDownloads();

// What is decided, as the server has it.

function paint(state) {
  const former = choices;
  choices = state.choices;
  for (const [index, entry] of entryOf) {
    if (JSON.stringify(former[index]) !== JSON.stringify(choices[index])) {
      paintEntry(entry, choices[index]);
      paintMarks(index, choices[index], reads(entry, choices[index]), (one) => choices[one]);
    }
  }
  undoButton.disabled = !state.can_undo;
  for (const button of bulkButtons) {
    button.disabled = !state.left[button.value];
    button.querySelector("span").textContent = state.left[button.value];
  }
  document.querySelectorAll(".must-fix li").forEach((point) => {
    const fate = state.points[point.dataset.point];
    point.classList.toggle("done", fate !== "open");
    point.classList.toggle("aside", fate === "aside");
  });
  document.querySelectorAll(".accepted-count").forEach((one) => { one.textContent = state.accepted; });
  paintLeft(state);
  filter?.apply();
}

const reads = (entry, choice) => choice?.text ?? entry.dataset.offer ?? "";

function paintEntry(entry, choice) {
  entry.dataset.state = choice?.action ?? "open";
  const told = entry.querySelector(".decided");
  const found = entry.dataset.found;
  if (!choice) {
    told.textContent = "";
  } else if (choice.action === "accept") {
    const after = reads(entry, choice);
    told.replaceChildren(text("del", found || "‸"), " → ", text("ins", after || "(xóa)"));
  } else {
    told.textContent = choice.word ? `“${found}” – từ đúng, đã thêm vào từ điển` : `“${found}” – bỏ qua`;
  }
}

function text(name, content) {
  const made = document.createElement(name);
  made.textContent = content;
  return made;
}

function paintLeft(state) {
  const line = document.getElementById("left");
  if (!line) {
    return;
  }
  const { must_fix, verify, other, all } = state.left;
  const rest = must_fix || verify ? "điểm khác" : "điểm nên xem";
  const parts = [[must_fix, "điểm phải sửa"], [verify, "điểm phải đối chiếu"], [other, rest]];
  const told = parts.filter(([count]) => count).map(([count, words]) => `${count} ${words}`).join(", ");
  const done = state.accepted || state.ignored ? ` Đã chấp nhận ${state.accepted}, bỏ qua ${state.ignored}.` : "";
  line.classList.toggle("finished", !all);
  line.textContent = all
    ? `Còn lại: ${told}.${done}`
    : `Đã xem hết: chấp nhận ${state.accepted}, bỏ qua ${state.ignored}. Có thể tải bản đã sửa và phiếu rà soát.`;
}

async function decide(what, items = [], words = null, whole = false) {
  try {
    const state = await sendData(address, { do: what, items, text: words, whole });
    paint(state);
    return state;
  } catch (refused) {
    if (!(refused instanceof Refused)) {
      throw refused;
    }
    toast(refused.message, { bad: true });
    return null;
  }
}

// The finding that is being looked at.

function select(entry, { scrolls = true, focuses = true } = {}) {
  current?.classList.remove("current");
  current = entry;
  if (!entry) {
    showCurrent(-1, false);
    return;
  }
  entry.hidden = false;
  entry.classList.add("current");
  const isShown = showCurrent(Number(entry.dataset.index), scrolls);
  if (focuses) {
    entry.focus({ preventScroll: true });
  }
  const pane = entry.closest(".panel");
  if (pane.scrollHeight > pane.clientHeight + 1) {
    // A window of its own: the page stays where the text is.
    const filterHeight = document.getElementById("filter").offsetHeight;
    pane.scrollTop += entry.getBoundingClientRect().top - pane.getBoundingClientRect().top - filterHeight - 24;
  } else if (scrolls && !isShown) {
    // A second movement would end the first one half-way.
    entry.scrollIntoView({ block: "nearest" });
  }
}

const listed = () => entries.filter((entry) => !entry.hidden);

function step(by, openOnly = false) {
  const choosable = listed().filter((entry) => entry === current || !openOnly || entry.dataset.state === "open");
  const at = choosable.indexOf(current);
  const next = at < 0 ? choosable.at(by > 0 ? 0 : -1) : choosable[at + by];
  if (next) {
    select(next);
  } else if (current) {
    const unseen = entries.length - listed().length;
    const more = unseen ? ` Còn ${unseen} mục đang ẩn theo bộ lọc.` : "";
    const others = elsewhere ? ` Còn ${elsewhere} mục ở các phần khác của danh sách.` : "";
    const part = elsewhere ? " của phần này" : "";
    toast((by > 0 ? `Đã đến phát hiện cuối cùng${part}.` : `Đây là phát hiện đầu tiên${part}.`) + more + others);
  }
}

async function act(entry, what, { words = null, whole = false } = {}) {
  const all = whole || Boolean(entry.querySelector(".same input")?.checked);
  const state = await decide(what, [Number(entry.dataset.index)], words, all);
  if (!state) {
    return;
  }
  if (what === "word") {
    toast(`Đã thêm “${entry.dataset.found}” vào từ điển.`);
  }
  if (what === "open") {
    select(entry);
  } else if (current === entry) {
    step(1, true);
  }
}

async function undo() {
  const state = await decide("undo");
  if (state?.touched.length) {
    select(entryOf.get(state.touched[0]));
  }
}

function openEdit(entry) {
  entry.querySelector(".edit .cancel")?.click();
  const box = document.getElementById("edit-template").content.firstElementChild.cloneNode(true);
  const field = box.querySelector("input");
  field.value = reads(entry, choices[entry.dataset.index]) || entry.dataset.found;
  const close = () => {
    box.remove();
    entry.focus({ preventScroll: true });
  };
  const save = () => {
    const words = field.value;
    close();
    act(entry, "accept", { words });
  };
  box.querySelector(".save").addEventListener("click", save);
  box.querySelector(".cancel").addEventListener("click", close);
  field.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && !event.isComposing) {
      event.preventDefault();
      save();
    } else if (event.key === "Escape") {
      event.stopPropagation();
      close();
    }
  });
  entry.querySelector(".act").after(box);
  field.focus();
  field.select();
}

// Mouse and finger.

for (const form of document.querySelectorAll("form.decide")) {
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    const pressed = event.submitter;
    if (pressed === undoButton) {
      undo();
    } else if (bulkButtons.includes(pressed)) {
      const state = await decide(pressed.value);
      if (state) {
        toast(`Đã chấp nhận ${state.touched.length} chỗ sửa. Nhấn U để hoàn tác.`);
      }
    } else if (pressed) {
      const entry = pressed.closest(".entry");
      const [what, , offer] = pressed.value.split(" ");
      select(entry, { scrolls: false, focuses: false });
      act(entry, what, { words: Number(offer) > 0 ? pressed.querySelector("ins").textContent : null });
    }
  });
}

document.getElementById("entries")?.addEventListener("click", (event) => {
  const entry = event.target.closest(".entry");
  if (!entry || event.target.closest("button, input, label, .edit")) {
    if (entry && event.target.closest(".edit-open")) {
      select(entry, { scrolls: false, focuses: false });
      openEdit(entry);
    }
    return;
  }
  const link = event.target.closest("a");
  if (link?.getAttribute("href").startsWith("#d-m")) {
    event.preventDefault();
    view("text");
  } else if (link) {
    return;
  }
  select(entry);
});

document.querySelector(".paper")?.addEventListener("click", (event) => {
  const index = findingAt(event.target);
  if (index !== null && !entryOf.has(index) && elsewhere) {
    event.preventDefault();
    location.href = `?diem=${index + 1}#d-f${index + 1}`;
  } else if (index !== null && entryOf.has(index)) {
    event.preventDefault();
    // The sheet of a phone must not lie over the words that were touched.
    select(entryOf.get(index), { scrolls: "least" });
  }
});

function view(name) {
  review.dataset.view = name;
  document.querySelectorAll(".view-switch button").forEach((button) => {
    button.setAttribute("aria-pressed", String(button.dataset.view === name));
  });
}

document.querySelectorAll(".view-switch button").forEach((button) => button.addEventListener("click", () => {
  view(button.dataset.view);
  if (current) {
    select(current);
  }
}));

// Links from the tables into the text, and back.

function follow() {
  const target = location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1)));
  if (target && reveal(target)) {
    const index = target.closest(".paper") ? findingAt(target) : null;
    const entry = target.closest("#entries .entry") ?? (index !== null ? entryOf.get(index) : null);
    if (target.closest(".paper")) {
      view("text");
    }
    if (entry) {
      select(entry);
    }
    bringUp(target);
  }
}
window.addEventListener("hashchange", follow);
page.addEventListener("click", (event) => {
  // The same link a second time.
  const link = event.target.closest("a[href^='#']");
  if (link && !event.defaultPrevented && link.getAttribute("href") === location.hash) {
    follow();
  }
});

// The keyboard.

const keys = {
  j: () => step(1),
  k: () => step(-1),
  ArrowDown: () => step(1),
  ArrowUp: () => step(-1),
  x: () => current && act(current, "ignore"),
  e: () => current && openEdit(current),
  w: () => current?.querySelector(".word") && act(current, "word"),
  u: () => undo(),
  d: () => {
    const menu = document.getElementById("downloads");
    menu.open = true;
    menu.querySelector("button").focus();
  },
  "/": () => filter?.openSearch(),
};

document.addEventListener("keydown", (event) => {
  const isOpen = document.querySelector("dialog[open], details.menu[open]");
  if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target) || isOpen) {
    return;
  }
  const inList = event.target === current || event.target === document.body || event.target.id === "main";
  if (event.key === "Enter") {
    // On a button or a link it presses that.
    if (current && event.target === current) {
      event.preventDefault();
      if (current.querySelector(".accept")) {
        act(current, "accept", { whole: event.shiftKey });
      } else {
        openEdit(current);
      }
    }
    return;
  }
  if (event.key.startsWith("Arrow") && !(inList && current)) {
    return;
  }
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
  if (keys[key] && document.getElementById("tab-review").hidden === false) {
    event.preventDefault();
    keys[key]();
  }
});

document.getElementById("find")?.addEventListener("keydown", (event) => {
  if (event.key === "Escape" || event.key === "Enter") {
    event.preventDefault();
    const first = listed()[0];
    if (first) {
      select(first);
    } else {
      event.target.blur();
    }
  }
});

document.querySelectorAll(".edit-open, .same, .keys").forEach((one) => { one.hidden = false; });
if (entries.length) {
  filter = setUpFilter(entries, review);
}
// Another window may have decided meanwhile.
const refresh = () => fetchData(address).then(paint).catch((refused) => toast(refused.message, { bad: true }));
document.addEventListener("visibilitychange", () => {
  if (document.visibilityState === "visible") {
    refresh();
  }
});
refresh();
follow();
