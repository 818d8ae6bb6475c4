/* While a contact or company is typed: which may be there already. It hints and never holds up; without this
   script, or without an answer, the form is as it is. */
(() => {
  const box = document.querySelector("[data-alike]");
  const form = box?.closest("form");
  if (!form) return;
  const value = (selector) =>
    [...form.querySelectorAll(selector)].map((input) => input.value.trim()).find((text) => text !== "") ?? "";
  let waiting;
  let asking;
  let asked = "";

  // which field of the question is typed where: name=selector, parted by spaces
  const fields = box.dataset.fields.split(/\s+/).map((pair) => {
    const at = pair.indexOf("=");
    return [pair.slice(0, at), pair.slice(at + 1)];
  });

  const show = (those) => {
    const links = box.querySelector("[data-those]");
    links.replaceChildren(
      ...those.map((one) => {
        const link = document.createElement("a");
        link.href = box.dataset.record + one.id;
        link.target = "_blank";
        link.rel = "noopener";
        const name = document.createElement("bdi");
        const address = one.email ?? one.website;
        name.textContent = address && address !== one.name ? `${one.name} (${address})` : one.name;
        link.append(name);
        return link;
      }),
    );
    box.hidden = those.length === 0;
  };

  const ask = async () => {
    const wanted = new URLSearchParams(fields.map(([name, selector]) => [name, value(selector)]));
    if (box.dataset.except) wanted.set("except", box.dataset.except);
    if (wanted.toString() === asked) return;
    asked = wanted.toString();
    asking?.abort();
    asking = new AbortController();
    try {
      const answer = await fetch(`${box.dataset.alike}?${asked}`, { signal: asking.signal });
      if (answer.ok) show(await answer.json());
    } catch {
      // left, or no connection: then there is no hint
    }
  };

  form.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(ask, 400);
  });
})();
