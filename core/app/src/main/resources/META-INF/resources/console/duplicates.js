/* While a contact is typed: who may be there already. It hints and never holds up; without this
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

  const show = (people) => {
    const links = box.querySelector("[data-people]");
    links.replaceChildren(
      ...people.map((person) => {
        const link = document.createElement("a");
        link.href = box.dataset.contact + person.id;
        link.target = "_blank";
        link.rel = "noopener";
        const name = document.createElement("bdi");
        name.textContent = person.email && person.email !== person.name ? `${person.name} (${person.email})` : person.name;
        link.append(name);
        return link;
      }),
    );
    box.hidden = people.length === 0;
  };

  const ask = async () => {
    const wanted = new URLSearchParams({
      email: value("[name='email-text']"),
      phone: value("[name='phone-text']"),
      firstName: value("[id$='firstName']"),
      lastName: value("[id$='lastName']"),
    });
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
