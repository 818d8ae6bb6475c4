/* Lists: columns are put into order. */
document.addEventListener("click", (event) => {
  const mover = event.target.closest("[data-order] [data-move]");
  if (!mover) return;
  const item = mover.closest("li");
  if (mover.dataset.move === "-1") item.previousElementSibling?.before(item);
  else item.nextElementSibling?.after(item);
  mover.focus();
});
