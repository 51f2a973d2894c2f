// A list of documents: all ticked or none by one press.
for (const form of document.querySelectorAll("form.choosing")) {
  const all = form.querySelector("input.all");
  const boxes = [...form.querySelectorAll("input[name=van_ban]")];
  const show = () => {
    const ticked = boxes.filter((box) => box.checked).length;
    all.checked = ticked === boxes.length;
    all.indeterminate = ticked > 0 && ticked < boxes.length;
  };
  if (all) {
    all.hidden = false;
    all.addEventListener("change", () => boxes.forEach((box) => { box.checked = all.checked; }));
    boxes.forEach((box) => box.addEventListener("change", show));
    show();
  }
}
