/* Inputs for days (r:date): says which day is understood, and opens a month to choose from. The server knows the
   calendars; without this script the input works all the same. */
(() => {
  "use strict";

  const DAY = 86400000;
  const shift = (iso, days) => new Date(Date.parse(iso) + days * DAY).toISOString().slice(0, 10);
  const parts = (date) => ({
    input: date.querySelector("input"),
    button: date.querySelector(".date-open"),
    said: date.querySelector(".date-said"),
    panel: date.querySelector(".calendar"),
  });
  const ask = async (date, query) => {
    const answer = await fetch(`${date.dataset.date}?${query}`, { headers: { Accept: "application/json" } });
    if (!answer.ok) throw new Error(answer.status);
    return answer.json();
  };
  const make = (name, className, text) => {
    const element = document.createElement(name);
    element.className = className;
    if (text) element.textContent = text;
    return element;
  };

  // What is understood ------------------------------------------------------------------------------
  const understand = async (date) => {
    const { input, said } = parts(date);
    const text = input.value.trim();
    const answer = text ? await ask(date, `text=${encodeURIComponent(text)}`).catch(() => ({})) : {};
    if (input.value.trim() !== text) return;
    date.dataset.iso = answer.iso ?? "";
    said.textContent = answer.words ?? answer.problem ?? "";
    said.classList.toggle("is-unknown", Boolean(answer.problem));
  };

  let wait;
  document.addEventListener("input", (event) => {
    const date = event.target.closest("[data-date]");
    if (!date) return;
    clearTimeout(wait);
    wait = setTimeout(() => understand(date), 200);
  });

  // The month ---------------------------------------------------------------------------------------
  const close = (date, focus) => {
    const { button, panel } = parts(date);
    if (!panel) return;
    panel.remove();
    button.setAttribute("aria-expanded", "false");
    if (focus) button.focus();
  };

  const choose = (date, iso, entry) => {
    const { input } = parts(date);
    input.value = entry;
    date.dataset.iso = iso;
    close(date, false);
    input.focus();
    input.dispatchEvent(new Event("input", { bubbles: true }));
    input.dispatchEvent(new Event("change", { bubbles: true }));
  };

  const head = (date, month) => {
    const { button } = parts(date);
    const bar = make("div", "calendar-head");
    const step = (label, icon, to) => {
      const one = make("button", "button button-quiet button-icon");
      one.type = "button";
      one.setAttribute("aria-label", label);
      one.append(make("span", `pi pi-${icon} flips`));
      one.addEventListener("click", () => show(date, to));
      return one;
    };
    const title = make("span", "", month.title);
    title.setAttribute("aria-live", "polite");
    bar.append(
      step(button.dataset.previous, "angle-left", month.previous),
      title,
      step(button.dataset.next, "angle-right", month.next),
    );
    return bar;
  };

  const table = (date, month, focused) => {
    const grid = make("table", "");
    const names = grid.createTHead().insertRow();
    month.weekdays.forEach((weekday) => {
      const cell = make("th", "", weekday.text);
      cell.scope = "col";
      cell.abbr = weekday.name;
      names.append(cell);
    });
    const body = grid.createTBody();
    month.days.forEach((day, i) => {
      const row = i % 7 ? body.rows[body.rows.length - 1] : body.insertRow();
      const one = make("button", day.inside ? "calendar-day" : "calendar-day is-outside", day.text);
      one.type = "button";
      one.dataset.iso = day.iso;
      one.setAttribute("aria-label", day.words);
      one.tabIndex = day.iso === focused ? 0 : -1;
      if (day.iso === month.today) one.setAttribute("aria-current", "date");
      if (day.iso === date.dataset.iso) one.setAttribute("aria-pressed", "true");
      one.addEventListener("click", () => choose(date, day.iso, day.entry));
      row.insertCell().append(one);
    });
    return grid;
  };

  const show = async (date, iso, focus) => {
    const { button, said } = parts(date);
    let month;
    try {
      month = await ask(date, `month=${iso}`);
    } catch {
      said.textContent = button.dataset.failed;
      return;
    }
    const focused = iso || month.today;
    const panel = parts(date).panel ?? make("div", "calendar");
    panel.setAttribute("role", "dialog");
    panel.setAttribute("aria-label", month.title);
    panel.replaceChildren(head(date, month), table(date, month, focused));
    date.append(panel);
    button.setAttribute("aria-expanded", "true");
    if (focus) panel.querySelector(`[data-iso="${focused}"]`)?.focus();
  };

  document.addEventListener("click", async (event) => {
    const opener = event.target.closest(".date-open");
    document.querySelectorAll("[data-date]").forEach((date) => {
      if (!date.contains(event.target) && event.target.isConnected) close(date, false);
    });
    const date = opener?.closest("[data-date]");
    if (!date) return;
    if (parts(date).panel) return close(date, true);
    await understand(date);
    show(date, date.dataset.iso, true);
  });

  document.addEventListener("keydown", (event) => {
    const date = event.target.closest("[data-date]");
    if (!date) return;
    if (event.key === "Escape" && parts(date).panel) {
      event.stopPropagation();
      return close(date, true);
    }
    if (event.key === "ArrowDown" && event.altKey && event.target === parts(date).input) {
      return parts(date).button.click();
    }
    const iso = event.target.classList.contains("calendar-day") ? event.target.dataset.iso : null;
    if (!iso) return;
    const forward = document.documentElement.dir === "rtl" ? -1 : 1;
    const steps = { ArrowLeft: -forward, ArrowRight: forward, ArrowUp: -7, ArrowDown: 7, PageUp: -30, PageDown: 30 };
    if (!(event.key in steps)) return;
    event.preventDefault();
    const to = shift(iso, steps[event.key]);
    const there = parts(date).panel.querySelector(`[data-iso="${to}"]:not(.is-outside)`);
    if (!there) return show(date, to, true);
    event.target.tabIndex = -1;
    there.tabIndex = 0;
    there.focus();
  });
})();
