/* One box ticks all rows of the page. */
document.addEventListener("change", (event) => {
  const all = event.target.closest("[data-tick-all]");
  if (!all) return;
  all.form.querySelectorAll(`input[name="${all.dataset.tickAll}"]`).forEach((box) => {
    box.checked = all.checked;
  });
});
