/* Moves deals on the board: by mouse or a long press, by Ctrl+Shift and an arrow, or by the menu of a card. Without
   this script the button of a card leads to the deal's page, which moves it too. */
(() => {
  "use strict";

  const board = () => document.getElementById("board");
  const undo = document.getElementById("board-undo");
  const menu = document.getElementById("deal-menu");
  if (!board() || board().dataset.mayMove !== "true") return;

  const column = (card) => card.closest("[data-stage]");
  const columns = () => [...board().querySelectorAll("[data-stage]")];
  const cards = (stage) => [...stage.querySelectorAll("[data-deal]")];
  const focus = (card) => card?.querySelector("a")?.focus();

  // Asking the server ---------------------------------------------------------------------------------
  const ask = async (method, path, body) => {
    const answer = await fetch(board().dataset.api + path, {
      method,
      headers: { "Content-Type": "application/json", Accept: "application/json" },
      body: body && JSON.stringify(body),
    });
    if (answer.ok) return;
    const problem = await answer.json().catch(() => ({}));
    throw new Error(problem.detail ?? board().dataset.failed);
  };

  /** The page as the server has it now; a card that is further down its column stays in sight, on top. */
  const refresh = async (card, word) => {
    const page = new DOMParser().parseFromString(await (await fetch(location.href)).text(), "text/html");
    const fresh = page.getElementById("board");
    if (!fresh) return;
    const shown = board().querySelector(".is-current")?.dataset.stage;
    board().replaceChildren(...fresh.childNodes);
    for (const one of columns()) one.classList.toggle("is-current", one.dataset.stage === shown);
    if (!document.getElementById(card.id)) {
      columns().find((one) => one.dataset.stage === word)?.querySelector(".deal-cards").prepend(card);
    }
    focus(document.getElementById(card.id));
  };

  const say = (text, again) => {
    const button = undo.querySelector("button");
    undo.hidden = false;
    undo.classList.toggle("notice-good", Boolean(again));
    undo.classList.toggle("notice-bad", !again);
    undo.querySelector("[role=status]").textContent = text;
    button.hidden = typeof again !== "function";
    button.onclick = again;
  };

  const move = async (card, to, reason) => {
    const from = column(card);
    if (to === from) return;
    const name = card.dataset.name;
    const before = card.nextElementSibling;
    const word = to.dataset.stage;
    to.querySelector(".deal-cards").prepend(card);
    try {
      await ask("PATCH", card.dataset.deal, reason ? { stage: word, lostReason: reason } : { stage: word });
      say(board().dataset.moved.replace("%name%", name).replace("%stage%", to.dataset.label), async () => {
        try {
          await ask("POST", `${card.dataset.deal}/undo-move`);
          await refresh(document.getElementById(card.id) ?? card, from.dataset.stage);
          say(board().dataset.undone, true);
        } catch (problem) {
          say(problem.message);
        }
      });
      await refresh(card, word);
    } catch (problem) {
      from.querySelector(".deal-cards").insertBefore(card, before);
      focus(card);
      say(problem.message);
    }
  };

  // The menu of a card, and the reason for which a deal was lost ----------------------------------------
  const stages = menu.querySelector(".deal-stages");
  const lost = menu.querySelector(".deal-lost");
  const reason = menu.querySelector("#lost-reason");
  let chosen = null;

  const open = (card, to) => {
    chosen = { card, to };
    menu.querySelector("h2").textContent = card.dataset.name;
    stages.hidden = Boolean(to);
    lost.hidden = !to;
    reason.value = "";
    for (const button of stages.querySelectorAll("[data-to]")) {
      button.disabled = button.dataset.to === column(card).dataset.stage;
    }
    if (!menu.open) menu.showModal();
    if (to) reason.focus();
  };

  const wish = (card, to) => {
    if (!to || to === column(card)) return;
    if (to.dataset.outcome === "lost") open(card, to);
    else move(card, to);
  };

  menu.addEventListener("click", (event) => {
    const button = event.target.closest("[data-to]");
    if (button) {
      const to = columns().find((one) => one.dataset.stage === button.dataset.to);
      if (to.dataset.outcome !== "lost") menu.close();
      wish(chosen.card, to);
    } else if (event.target.closest("[data-lose]")) {
      menu.close();
      move(chosen.card, chosen.to, reason.value.trim());
    }
  });
  reason.addEventListener("keydown", (event) => {
    if (event.key !== "Enter") return;
    event.preventDefault();
    menu.querySelector("[data-lose]").click();
  });

  document.addEventListener("click", async (event) => {
    const button = event.target.closest("#board [data-move]");
    const more = event.target.closest("#board [data-more]");
    if (button) {
      event.preventDefault();
      open(button.closest("[data-deal]"));
    } else if (more) {
      event.preventDefault();
      const word = column(more).dataset.stage;
      const page = new DOMParser().parseFromString(await (await fetch(more.href)).text(), "text/html");
      const next = page.querySelector(`#board [data-stage="${CSS.escape(word)}"]`);
      const first = next.querySelector("[data-deal]");
      column(more).querySelector(".deal-cards").append(...cards(next));
      const link = next.querySelector("[data-more]");
      if (link) more.replaceWith(link);
      else more.remove();
      focus(first);
    }
  });

  // Keys: arrows go from card to card, with Ctrl and Shift they take the card along ----------------------
  document.addEventListener("keydown", (event) => {
    const card = event.target.closest?.("#board [data-deal]");
    if (!card || event.altKey || event.metaKey || !event.key.startsWith("Arrow")) return;
    const vertical = event.key === "ArrowUp" || event.key === "ArrowDown";
    const rtl = getComputedStyle(board()).direction === "rtl";
    const step = (event.key === "ArrowRight") !== rtl ? 1 : -1;
    const all = columns();
    const at = all.indexOf(column(card));
    const along = event.ctrlKey && event.shiftKey;
    if (along && vertical) return;
    if (!along && (event.ctrlKey || event.shiftKey)) return;
    event.preventDefault();
    if (along) return wish(card, all[at + step]);
    const here = cards(all[at]);
    if (vertical) return focus(here[here.indexOf(card) + (event.key === "ArrowDown" ? 1 : -1)]);
    for (let i = at + step; all[i]; i += step) {
      const there = cards(all[i]);
      if (there.length) return focus(there[Math.min(here.indexOf(card), there.length - 1)]);
    }
  });

  // Mouse and finger --------------------------------------------------------------------------------------
  const LONG_PRESS = 350;
  const SLIP = 6;
  let drag = null;

  const under = (event) => {
    return document.elementFromPoint(event.clientX, event.clientY)?.closest("#board [data-stage]");
  };
  const mark = (target) => columns().forEach((one) => one.classList.toggle("is-target", one === target));
  const lift = () => {
    drag.lifted = true;
    drag.card.classList.add("is-dragging");
  };
  const drop = () => {
    clearTimeout(drag.timer);
    drag.card.classList.remove("is-dragging");
    drag.card.style.translate = "";
    mark(null);
    drag = null;
  };

  document.addEventListener("pointerdown", (event) => {
    const card = event.target.closest("#board [data-deal]");
    if (!card || event.button !== 0 || event.target.closest("[data-move]")) return;
    drag = { card, x: event.clientX, y: event.clientY, id: event.pointerId, touch: event.pointerType === "touch" };
    if (drag.touch) drag.timer = setTimeout(lift, LONG_PRESS);
  });
  document.addEventListener("pointermove", (event) => {
    if (!drag || event.pointerId !== drag.id) return;
    const [x, y] = [event.clientX - drag.x, event.clientY - drag.y];
    if (!drag.lifted) {
      if (Math.hypot(x, y) < SLIP) return;
      if (drag.touch) return drop();
      lift();
    }
    drag.card.style.translate = `${x}px ${y}px`;
    mark(under(event));
  });
  document.addEventListener("pointerup", (event) => {
    if (!drag || event.pointerId !== drag.id) return;
    const { card, lifted } = drag;
    const target = lifted && under(event);
    drop();
    if (!lifted) return;
    // the click that ends a drag opens no link
    const swallow = (click) => click.preventDefault();
    addEventListener("click", swallow, true);
    setTimeout(() => {
      removeEventListener("click", swallow, true);
      wish(card, target);
    });
  });
  document.addEventListener("pointercancel", () => drag && drop());
  document.addEventListener("touchmove", (event) => drag?.lifted && event.preventDefault(), { passive: false });
  document.addEventListener("selectstart", (event) => drag && event.preventDefault());
})();
