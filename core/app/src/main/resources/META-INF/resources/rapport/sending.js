/*
 * Sending a form: once, whatever the hand or the line does. The form carries a mark of its own (rapport.once), by which
 * the server knows it again when it comes a second time; without a line it stays where it is, and says so.
 */
(() => {
  "use strict";

  const MARK = "rapport.once";
  const PATIENCE = 8000;
  const offline = document.getElementById("offline");

  // The answer to a form is a page like any other: who goes back to it or loads it again sends nothing a second time.
  history.replaceState(history.state, "");

  let unsaved = false;
  document.addEventListener("input", (event) => {
    if (event.target.closest("form[data-warn-unsaved]")) unsaved = true;
  });
  document.addEventListener("change", (event) => {
    if (event.target.matches("[data-submit-on-change]")) event.target.form.requestSubmit();
  });
  addEventListener("beforeunload", (event) => {
    if (unsaved) event.preventDefault();
  });

  const mark = (form) => {
    let field = form.elements.namedItem(MARK);
    if (!field) {
      field = Object.assign(document.createElement("input"), { type: "hidden", name: MARK });
      form.append(field);
    }
    if (form.dataset.once) field.value = form.dataset.once;
    if (!field.value) {
      const bytes = crypto.getRandomValues(new Uint8Array(16));
      field.value = [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
    }
  };

  document.addEventListener("submit", (event) => {
    const form = event.target;
    if (event.defaultPrevented || form.method === "dialog") return;
    if (form.dataset.sent && Date.now() - form.dataset.sent < PATIENCE) return event.preventDefault();
    if (!navigator.onLine && form.method === "post" && offline) {
      event.preventDefault();
      offline.hidden = false;
      offline.scrollIntoView({ block: "nearest" });
      return;
    }
    unsaved = false;
    if (form.method === "post" && !form.target) {
      mark(form);
      form.dataset.sent = Date.now();
      setTimeout(() => form.querySelectorAll("[type=submit]").forEach((b) => b.setAttribute("aria-busy", "true")));
    }
  });

  addEventListener("online", () => {
    if (!offline || offline.hidden) return;
    offline.querySelector("[data-line=gone]").hidden = true;
    offline.querySelector("[data-line=back]").hidden = false;
  });
  addEventListener("offline", () => {
    if (!offline) return;
    offline.querySelector("[data-line=gone]").hidden = false;
    offline.querySelector("[data-line=back]").hidden = true;
  });

  addEventListener("pageshow", () => {
    document.querySelectorAll("form[data-sent]").forEach((form) => {
      delete form.dataset.sent;
      form.querySelectorAll("[aria-busy]").forEach((b) => b.removeAttribute("aria-busy"));
    });
  });
})();
