/* What people fill in: the fields of a form, what stands in them, and how it is put back. */
(() => {
  "use strict";

  const kept = (field) =>
    field.name && !field.disabled && !field.closest("[data-no-draft]") &&
    !["password", "file", "hidden", "submit", "button", "reset", "image"].includes(field.type) &&
    !/one-time-code|password/.test(field.autocomplete ?? "") && !field.name.startsWith("jakarta.faces");
  const ticked = (field) => /checkbox|radio/.test(field.type);

  /** The fields by a key of their own: buttons of one name differ by value, rows of one name are counted. */
  const entries = (form) => {
    const turns = new Map();
    return [...form.elements]
      .filter((field) => field.matches("input, textarea, select") && kept(field))
      .map((field) => {
        const name = ticked(field) ? `${field.name} ${field.value}` : field.name;
        const turn = turns.get(name) ?? 0;
        turns.set(name, turn + 1);
        return [turn ? `${name} #${turn}` : name, field];
      });
  };

  /** The hidden half of a picker: the record that the shown name stands for. */
  const picked = (field) =>
    field.name.endsWith("_input") ? field.form.elements.namedItem(field.name.replace(/_input$/, "_hinput")) : null;

  const value = (field) => {
    if (ticked(field)) return field.checked;
    if (picked(field)) return [field.value, picked(field).value];
    return field.multiple ? [...field.selectedOptions].map((option) => option.value) : field.value;
  };
  const same = (a, b) => JSON.stringify(a) === JSON.stringify(b);
  const read = (form) => Object.fromEntries(entries(form).map(([key, field]) => [key, value(field)]));

  const put = (field, wanted) => {
    if (wanted === undefined || same(wanted, value(field))) return;
    const pick = picked(field);
    if (typeof wanted === "boolean") field.checked = wanted;
    else if (pick) field.value = wanted[0];
    else if (field.multiple) [...field.options].forEach((option) => { option.selected = wanted.includes(option.value); });
    else field.value = wanted;
    field.dispatchEvent(new Event("input", { bubbles: true }));
    field.dispatchEvent(new Event("change", { bubbles: true }));
    if (pick) pick.value = wanted[1];
  };

  const words = (element) => {
    const copy = element?.cloneNode(true);
    copy?.querySelectorAll(".badge").forEach((badge) => badge.remove());
    return copy?.textContent.replace(/[\s*]+/g, " ").trim();
  };
  const label = (field) => {
    const own = words(field.labels?.[0]) || field.getAttribute("aria-label") || "";
    const group = words(field.closest("fieldset")?.querySelector("legend"));
    return group && group !== own ? `${group}: ${own}` : own || field.placeholder || field.name;
  };
  const labels = (form) => Object.fromEntries(entries(form).map(([key, field]) => [key, label(field)]));

  /** The names of what was typed that is never kept, because it is secret. */
  const secrets = (form) =>
    [...form.elements].filter((field) => field.type === "password" && field.value).map((field) => field.name);

  /** A value as the form shows it. */
  const shown = (field, wanted) => {
    if (typeof wanted === "boolean") return wanted ? "✓" : "–";
    const one = (text) => [...(field?.options ?? [])].find((option) => option.value === text)?.text ?? text;
    if (field && picked(field)) return wanted?.[0] || "–";
    return [wanted ?? ""].flat().map(one).join(", ") || "–";
  };

  /** Makes the rows that the page's own script would add, as far as these values need them. */
  const addRows = (form, values) => {
    for (const key of Object.keys(values)) {
      if (entries(form).some(([known]) => known === key)) continue;
      const [name, turn] = key.split(" #");
      const rows = turn && [...form.querySelectorAll("[data-rows]")]
        .find((one) => one.querySelector("template")?.content.querySelector(`[name="${CSS.escape(name)}"]`));
      rows?.querySelector("[data-row-add]").click();
    }
  };

  globalThis.rapportForms = { entries, value, same, read, put, label, labels, secrets, shown, addRows, kept };
})();
