// The parts of the page as tabs: one is shown, arrow keys go from one to the next, links into a part open it.
const bar = document.getElementById("tabs");
const tabs = [...bar.querySelectorAll("[data-tab]")];
const panes = tabs.map((tab) => document.getElementById(tab.dataset.tab));

function show(number, focus = false) {
  tabs.forEach((tab, at) => {
    tab.setAttribute("aria-selected", String(at === number));
    tab.tabIndex = at === number ? 0 : -1;
    panes[at].hidden = at !== number;
  });
  if (focus) {
    tabs[number].focus();
  }
}

// Opens the part that holds an element; true if there is one.
export function reveal(element) {
  const number = panes.findIndex((pane) => pane.contains(element));
  if (number < 0) {
    return false;
  }
  if (panes[number].hidden) {
    show(number);
  }
  for (let node = element; node; node = node.parentElement) {
    if (node.tagName === "DETAILS") {
      node.open = true;
    }
  }
  return true;
}

export function setUpTabs() {
  bar.setAttribute("role", "tablist");
  tabs.forEach((tab, number) => {
    tab.setAttribute("role", "tab");
    tab.id = `for-${panes[number].id}`;
    tab.setAttribute("aria-controls", panes[number].id);
    panes[number].setAttribute("role", "tabpanel");
    panes[number].setAttribute("aria-labelledby", tab.id);
    // A table that has the page to itself need not be folded.
    panes[number].querySelectorAll(":scope > .table > details").forEach((table) => { table.open = true; });
    tab.addEventListener("click", (event) => {
      event.preventDefault();
      show(number);
    });
    tab.addEventListener("keydown", (event) => {
      const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
      if (step) {
        event.preventDefault();
        show((number + step + tabs.length) % tabs.length, true);
      }
    });
  });
  show(0);
}
