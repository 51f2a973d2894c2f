// What a link leads to is opened where it is folded; on paper the quotes of the statements are, but for closed groups.
function reveal() {
  const target = location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1)));
  if (!target) { return; }
  for (let node = target; node; node = node.parentElement) {
    if (node.tagName === "DETAILS") { node.open = true; }
  }
  target.scrollIntoView({ block: "center", inline: "start" });
}
const opened = [];
window.addEventListener("hashchange", reveal);
window.addEventListener("beforeprint", () => {
  opened.push(...document.querySelectorAll("#told > [data-gravity] > details:not([open]), #told [open] details:not([open])"));
  opened.forEach((each) => { each.open = true; });
});
window.addEventListener("afterprint", () => opened.splice(0).forEach((each) => { each.open = false; }));
reveal();
