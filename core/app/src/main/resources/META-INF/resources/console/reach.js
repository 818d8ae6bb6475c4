/* Rows of a form that people add, remove and put first. Without this script the rows that are there
   can be changed and emptied, which removes them. */
document.addEventListener("click", (event) => {
  const button = event.target.closest("[data-row-add], [data-row-remove], [data-row-first]");
  if (!button) return;
  const rows = button.closest("[data-rows]");
  const list = rows.querySelector(".reach-rows");
  const row = button.closest("[data-row]");
  const changed = () => rows.dispatchEvent(new Event("input", { bubbles: true }));
  const add = () => {
    list.append(rows.querySelector("template").content.cloneNode(true));
    return list.lastElementChild;
  };
  if (button.hasAttribute("data-row-add")) {
    add().querySelector("input").focus();
  } else if (button.hasAttribute("data-row-first")) {
    list.prepend(row);
    row.querySelector("input").focus();
    changed();
  } else {
    const next = row.nextElementSibling ?? row.previousElementSibling;
    row.remove();
    (next ?? add()).querySelector("input").focus();
    changed();
  }
});
