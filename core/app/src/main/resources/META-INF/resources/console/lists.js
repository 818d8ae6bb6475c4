/* Lists: columns are put into order; cells are walked through and changed where they stand. */
(() => {
  "use strict";

  document.addEventListener("click", (event) => {
    const mover = event.target.closest("[data-order] [data-move]");
    if (!mover) return;
    const item = mover.closest("li");
    if (mover.dataset.move === "-1") item.previousElementSibling?.before(item);
    else item.nextElementSibling?.after(item);
    mover.focus();
  });

  const settings = document.getElementById("list-edit");
  const body = document.querySelector("table.table tbody:has(tr[data-id])");
  if (!settings || !body) return;
  const texts = settings.dataset;
  const NUMBERS = new Set(["ownerId", "amount", "probability"]);
  const rtl = document.documentElement.dir === "rtl";

  // Walking: one cell at a time can be reached by Tab, the arrows go on from there.
  const cells = (row) => [...row.querySelectorAll("td[data-label]")];
  const reach = (cell) => {
    body.querySelectorAll("td[tabindex='0']").forEach((other) => other.setAttribute("tabindex", "-1"));
    cell.setAttribute("tabindex", "0");
    cell.focus();
    cell.scrollIntoView({ block: "nearest", inline: "nearest" });
  };
  const prepare = (row) => cells(row).forEach((cell) => cell.setAttribute("tabindex", "-1"));
  body.querySelectorAll("tr[data-id]").forEach(prepare);
  body.querySelector("td[data-label]")?.setAttribute("tabindex", "0");

  const walk = (down, along) => {
    const here = document.activeElement?.closest("td[data-label]");
    const row = here?.closest("tr");
    if (!row) return reach(body.querySelector("td[data-label]"));
    const at = cells(row).indexOf(here);
    const next = down === 1 ? row.nextElementSibling : down === -1 ? row.previousElementSibling : row;
    const cell = next && cells(next)[Math.min(Math.max(at + along, 0), cells(next).length - 1)];
    if (cell) reach(cell);
  };

  // Changing.
  let open = null;

  const input = (field, value, cell) => {
    const choices = document.querySelector(`template[data-choices="${field}"]`);
    const element = document.createElement(choices ? "select" : "input");
    element.className = "input";
    element.name = field;
    if (choices) element.append(choices.content.cloneNode(true));
    else element.dir = "auto";
    element.value = value ?? "";
    const label = field === "firstName" ? texts.first : field === "lastName" ? texts.last : cell.dataset.label;
    element.setAttribute("aria-label", label);
    element.placeholder = label;
    return element;
  };

  const button = (label, style, act) => {
    const element = document.createElement("button");
    element.type = "button";
    element.className = `button button-small ${style}`;
    element.textContent = label;
    element.addEventListener("click", act);
    return element;
  };

  const close = (refocus) => {
    if (!open) return;
    open.cell.replaceChildren(...open.was);
    open.cell.classList.remove("cell-open");
    const { cell } = open;
    open = null;
    if (refocus) reach(cell);
  };

  const tell = (message) => {
    const at = open?.editor.querySelector(".error");
    if (!at) return;
    at.textContent = message;
    open.editor.querySelectorAll(".input").forEach((one) => one.setAttribute("aria-invalid", String(Boolean(message))));
  };

  const begin = async (cell) => {
    if (open?.cell === cell) return;
    close(false);
    const id = cell.closest("tr").dataset.id;
    const fields = cell.dataset.edit.split(",");
    const editor = document.createElement("div");
    editor.className = "cell-editor";
    const mine = { cell, editor, was: [...cell.childNodes], id, fields, version: null };
    open = mine;
    cell.classList.add("cell-open");
    try {
      const answer = await fetch(`${texts.rest}/${id}`, { headers: { Accept: "application/json" } });
      if (!answer.ok) throw new Error(answer.status);
      const record = await answer.json();
      if (open !== mine) return;
      mine.version = record.version;
      editor.append(...fields.map((field) => input(field, record[field], cell)));
    } catch {
      if (open !== mine) return;
      const failed = document.createElement("span");
      failed.textContent = texts.failed;
      editor.append(failed);
    }
    const error = document.createElement("p");
    error.className = "error small";
    error.setAttribute("role", "alert");
    const row = document.createElement("div");
    row.className = "row";
    if (mine.version !== null) row.append(button(texts.save, "button-primary", () => save()));
    row.append(button(texts.cancel, "button-quiet", () => close(true)));
    editor.append(row, error);
    cell.replaceChildren(editor);
    (editor.querySelector(".input") ?? row.firstChild).focus();
    editor.querySelector("input.input")?.select();
  };

  const value = (element) => {
    const typed = element.value.trim();
    if (typed === "") return null;
    return NUMBERS.has(element.name) && !Number.isNaN(Number(typed)) ? Number(typed) : typed;
  };

  const save = async (then) => {
    const mine = open;
    if (!mine || mine.saving || mine.version === null) return;
    mine.saving = true;
    tell("");
    const change = { version: mine.version };
    mine.editor.querySelectorAll(".input").forEach((element) => {
      change[element.name] = value(element);
    });
    try {
      const answer = await fetch(`${texts.rest}/${mine.id}`, {
        method: "PATCH",
        headers: { "Content-Type": "application/json", Accept: "application/json" },
        body: JSON.stringify(change),
      });
      const said = await answer.json();
      if (!answer.ok) {
        const problems = (said.errors ?? []).map((one) => `${one.message} ${one.remedy ?? ""}`.trim());
        throw new Error(problems.join(" ") || said.detail);
      }
      await refresh(mine);
      if (open === mine) close(true);
      then?.();
    } catch (problem) {
      mine.saving = false;
      if (open === mine) tell(problem instanceof TypeError ? texts.failed : problem.message);
    }
  };

  /** The row as the server shows it now; a row that the filter no longer leaves stays until the page is loaded again. */
  const refresh = async (mine) => {
    const page = await (await fetch(location.href)).text();
    const fresh = new DOMParser().parseFromString(page, "text/html").querySelector(`tr[data-id="${mine.id}"]`);
    const row = mine.cell.closest("tr");
    const at = cells(row).indexOf(mine.cell);
    if (!fresh) {
      const typed = [...mine.editor.querySelectorAll(".input")].map((one) => one.selectedOptions?.[0]?.textContent ?? one.value);
      mine.was = [document.createTextNode(typed.join(" "))];
      return;
    }
    const ticked = row.querySelector("input[type=checkbox]")?.checked;
    const next = document.adoptNode(fresh);
    prepare(next);
    const box = next.querySelector("input[type=checkbox]");
    if (box) box.checked = Boolean(ticked);
    row.replaceWith(next);
    open = null;
    if (cells(next)[at]) reach(cells(next)[at]);
  };

  body.addEventListener("click", (event) => {
    const cell = event.target.closest("td[data-edit]");
    if (!cell?.dataset.edit || event.target.closest("a, button, input, select") || String(getSelection())) return;
    begin(cell);
  });

  document.addEventListener("keydown", (event) => {
    if (open?.editor.contains(event.target)) {
      if (event.key === "Escape") close(true);
      else if (event.key === "Enter" && !event.target.closest("button")) save();
      else return;
      event.preventDefault();
      event.stopPropagation();
      return;
    }
    if (event.ctrlKey || event.metaKey || event.altKey || document.querySelector("dialog[open]")) return;
    if (event.target.closest("input:not([type=checkbox]), select, textarea, summary, [contenteditable]")) return;
    const cell = document.activeElement?.closest("td[data-label]");
    const row = document.activeElement?.closest("tr[data-id]");
    const keys = {
      j: () => walk(1, 0),
      k: () => walk(-1, 0),
      "/": () => document.querySelector(".toolbar input[type=search]")?.focus(),
      "?": () => document.getElementById("list-keys").showModal(),
    };
    if (cell) {
      keys.ArrowDown = keys.j;
      keys.ArrowUp = keys.k;
      keys.ArrowRight = () => walk(0, rtl ? -1 : 1);
      keys.ArrowLeft = () => walk(0, rtl ? 1 : -1);
      if (cell.dataset.edit && document.activeElement === cell) keys.Enter = keys.F2 = () => begin(cell);
    }
    if (row) {
      keys.x = () => row.querySelector("input[name=ticked]")?.click();
      keys.o = () => row.querySelector("a")?.click();
    }
    const act = keys[event.key];
    if (!act) return;
    event.preventDefault();
    act();
  }, true);
})();
