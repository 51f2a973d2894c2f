// Files are made first, so that it can be said what is not in them; then the browser saves them.
import { Refused, sendForm } from "./sending.js";
import { toast } from "./toast.js";

export function setUpDownloads() {
  const menu = document.getElementById("downloads");
  const form = menu.querySelector("form");
  menu.querySelectorAll(".copy-text").forEach((button) => { button.hidden = false; });
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    const pressed = event.submitter;
    const shows = pressed.classList.contains("copy-text");
    const data = new FormData(form);
    data.append("tep", pressed.value);
    if (shows) {
      data.append("xem", "1");
    }
    pressed.disabled = true;
    pressed.setAttribute("aria-busy", "true");
    try {
      const made = await sendForm(form.action, data);
      menu.open = false;
      if (shows) {
        showText(made.text);
      } else {
        save(made);
      }
      if (made.notes.length) {
        toast("Một số chỗ không ghi được vào tệp:", { notes: made.notes });
      }
    } catch (refused) {
      if (!(refused instanceof Refused)) {
        throw refused;
      }
      toast(refused.message, { bad: true });
    } finally {
      pressed.disabled = false;
      pressed.removeAttribute("aria-busy");
    }
  });
}

function save(made) {
  const link = document.createElement("a");
  link.href = made.where;
  link.download = "";
  link.click();
  toast(`Đã tạo tệp ${made.name}.`);
}

function showText(text) {
  const dialog = document.getElementById("copy");
  const field = dialog.querySelector("textarea");
  field.value = text;
  dialog.querySelector(".do-copy").onclick = async () => {
    field.select();
    try {
      await navigator.clipboard.writeText(text);
    } catch {
      // Not on this machine and without https there is only the old way.
      document.execCommand("copy");
    }
    toast("Đã sao chép.");
    dialog.close();
  };
  dialog.showModal();
}
