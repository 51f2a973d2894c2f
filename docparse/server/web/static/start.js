// Files are dropped or chosen, several times over if need be; what is too much is said before it is sent.
import { sendForm } from "./sending.js";

const form = document.getElementById("start");
const input = form.querySelector("input[type=file]");
const drop = document.getElementById("drop");
const text = document.getElementById("van-ban");
const wrong = document.getElementById("wrong");
const go = document.getElementById("go");
const most = {
  bytes: Number(form.dataset.mostBytes), files: Number(form.dataset.mostFiles), letters: Number(form.dataset.mostLetters),
};
const figures = new Intl.NumberFormat("vi-VN");
let files = [];

function add(more) {
  for (const file of more) {
    if (!files.some((one) => one.name === file.name && one.size === file.size && one.lastModified === file.lastModified)) {
      files.push(file);
    }
  }
  show();
}

function show() {
  const list = document.getElementById("chosen");
  list.replaceChildren(...files.map((file) => {
    const line = document.createElement("li");
    const name = document.createElement("span");
    name.dir = "auto";
    name.textContent = `${visible(file.name)} (${size(file.size)})`;
    const remove = document.createElement("button");
    remove.type = "button";
    remove.textContent = "Bỏ";
    remove.setAttribute("aria-label", `Bỏ ${visible(file.name)}`);
    remove.addEventListener("click", () => {
      files = files.filter((one) => one !== file);
      show();
      input.focus();
    });
    line.append(name, remove);
    return line;
  }));
  complain(fault());
}

// Letters that turn the order of a name round would show another ending than it has.
const visible = (name) => name.replace(/[\u0000-\u001f\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]/g, "\ufffd");

const size = (bytes) =>
  bytes < 1e6 ? `${figures.format(Math.max(1, Math.round(bytes / 1e3)))} kB` : `${figures.format(Math.round(bytes / 1e5) / 10)} MB`;

function fault() {
  const bytes = files.reduce((sum, file) => sum + file.size, 0);
  if (files.length > most.files) {
    return `Quá nhiều tệp (tối đa ${figures.format(most.files)} tệp một lần). Hãy chia thành nhiều lần gửi.`;
  }
  if (bytes > most.bytes - 100_000) {
    return `Tệp quá lớn: ${size(bytes)}, tối đa ${size(most.bytes)} một lần. Hãy chia thành nhiều lần gửi, hoặc tách văn bản.`;
  }
  if (text.value.length > most.letters) {
    return `Nội dung dán quá dài (tối đa ${figures.format(most.letters)} ký tự). Hãy gửi dưới dạng tệp.`;
  }
  return "";
}

function complain(message) {
  wrong.textContent = message;
  wrong.hidden = !message;
}

function countLetters() {
  document.getElementById("letters").textContent = text.value ? `${figures.format(text.value.length)} ký tự` : "";
  complain(fault());
}

async function send() {
  const message = fault() || (!files.length && !text.value.trim()
    ? "Chưa có nội dung để kiểm tra. Hãy dán văn bản vào ô, hoặc chọn ít nhất một tệp." : "");
  complain(message);
  if (message || go.disabled) {
    return;
  }
  const data = new FormData(form);
  data.delete("tep");
  for (const file of files) {
    data.append("tep", file, file.name);
  }
  go.disabled = true;
  go.textContent = "Đang gửi…";
  try {
    const { where } = await sendForm(form.action, data);
    location.assign(where);
  } catch (refused) {
    complain(refused.message);
    ready();
  }
}

function ready() {
  go.disabled = false;
  go.textContent = "Kiểm tra";
}

input.addEventListener("change", () => {
  add(input.files);
  input.value = "";
});
form.addEventListener("submit", (event) => {
  event.preventDefault();
  send();
});
text.addEventListener("input", countLetters);
text.addEventListener("paste", (event) => {
  // A file that was copied in the file manager.
  if (event.clipboardData?.files.length && !event.clipboardData.types.includes("text/plain")) {
    event.preventDefault();
    add(event.clipboardData.files);
  }
});
document.addEventListener("keydown", (event) => {
  if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
    event.preventDefault();
    send();
  }
});
for (const name of ["dragover", "dragenter"]) {
  document.addEventListener(name, (event) => {
    event.preventDefault();
    drop.classList.add("over");
  });
}
document.addEventListener("dragleave", (event) => {
  if (!event.relatedTarget) {
    drop.classList.remove("over");
  }
});
document.addEventListener("drop", (event) => {
  event.preventDefault();
  drop.classList.remove("over");
  add(event.dataTransfer.files);
});
window.addEventListener("pageshow", ready);
countLetters();
