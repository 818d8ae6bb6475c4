/* Installing plugins: a file may be dropped, and the steps of a change are shown as they happen. */
(() => {
  "use strict";

  document.querySelectorAll("[data-drop]").forEach((zone) => {
    const input = zone.querySelector("input[type=file]");
    const over = (on) => zone.classList.toggle("drop-over", on);
    for (const type of ["dragenter", "dragover"]) {
      zone.addEventListener(type, (event) => {
        event.preventDefault();
        over(true);
      });
    }
    zone.addEventListener("dragleave", () => over(false));
    zone.addEventListener("drop", (event) => {
      event.preventDefault();
      over(false);
      if (event.dataTransfer.files.length) input.files = event.dataTransfer.files;
    });
  });

  // While one application ends and the next one starts, the launcher answers: 503, with the steps.
  const steps = document.querySelector("[data-change]");
  const shown = (step) => steps.querySelector(`[data-step="${CSS.escape(step.id)}"]`);
  const ask = async () => {
    try {
      const answer = await fetch(steps.dataset.change, {
        headers: { Accept: "application/json" },
        redirect: "manual",
        cache: "no-store",
        signal: AbortSignal.timeout(10000), // one that the gap swallowed is asked anew
      });
      if (answer.type === "opaqueredirect") return false; // signed out meanwhile: the page itself leads to the sign-in
      const between = answer.status === 503;
      if (!answer.ok && !between) return true;
      const { state, steps: all } = await answer.json();
      for (const step of all ?? []) shown(step)?.setAttribute("data-state", step.state);
      if (between && state === "failed") return false; // nothing runs any more: the launcher's page says what to do
      return between || state === "waiting" || state === "running" || state === "back";
    } catch {
      return true;
    }
  };
  const follow = async () => {
    while (await ask()) await new Promise((done) => setTimeout(done, 300));
    location.replace(location.href);
  };
  if (steps) follow();
})();
