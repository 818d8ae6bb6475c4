/* Arrow keys go from day to day in the calendar; each day is a link without this script too. */
document.addEventListener("keydown", (event) => {
  const day = event.target.closest?.("[data-days] [data-day]");
  if (!day || event.ctrlKey || event.altKey || event.metaKey) return;
  const days = [...document.querySelectorAll("[data-days] [data-day]")];
  const forward = getComputedStyle(day).direction === "rtl" ? -1 : 1;
  const steps = { ArrowRight: forward, ArrowLeft: -forward, ArrowDown: 7, ArrowUp: -7 };
  const next = days[days.indexOf(day) + steps[event.key]];
  if (!next) return;
  event.preventDefault();
  next.focus();
});
