/*
 * Drafts: what is typed into a form of the console stays in this browser until the form is saved, so that a
 * session that ended, a closed tab or a lost connection loses nothing. Kept for a day, for each person, page and
 * form; passwords, files and hidden fields never. It is offered, and put back only when the person says so.
 */
(() => {
  "use strict";

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
  const kept = (field) =>
    field.name && !field.disabled && !field.closest("[data-no-draft]") &&
    !["password", "file", "hidden", "submit", "button", "reset", "image"].includes(field.type) &&
    !/one-time-code|password/.test(field.autocomplete ?? "") && !field.name.startsWith("jakarta.faces");
  const fields = (form) => [...form.elements].filter((field) => field.matches("input, textarea, select") && kept(field));

  const value = (field) => {
    if (field.type === "checkbox" || field.type === "radio") return field.checked;
    return field.multiple ? [...field.selectedOptions].map((option) => option.value) : field.value;
  };
  // Radio buttons and rows of checkboxes share a name: the value tells them apart.
  const name = (field) => (/checkbox|radio/.test(field.type) ? `${field.name} ${field.value}` : field.name);
  const read = (form) => Object.fromEntries(fields(form).map((field) => [name(field), value(field)]));
  const same = (a, b) => JSON.stringify(a) === JSON.stringify(b);

  const put = (field, wanted) => {
    if (wanted === undefined || same(wanted, value(field))) return;
    if (typeof wanted === "boolean") field.checked = wanted;
    else if (field.multiple) [...field.options].forEach((option) => { option.selected = wanted.includes(option.value); });
    else field.value = wanted;
    field.dispatchEvent(new Event("input", { bubbles: true }));
    field.dispatchEvent(new Event("change", { bubbles: true }));
  };

  const typed = (field) => field.matches("textarea, input:not([type=checkbox], [type=radio], [type=search])");
  const forget = (form) => store((box) => box.removeItem(key(form)));

  store((box) => {
    for (const name of all(box)) {
      const draft = JSON.parse(box.getItem(name));
      if (!draft?.at || Date.now() - draft.at > DAY) box.removeItem(name);
    }
  });

  const shown = new Map();
  let wait;
  const keep = (form) => {
    const now = read(form);
    if (same(now, shown.get(form))) forget(form);
    else store((box) => box.setItem(key(form), JSON.stringify({ at: Date.now(), fields: now })));
  };
  document.addEventListener("input", (event) => {
    const form = event.target.form;
    if (!form || !shown.has(form) || !kept(event.target)) return;
    clearTimeout(wait);
    wait = setTimeout(() => keep(form), 300);
  });
  // What is sent counts as kept by the server once another page of the console comes back.
  document.addEventListener("submit", (event) => {
    const form = event.target;
    if (!shown.has(form) || event.defaultPrevented) return;
    clearTimeout(wait);
    store((box) => {
      box.setItem(key(form), JSON.stringify({ at: Date.now(), fields: read(form) }));
      box.setItem(`${prefix}sent`, JSON.stringify({ at: Date.now(), key: key(form) }));
    });
  });

  // A page of the console has answered what was sent: unless it is the same form with its errors, it was taken.
  store((box) => {
    const sent = JSON.parse(box.getItem(`${prefix}sent`) ?? "null");
    if (!sent) return;
    box.removeItem(`${prefix}sent`);
    if (!document.querySelector(".main .error:not(:empty)")) box.removeItem(sent.key);
  });

  // Ticks and choices alone are no draft, unless the form is one that people fill in.
  const offered = [];
  for (const form of forms()) {
    const filled = form.matches("[data-warn-unsaved]");
    if (!filled && !fields(form).some(typed)) continue;
    shown.set(form, read(form));
    const draft = store((box) => JSON.parse(box.getItem(key(form)) ?? "null"));
    const differs = (field) => name(field) in draft.fields && !same(draft.fields[name(field)], value(field));
    if (draft && fields(form).some((field) => (filled || typed(field)) && differs(field))) offered.push([form, draft]);
    else if (draft) forget(form);
  }
  if (offered.length) {
    offer.hidden = false;
    offer.querySelector("[data-draft=take]").addEventListener("click", () => {
      offered.forEach(([form, draft]) => fields(form).forEach((field) => put(field, draft.fields[name(field)])));
      offer.hidden = true;
      fields(offered[0][0])[0]?.focus();
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
