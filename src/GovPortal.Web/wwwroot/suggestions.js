// Suggestions under a search box: the combobox pattern of the ARIA Authoring Practices. Without this module the
// box is a plain form field.

const delay = 150;
let boxes = 0;

const texts = {
  en: { label: "Suggestions", none: "No suggestions", one: "1 suggestion", many: (n) => `${n} suggestions` },
  zh: { label: "搜索建议", none: "没有建议", one: "1条建议", many: (n) => `${n}条建议` },
};

/** @param {HTMLInputElement} input A search field with the address of suggestions in data-suggestions. */
export function attachSuggestions(input) {
  const address = input.dataset.suggestions;
  if (!address || input.getAttribute("role") === "combobox") {
    return;
  }

  const words = document.documentElement.lang.startsWith("zh") ? texts.zh : texts.en;
  const list = document.createElement("ul");
  list.id = `suggestions-${++boxes}`;
  list.className = "suggestions";
  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", words.label);
  list.hidden = true;

  const status = document.createElement("div");
  status.className = "hidden";
  status.setAttribute("role", "status");

  input.setAttribute("role", "combobox");
  input.setAttribute("aria-autocomplete", "list");
  input.setAttribute("aria-controls", list.id);
  input.setAttribute("aria-expanded", "false");
  input.after(list, status);

  let found = [];
  let chosen = -1;
  let timer = 0;
  let request = null;
  let typed = "";

  function choose(index) {
    chosen = index;
    [...list.children].forEach((item, i) => item.setAttribute("aria-selected", String(i === chosen)));
    if (chosen < 0) {
      input.removeAttribute("aria-activedescendant");
      input.value = typed;
      return;
    }

    input.setAttribute("aria-activedescendant", list.children[chosen].id);
    input.value = found[chosen].title;
    list.children[chosen].scrollIntoView({ block: "nearest" });
  }

  function close() {
    clearTimeout(timer);
    request?.abort();
    request = null;
    list.hidden = true;
    chosen = -1;
    input.setAttribute("aria-expanded", "false");
    input.removeAttribute("aria-activedescendant");
  }

  function show(suggestions) {
    found = suggestions;
    chosen = -1;
    input.removeAttribute("aria-activedescendant");
    list.replaceChildren(...found.map((suggestion, i) => {
      const item = document.createElement("li");
      item.id = `${list.id}-${i}`;
      item.setAttribute("role", "option");
      item.setAttribute("aria-selected", "false");
      item.textContent = suggestion.title;
      return item;
    }));
    list.hidden = found.length === 0;
    input.setAttribute("aria-expanded", String(found.length > 0));
    status.textContent = found.length === 0 ? words.none : found.length === 1 ? words.one : words.many(found.length);
  }

  async function ask() {
    request?.abort();
    const mine = new AbortController();
    request = mine;
    try {
      const answer = await fetch(`${address}?q=${encodeURIComponent(typed)}`, { signal: mine.signal, headers: { accept: "application/json" } });
      // Too many requests, or the server is away: the box still works without suggestions.
      const suggestions = answer.ok ? await answer.json() : [];
      if (request === mine && document.activeElement === input) {
        show(suggestions);
      }
    } catch (error) {
      if (error.name !== "AbortError") {
        close();
      }
    }
  }

  input.addEventListener("input", (event) => {
    typed = input.value;
    clearTimeout(timer);
    if (typed.trim() === "") {
      close();
      status.textContent = "";
    } else if (!event.isComposing) {
      // What stands in an input method's window is not yet a word.
      timer = setTimeout(ask, delay);
    }
  });

  input.addEventListener("compositionend", () => {
    typed = input.value;
    clearTimeout(timer);
    timer = setTimeout(ask, delay);
  });

  input.addEventListener("keydown", (event) => {
    if (event.isComposing) {
      return;
    }

    const open = !list.hidden;
    if ((event.key === "ArrowDown" || event.key === "ArrowUp") && found.length > 0) {
      event.preventDefault();
      if (!open) {
        show(found);
      }

      const step = event.key === "ArrowDown" ? 1 : -1;
      const next = chosen + step;
      choose(next >= found.length ? -1 : next < -1 ? found.length - 1 : next);
    } else if (event.key === "Enter" && open && chosen >= 0) {
      event.preventDefault();
      location.assign(found[chosen].address);
    } else if (event.key === "Escape" && open) {
      // The first press closes the list and gives back what was typed; the next one clears the box as usual.
      event.preventDefault();
      input.value = typed;
      close();
    }
  });

  input.addEventListener("blur", close);

  // The press would take the focus away, and with it the list, before the click comes.
  list.addEventListener("mousedown", (event) => event.preventDefault());
  list.addEventListener("click", (event) => {
    const index = [...list.children].indexOf(event.target.closest("li"));
    if (index >= 0) {
      location.assign(found[index].address);
    }
  });
}
