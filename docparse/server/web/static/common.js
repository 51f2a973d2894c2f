// What every page has: help on "?", questions before something is lost, menus that close again.
document.documentElement.classList.add("scripted");

// On a phone the bar of pages is longer than the window.
document.querySelector("header.site [aria-current]")?.scrollIntoView({ block: "nearest", inline: "nearest" });

const help = document.getElementById("help");

export const isTyping = (target) =>
  target.matches("input:not([type=checkbox], [type=radio]), textarea, select, [contenteditable]");

// To the middle of the window; gliding over many windows would take longer than anybody wants to watch.
export function bringUp(node) {
  const { top, height } = node.getBoundingClientRect();
  node.scrollIntoView({
    block: height > window.innerHeight / 2 ? "start" : "center",
    behavior: Math.abs(top) > 2 * window.innerHeight ? "instant" : "auto",
  });
}

document.addEventListener("keydown", (event) => {
  if (event.key === "?" && !isTyping(event.target) && !document.querySelector("dialog[open]")) {
    event.preventDefault();
    help.showModal();
  }
  if (event.key === "Escape") {
    closeMenus(null, true);
  }
});

// A menu that opens below the window is moved into it.
document.addEventListener("toggle", (event) => {
  if (event.target.matches("details.menu[open]")) {
    event.target.querySelector(".menu-body").scrollIntoView({ block: "nearest" });
  }
}, true);

document.addEventListener("submit", (event) => {
  const question = event.target.dataset.confirm;
  if (question && !window.confirm(question)) {
    event.preventDefault();
  }
});

document.addEventListener("click", (event) => closeMenus(event.target, false));

function closeMenus(clicked, refocus) {
  for (const menu of document.querySelectorAll("details.menu[open]")) {
    if (!clicked || !menu.contains(clicked)) {
      menu.open = false;
      if (refocus) {
        menu.querySelector("summary").focus();
      }
    }
  }
}
