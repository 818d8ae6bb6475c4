/*
 * Somebody else saved the record while this form was open. The form shows what they saved and, where the person typed
 * something else, what was typed; a panel tells every field that is other than it was, and lets the person choose.
 */
(() => {
  "use strict";

  const { entries, value, same, put, label, shown, addRows } = globalThis.rapportForms;
  const panel = document.getElementById("overtaken");
  const leftover = document.getElementById("leftover");
  const again = document.getElementById("type-again");

  /** What was typed into rows that the form does not have any more; it is shown, so that it can be copied. */
  const showLeftover = (form, draft) => {
    const here = new Set(entries(form).map(([key]) => key));
    const list = leftover.querySelector("dl");
    for (const [key, text] of Object.entries(draft.fields)) {
      if (here.has(key) || typeof text !== "string" || !text.trim() || same(text, draft.base?.[key])) continue;
      const term = document.createElement("dt");
      const words = document.createElement("dd");
      term.textContent = draft.labels?.[key] ?? "";
      words.textContent = text;
      words.dir = "auto";
      list.append(term, words);
    }
    leftover.hidden = !list.children.length;
  };

  /** A secret that was typed is kept nowhere; the person is told which to type again. */
  const askAgain = (form, draft) => {
    const fields = (draft.secrets ?? []).map((name) => form.elements.namedItem(name)).filter(Boolean);
    again.querySelector("[data-names]").textContent = fields.map(label).join(", ");
    again.hidden = !fields.length;
    for (const field of fields) {
      field.setAttribute("aria-invalid", "true");
      field.addEventListener("input", () => field.removeAttribute("aria-invalid"), { once: true });
    }
  };

  const row = (field, was, theirs, mine, typed) => {
    const one = panel.querySelector("template").content.cloneNode(true).firstElementChild;
    const say = (part, text) => { one.querySelector(`[data-part=${part}]`).textContent = shown(field, text); };
    one.querySelector("legend").textContent = label(field);
    say("was", was);
    say("theirs", theirs);
    say("mine", mine);
    one.querySelectorAll("[data-typed]").forEach((part) => { part.hidden = !typed; });
    one.querySelector("[data-untyped]").hidden = typed;
    const name = `overtaken-${panel.querySelectorAll("fieldset").length}`;
    one.querySelectorAll("input").forEach((choice) => {
      choice.name = name;
      choice.checked = (choice.value === "mine") === typed;
      choice.addEventListener("change", () => put(field, choice.value === "mine" ? mine : theirs));
    });
    panel.querySelector("[data-fields]").append(one);
  };

  /** The form shows what is saved now; the draft has what was typed and what the form showed before. */
  const show = (form, draft) => {
    addRows(form, draft.fields);
    for (const [key, field] of entries(form)) {
      const theirs = value(field);
      const was = draft.base[key];
      const mine = draft.fields[key];
      if (mine === undefined) continue;
      const typed = !same(mine, was);
      if (!same(was, theirs) && !same(mine, theirs) && (field.type !== "radio" || theirs)) {
        row(field, was, theirs, mine, typed);
      }
      if (typed) put(field, mine);
    }
    if (draft.by) panel.querySelector("[data-by]").textContent = draft.by;
    panel.querySelector("[data-nothing]").hidden = Boolean(panel.querySelector("fieldset"));
    showLeftover(form, draft);
    askAgain(form, draft);
    panel.hidden = false;
    panel.focus();
  };

  globalThis.rapportOvertaken = { show, showLeftover, askAgain };
})();
