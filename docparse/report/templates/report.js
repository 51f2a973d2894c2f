"use strict";
// The page is complete without this: it adds a filter, opens folded lists where a link leads, and for printing.
(function () {
  function reveal() {
    var target = location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1)));
    for (var node = target; node; node = node.parentElement) {
      if (node.tagName === "DETAILS") { node.open = true; }
      if (node.hidden) { node.hidden = false; }
    }
    if (target) { target.scrollIntoView({ block: "center" }); }
  }
  function setUp(panel) {
    var filter = panel.querySelector(".filter");
    if (!filter) { return; }
    var entries = Array.prototype.map.call(panel.querySelectorAll(".entry"), function (entry) {
      return { entry: entry, text: entry.textContent.toLowerCase() };
    });
    function apply() {
      var wanted = {}, shown = 0;
      filter.querySelectorAll("input[type=checkbox]").forEach(function (box) { wanted[box.value] = box.checked; });
      var words = filter.querySelector("input[type=search]").value.toLowerCase().trim();
      entries.forEach(function (item) {
        item.entry.hidden = !(wanted[item.entry.dataset.severity] && item.text.indexOf(words) >= 0);
        shown += item.entry.hidden ? 0 : 1;
      });
      filter.querySelector("output").textContent = shown;
    }
    filter.addEventListener("input", apply);
    filter.hidden = false;
    apply();
  }
  document.querySelectorAll(".panel").forEach(setUp);
  window.addEventListener("hashchange", reveal);
  window.addEventListener("beforeprint", function () {
    document.querySelectorAll("details:not(.sections)").forEach(function (each) { each.open = true; });
  });
  reveal();
})();
