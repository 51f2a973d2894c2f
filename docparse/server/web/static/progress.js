// Asks how far the documents are until all are done; one document alone is opened at once.
import { fetchData } from "./sending.js";

const EVERY = 400;
const box = document.getElementById("progress");
const list = document.getElementById("items");
const told = document.getElementById("told");
const words = { ready: "Có thể trình ký", minor: "Có thể trình ký sau khi xem lại", not_ready: "Chưa trình ký được" };

function line(item) {
  const row = element("li", item.state);
  row.append(element("span", "name", item.name));
  if (item.state === "done") {
    const verdict = element("span", `state ${item.verdict}`);
    const sign = element("span", "sign");
    sign.setAttribute("aria-hidden", "true");
    verdict.append(sign, words[item.verdict]);
    const open = element("a", "button", "Mở");
    open.href = `/van-ban/${item.document}`;
    const counts = item.counts.map(([, called, count]) => `${count} ${called}`).join(", ");
    row.append(verdict, element("span", "counts-line", counts), open);
  } else if (item.state === "failed") {
    const fault = element("span", "fault");
    fault.append(element("b", "", item.fault), ` ${item.remedy}`);
    row.append(fault);
  } else {
    const bar = element("progress");
    bar.setAttribute("aria-label", item.name);
    if (item.state === "running") {
      bar.max = Math.max(1, item.total);
      bar.value = item.done;
    } else {
      bar.value = 0;
    }
    row.append(bar, element("span", "step", item.step || "đang chờ"));
  }
  return row;
}

function element(name, css = "", text = "") {
  const made = document.createElement(name);
  if (css) {
    made.className = css;
  }
  made.textContent = text;
  return made;
}

async function look() {
  let state;
  try {
    state = await fetchData(`/viec/${box.dataset.id}/tinh-trang`);
  } catch (refused) {
    told.textContent = refused.message;
    setTimeout(look, EVERY * 5);
    return;
  }
  if (state.ended) {
    finish(state);
    return;
  }
  if (state.ready) {
    list.replaceChildren(...state.items.map(line));
    const done = state.items.filter((item) => ["done", "failed"].includes(item.state)).length;
    const message = `Đã xong ${done} trên ${state.items.length} văn bản.`;
    if (told.textContent !== message) {
      told.textContent = message;
    }
  }
  setTimeout(look, EVERY);
}

function finish(state) {
  const [only, ...others] = state.items;
  if (only?.document && !others.length) {
    location.replace(`/van-ban/${only.document}`);
  } else {
    location.reload();
  }
}

if (!box.dataset.ended) {
  look();
}
