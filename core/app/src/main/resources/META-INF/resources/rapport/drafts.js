/*
 * Drafts: what is typed into a form of the console stays in this browser until the form is saved, so that a
 * session that ended, a closed tab or a lost connection loses nothing. Kept for a day, for each person, page and
 * form; passwords, files and hidden fields never, but that a password was typed. It is offered, and put back only when the person says so.
 */
(() => {
  "use strict";

  const { entries, value, same, read, put, labels, secrets, addRows, kept } = globalThis.rapportForms;
  const DAY = 86_400_000;
  const prefix = "rapport.draft.";
  const person = document.documentElement.dataset.person;
  const offer = document.getElementById("draft");

  // A browser that keeps nothing, or is full, has no drafts; everything else goes on.
  const store = (work) => {
    try {
      return work(localStorage);
    } catch {
      return null;
    }
  };
  const all = (box) => Object.keys(box).filter((name) => name.startsWith(prefix));

  // Somebody was sent to the door: what they had sent was not taken.
  if (!person || !offer) {
    store((box) => box.removeItem(`${prefix}sent`));
    return;
  }
  const forms = () => document.querySelectorAll("form[method=post]:not([data-no-draft])");
  const key = (form) => `${prefix}${person} ${location.pathname}${location.search} ${form.id}`;
  const typed = (field) => field.matches("textarea, input:not([type=checkbox], [type=radio], [type=search])");
  const find = (name) => store((box) => JSON.parse(box.getItem(name) ?? "null"));
  const forget = (form) => store((box) => box.removeItem(key(form)));

  /** What each form showed when it was opened. */
  const opened = new Map();
  const draftOf = (form, more) => ({
    at: Date.now(), fields: read(form), base: opened.get(form), labels: labels(form), secrets: secrets(form), ...more,
  });
  const write = (form, more) =>
    store((box) => box.setItem(key(form), JSON.stringify(draftOf(form, more))));

  store((box) => {
    for (const name of all(box)) {
      const draft = JSON.parse(box.getItem(name));
      if (!draft?.at || Date.now() - draft.at > DAY) box.removeItem(name);
    }
  });

  let wait;
  const keep = (form) => {
    if (same(read(form), opened.get(form))) forget(form);
    else write(form);
  };
  document.addEventListener("input", (event) => {
    const form = event.target.form;
    if (!form || !opened.has(form) || !kept(event.target)) return;
    clearTimeout(wait);
    wait = setTimeout(() => keep(form), 300);
  });
  // What is sent counts as kept by the server once its answer has brought the cookie with the form's mark.
  document.addEventListener("submit", (event) => {
    const form = event.target;
    if (!opened.has(form) || event.defaultPrevented) return;
    clearTimeout(wait);
    const once = form.elements.namedItem("rapport.once")?.value;
    write(form, { once });
    store((box) => box.setItem(`${prefix}sent`, JSON.stringify({ at: Date.now(), key: key(form), once })));
  });

  const { answer, overtaken } = document.getElementById("main").dataset;
  const sent = find(`${prefix}sent`);
  const arrived = Boolean(sent?.once) && document.cookie.split("; ").includes(`rapport-arrived=${sent.once}`);
  const unfinished = sent && !arrived && Boolean(answer);
  store((box) => {
    box.removeItem(`${prefix}sent`);
    if (arrived) box.removeItem(sent.key);
  });

  const holds = (form, draft) =>
    entries(form).every(([name, field]) => !(name in draft.fields) || same(draft.fields[name], value(field)));
  const merge = (form, draft) => {
    opened.set(form, read(form));
    globalThis.rapportOvertaken.show(form, draft);
    keep(form);
  };

  // Ticks and choices alone are no draft, unless the form is one that people fill in.
  const offered = [];
  for (const form of forms()) {
    const filled = form.matches("[data-warn-unsaved]");
    if (!filled && !entries(form).some(([, field]) => typed(field))) continue;
    const draft = find(key(form));
    const answered = sent?.key === key(form) && unfinished && (answer !== "again" || holds(form, draft));
    opened.set(form, (answered && draft?.base) || read(form));
    if (!draft || answered && answer !== "overtaken") continue;
    if (answered && draft.base) {
      store((box) => box.setItem(key(form), JSON.stringify({ ...draft, merge: true, by: overtaken })));
      location.replace(location.href);
      return;
    }
    if (draft.merge) {
      merge(form, draft);
      continue;
    }
    const here = Object.fromEntries(entries(form));
    const differs = (name) =>
      here[name] ? (filled || typed(here[name])) && !same(draft.fields[name], value(here[name]))
        : typeof draft.fields[name] === "string" && draft.fields[name].trim();
    if (Object.keys(draft.fields).some(differs)) offered.push([form, draft]);
    else forget(form);
  }

  const takeBack = ([form, draft]) => {
    if (draft.once) form.dataset.once = draft.once;
    addRows(form, draft.fields);
    entries(form).forEach(([name, field]) => put(field, draft.fields[name]));
    globalThis.rapportOvertaken.showLeftover(form, draft);
    globalThis.rapportOvertaken.askAgain(form, draft);
  };
  if (offered.length) {
    offer.hidden = false;
    offer.querySelector("[data-draft=take]").addEventListener("click", () => {
      offered.forEach(takeBack);
      offer.hidden = true;
      entries(offered[0][0])[0]?.[1].focus();
    });
    offer.querySelector("[data-draft=drop]").addEventListener("click", () => {
      offered.forEach(([form]) => forget(form));
      offer.hidden = true;
    });
  }

  // Whoever signs out themselves leaves nothing behind in a browser that others may use.
  document.querySelector("[data-forget-drafts]")?.addEventListener("click", () => {
    store((box) => all(box).forEach((name) => box.removeItem(name)));
  });
})();
