/*
 * Passkeys: a button with data-passkey asks the device, and its form is sent with what the device
 * answered. Where browsers have none, or at another address than the public one, it stays hidden.
 */
(() => {
  "use strict";

  const bytes = (text) =>
    Uint8Array.from(atob(text.replace(/-/g, "+").replace(/_/g, "/")), (one) => one.charCodeAt(0));
  const text = (buffer) =>
    btoa(String.fromCharCode(...new Uint8Array(buffer)))
      .replace(/\+/g, "-")
      .replace(/\//g, "_")
      .replace(/=+$/, "");
  const keys = (list) => list?.map((key) => ({ ...key, id: bytes(key.id) }));

  const ask = (question) => {
    const publicKey = { ...question, challenge: bytes(question.challenge) };
    if (!question.user) {
      publicKey.allowCredentials = keys(question.allowCredentials);
      return navigator.credentials.get({ publicKey });
    }
    publicKey.user = { ...question.user, id: bytes(question.user.id) };
    publicKey.excludeCredentials = keys(question.excludeCredentials);
    return navigator.credentials.create({ publicKey });
  };

  const answer = (key) => {
    const response = {};
    for (const part of ["clientDataJSON", "attestationObject", "authenticatorData", "signature", "userHandle"]) {
      if (key.response[part]) response[part] = text(key.response[part]);
    }
    const { id, type } = key;
    return JSON.stringify({ id, rawId: text(key.rawId), type, response, clientExtensionResults: {} });
  };

  // What went wrong, by the name of the browser's error.
  const troubles = { NotAllowedError: "cancelled", AbortError: "cancelled", InvalidStateError: "known" };

  document.querySelectorAll("[data-passkey]").forEach((button) => {
    const form = button.form;
    const trouble = form.querySelector("[data-passkey-trouble]");
    const able = window.PublicKeyCredential && location.origin === button.dataset.origin;
    if (!able) return;
    form.hidden = false;
    button.hidden = false;
    if (button.autofocus) button.focus();
    form.querySelectorAll("[data-passkey-unable]").forEach((note) => (note.hidden = true));
    button.addEventListener("click", async (event) => {
      event.preventDefault();
      if (button.getAttribute("aria-busy") === "true") return;
      button.setAttribute("aria-busy", "true");
      trouble.hidden = true;
      try {
        form.elements["passkey-answer"].value = answer(await ask(JSON.parse(button.dataset.passkey)));
        form.requestSubmit(button);
      } catch (error) {
        trouble.textContent = trouble.dataset[troubles[error.name] ?? "failed"];
        trouble.hidden = false;
        button.removeAttribute("aria-busy");
      }
    });
  });
})();
