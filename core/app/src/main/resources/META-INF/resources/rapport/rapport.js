/* The console's behaviour. Everything here is an addition: pages work without it, but for the search. */
(() => {
  "use strict";

  // Drawer: the side menu on narrow screens.
  const drawer = (open) => {
    document.body.classList.toggle("drawer", open);
    document.querySelectorAll("[data-drawer]").forEach((b) => b.setAttribute("aria-expanded", open));
    if (open) document.querySelector("#side a")?.focus();
  };

  document.addEventListener("click", (event) => {
    const target = event.target;
    if (target.closest("[data-drawer]")) drawer(true);
    else if (document.body.classList.contains("drawer") && !target.closest("#side")) drawer(false);
    if (target.closest("[data-palette]")) palette.open();
    const copy = target.closest("[data-copy]");
    if (copy) navigator.clipboard?.writeText(document.querySelector(copy.dataset.copy).textContent.trim());
    document.querySelectorAll("details.dropdown[open]").forEach((open) => {
      if (!open.contains(target)) open.open = false;
    });
  });

  document.addEventListener("keydown", (event) => {
    if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "k") {
      event.preventDefault();
      palette.open();
    } else if (event.key === "Escape") {
      drawer(false);
      document.querySelectorAll("details.dropdown[open]").forEach((open) => {
        open.open = false;
        open.querySelector("summary").focus();
      });
    }
  });

  // The entry of the page that is open is in sight in a menu longer than the window.
  const side = document.getElementById("side");
  const marked = side?.querySelector(".side-link[aria-current=page]");
  if (marked) side.scrollTop = marked.offsetTop - side.clientHeight / 2;

  // A refused form: every input that has an error says so, and the first is where the person goes on.
  const refused = [...document.querySelectorAll(".main form span.error:not(:empty)")]
    .map((error) => [error, error.closest(".field, td")?.querySelector("input:not([type=hidden]), select, textarea")])
    .filter(([, input]) => input);
  refused.forEach(([error, input], at) => {
    error.id ||= `error-${at}`;
    input.setAttribute("aria-invalid", "true");
    input.setAttribute("aria-describedby", error.id);
  });
  // What is refused in a part that is folded up would be refused without a word.
  document.querySelectorAll(".main form span.error:not(:empty)").forEach((error) => {
    for (let part = error.closest("details"); part; part = part.parentElement.closest("details")) part.open = true;
  });
  refused[0]?.[1].focus();

  // Cells without a word: as cards on a phone they are left out.
  const findBlank = (part) =>
    part.querySelectorAll(".table.cards [data-label]").forEach((cell) => {
      const shown = cell.textContent.trim() || cell.querySelector("input, select, img, svg, progress, .pi");
      cell.classList.toggle("blank", !shown);
    });
  findBlank(document);

  // Confirmation: the sentence says what will be destroyed; Esc and "no" change nothing.
  let confirmed = null;
  document.addEventListener("click", (event) => {
    const source = event.target.closest("[data-confirm]");
    const dialog = document.getElementById("confirm");
    if (!source || source === confirmed || !dialog) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    document.getElementById("confirm-text").textContent = source.dataset.confirm;
    dialog.returnValue = "no";
    dialog.showModal();
    dialog.addEventListener("close", () => {
      if (dialog.returnValue !== "yes") return source.focus();
      confirmed = source;
      source.click();
      confirmed = null;
    }, { once: true });
  }, true);

  // A page that is fetched again keeps no state; what is taken from it goes on with this page's.
  const keepState = (fresh) => {
    for (const name of ["jakarta.faces.ViewState", "primefaces.nonce"]) {
      const own = document.getElementsByName(name)[0];
      fresh.querySelectorAll(`input[name="${name}"]`).forEach((input) => { input.value = own.value; });
    }
  };

  // Polling: an element with data-poll is fetched again with its page until it comes back without.
  const poll = async (element) => {
    const seconds = Number(element.dataset.poll);
    if (!seconds || !element.id) return;
    await new Promise((done) => setTimeout(done, seconds * 1000));
    let next = element;
    try {
      const busy = document.hidden || element.contains(document.activeElement);
      if (!busy && element.isConnected) {
        const page = await (await fetch(location.href, { headers: { "X-Poll": "1" } })).text();
        const fresh = new DOMParser().parseFromString(page, "text/html").getElementById(element.id);
        if (fresh) {
          keepState(fresh);
          findBlank(fresh);
          element.replaceWith(fresh);
          next = fresh;
        }
      }
    } catch {
      // The server is away for a moment; the next turn asks again.
    }
    if (next.isConnected) poll(next);
  };
  document.querySelectorAll("[data-poll]").forEach(poll);

  // The bell: asked again while somebody looks, and as soon as they come back.
  const bell = document.querySelector("[data-bell]");
  const ring = async () => {
    if (document.hidden) return;
    try {
      const answer = await fetch(bell.dataset.bell, { headers: { Accept: "application/json" } });
      if (!answer.ok || answer.redirected) return;
      const { mark, label } = await answer.json();
      bell.querySelector(".bell-mark").textContent = mark;
      bell.setAttribute("aria-label", label);
      bell.title = label;
    } catch {
      // The server is away for a moment; the next turn asks again.
    }
  };
  if (bell) {
    setInterval(ring, 60000);
    document.addEventListener("visibilitychange", ring);
  }

  // Settings that another one decides about are shown only while it has that value.
  const depend = (form) => {
    for (const row of form.querySelectorAll("[data-if]:not([data-if=''])")) {
      const other = form.querySelector(`[data-setting="${CSS.escape(row.dataset.if)}"]`);
      const input = other?.querySelector("input, select, textarea");
      const value = input?.type === "checkbox" ? String(input.checked) : input?.value ?? "";
      const wanted = [row.dataset.ifValue, ...row.dataset.ifValue.split(" ")];
      row.hidden = other ? other.hidden || !wanted.includes(value.trim()) : false;
    }
  };
  document.querySelectorAll("form[data-depends]").forEach((form) => {
    form.addEventListener("input", () => depend(form));
    depend(form);
  });

  // Parts of plugins load by themselves: one that is slow or hangs holds up nobody else.
  const load = async (element) => {
    try {
      const answer = await fetch(element.dataset.load);
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      const part = page.getElementById("part");
      if (!answer.ok || !part) throw new Error(answer.status);
      for (const sheet of page.querySelectorAll("link[rel=stylesheet]")) {
        const href = sheet.getAttribute("href");
        if (!document.querySelector(`link[href="${CSS.escape(href)}"]`)) document.head.append(document.adoptNode(sheet));
      }
      element.replaceChildren(...part.childNodes);
    } catch {
      const failed = document.createElement("p");
      failed.className = "notice notice-bad";
      failed.textContent = element.dataset.failed;
      element.replaceChildren(failed);
    }
    element.removeAttribute("data-load");
  };
  document.querySelectorAll("[data-load]").forEach(load);

  // Browsers take only Latin digits in a field for a number: those of Arabic and Persian keyboards become such.
  document.addEventListener("beforeinput", (event) => {
    if (event.target.type !== "number" || !/[\u0660-\u0669\u06f0-\u06f9]/.test(event.data ?? "")) return;
    event.preventDefault();
    const digit = (letter) => letter.charCodeAt(0) & 0xf;
    document.execCommand("insertText", false, event.data.replace(/[\u0660-\u0669\u06f0-\u06f9]/g, digit));
  });

  // Set-up: the time zone of this browser is the likely one.
  const zone = document.querySelector("[data-guess-zone]");
  const here = Intl.DateTimeFormat().resolvedOptions().timeZone;
  if (zone && zone.value === "UTC" && [...zone.options].some((o) => o.value === here)) zone.value = here;

  // Search over everything.
  const palette = {
    dialog: document.getElementById("palette"),
    hits: [],
    at: 0,
    asked: 0,
    answered: "",
    hurry: false,

    open() {
      if (!this.dialog || this.dialog.open) return;
      this.dialog.showModal();
      this.input.select();
      this.ask();
    },
    get input() {
      return this.dialog.querySelector("input");
    },
    get list() {
      return this.dialog.querySelector("ul");
    },
    async ask() {
      const turn = ++this.asked;
      const typed = this.input.value;
      const url = `${this.dialog.dataset.url}?q=${encodeURIComponent(typed)}`;
      try {
        const answer = await fetch(url, { headers: { Accept: "application/json" } });
        if (!answer.ok) throw new Error(answer.status);
        const { hits } = await answer.json();
        if (turn !== this.asked) return;
        this.answered = typed;
        this.show(typed.trim() ? hits : [...this.recent(), ...hits]);
        if (this.hurry && this.hits.length) this.follow(this.hits[0]);
        this.hurry = false;
      } catch {
        if (turn !== this.asked) return;
        this.hurry = false;
        this.say(this.dialog.dataset.failed);
      }
    },
    /** The hits are of what was typed before: they pale, and no key reaches them. */
    wait() {
      this.list.setAttribute("aria-busy", true);
      this.answered = null;
      this.hits = [];
      this.input.removeAttribute("aria-activedescendant");
      [...this.list.children].forEach((row) => row.setAttribute("aria-selected", false));
    },
    /** What was opened lately from this tab; forgotten with the tab and when somebody signs out. */
    recent() {
      try {
        const kept = JSON.parse(sessionStorage.getItem("rapport.recent")) ?? [];
        return kept.map((hit) => ({ ...hit, kind: this.dialog.dataset.recent }));
      } catch {
        return [];
      }
    },
    follow(hit) {
      const others = this.recent().filter((one) => one.path !== hit.path);
      try {
        sessionStorage.setItem("rapport.recent", JSON.stringify([hit, ...others].slice(0, 6)));
      } catch {
        // A browser that keeps nothing has no recent hits.
      }
      location.assign(hit.path);
    },
    show(hits) {
      this.hits = hits;
      this.at = 0;
      if (!hits.length) return this.say(this.dialog.dataset.none);
      this.list.removeAttribute("aria-busy");
      this.list.replaceChildren(...hits.map((hit, i) => this.row(hit, i)));
      this.mark();
    },
    say(text) {
      this.hits = [];
      this.list.removeAttribute("aria-busy");
      const row = document.createElement("li");
      row.className = "palette-none";
      row.textContent = text;
      this.list.replaceChildren(row);
      this.input.removeAttribute("aria-activedescendant");
    },
    row(hit, i) {
      const row = document.createElement("li");
      row.id = `palette-hit-${i}`;
      row.className = "palette-hit";
      row.setAttribute("role", "option");
      for (const [type, text] of [["title", hit.title], ["detail", hit.detail], ["kind", hit.kind]]) {
        const part = document.createElement("bdi");
        part.className = `palette-${type}`;
        part.textContent = text ?? "";
        row.append(part);
      }
      row.addEventListener("click", () => this.follow(hit));
      return row;
    },
    mark() {
      [...this.list.children].forEach((row, i) => row.setAttribute("aria-selected", i === this.at));
      const row = this.list.children[this.at];
      this.input.setAttribute("aria-activedescendant", row.id);
      row.scrollIntoView({ block: "nearest" });
    },
    /** Opens the marked hit; what was typed faster than the answer came is waited for. */
    go() {
      if (this.answered !== this.input.value) this.hurry = true;
      else if (this.hits.length) this.follow(this.hits[this.at]);
    },
    move(by) {
      if (!this.hits.length) return;
      this.at = (this.at + by + this.hits.length) % this.hits.length;
      this.mark();
    },
  };

  // Nobody who signs in next sees what somebody else looked for.
  if (!palette.dialog) sessionStorage.removeItem("rapport.recent");

  if (palette.dialog) {
    let wait;
    palette.input.addEventListener("input", () => {
      palette.hurry = false;
      palette.wait();
      clearTimeout(wait);
      wait = setTimeout(() => palette.ask(), 120);
    });
    palette.dialog.addEventListener("keydown", (event) => {
      if (event.key === "ArrowDown") palette.move(1);
      else if (event.key === "ArrowUp") palette.move(-1);
      else if (event.key === "Enter") palette.go();
      else return;
      event.preventDefault();
    });
    palette.dialog.addEventListener("click", (event) => {
      if (event.target === palette.dialog) palette.dialog.close();
    });
    // The page that says that nothing is there leads here.
    if (location.hash === "#search") palette.open();
  }

  document.documentElement.classList.add("scripted");
})();
