"use strict";
// The page is complete without this: it adds the filters, opens folded lists where a link leads, and for printing.
(function () {
  // Words typed without marks find those with marks; words typed with marks find only themselves.
  function plain(text) {
    return text.normalize("NFD").replace(/[\u0300-\u036f]/g, "").replace(/\u0111/g, "d");
  }
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
    var boxes = Array.from(filter.querySelectorAll("input[type=checkbox]"));
    var family = filter.querySelector("select"), search = filter.querySelector("input[type=search]");
    var groups = Array.from(panel.querySelectorAll("details.severity"));
    var open = groups.map(function (group) { return group.open; });
    var entries = Array.from(panel.querySelectorAll(".entry"), function (entry) {
      var text = entry.textContent.toLowerCase().normalize();
      return { entry: entry, text: text, plain: plain(text) };
    });
    function apply() {
      var words = search.value.toLowerCase().normalize().trim(), bare = plain(words) === words;
      var wanted = boxes.filter(function (box) { return box.checked; }).map(function (box) { return box.value; });
      var chosen = family ? family.value : "", shown = 0;
      entries.forEach(function (item) {
        var facts = item.entry.dataset;
        var fits = wanted.includes(facts.severity) && (!chosen || facts.family === chosen) &&
          (bare ? item.plain : item.text).includes(words);
        item.entry.hidden = !fits;
        shown += fits ? 1 : 0;
      });
      groups.forEach(function (group, index) {
        group.hidden = !group.querySelector(".entry:not([hidden])");
        if (words || chosen) { group.open = true; } else { group.open = open[index]; }
      });
      filter.querySelector("output").textContent = shown;
      filter.querySelector(".none").hidden = shown > 0;
    }
    filter.addEventListener("input", apply);
    filter.querySelector("button").addEventListener("click", function () {
      boxes.forEach(function (box) { box.checked = true; });
      if (family) { family.value = ""; }
      search.value = "";
      apply();
    });
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
