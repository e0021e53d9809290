// Results of scenarios that a reader keeps in this browser: nothing of them is sent anywhere.

const key = "kept-results";
const most = 30;

const read = () => {
  try {
    const list = JSON.parse(localStorage.getItem(key));
    return Array.isArray(list) ? list : [];
  } catch {
    return [];
  }
};

const write = list => {
  try {
    localStorage.setItem(key, JSON.stringify(list));
    return true;
  } catch {
    return false; // Private window, or no room: nothing is kept, and the button says nothing else.
  }
};

// Only pages of this site, whatever stands in the storage.
const isLocal = address => typeof address === "string" && /^\/[a-z]{2}\/scenarios\//.test(address);

const attachButton = button => {
  button.hidden = false;
  const link = document.querySelector("[data-kept-link]");
  button.addEventListener("click", async () => {
    const response = await fetch(button.dataset.keep);
    if (!response.ok) return;
    const { keepName: name, keepAddress: address, keepDay: day } = button.dataset;
    const kept = { name, address, day, text: await response.text() };
    if (write([kept, ...read().filter(k => k.text !== kept.text)].slice(0, most))) {
      button.textContent = button.dataset.keepDone;
      button.disabled = true;
      if (link) link.hidden = false;
    }
  });
  if (link) link.hidden = read().length === 0;
};

const element = (name, text, attributes = {}) => Object.assign(document.createElement(name), { textContent: text }, attributes);

const show = place => {
  const words = place.dataset;
  const list = read();
  place.replaceChildren();
  if (list.length === 0) {
    place.append(element("p", words.empty));
    return;
  }

  for (const kept of list) {
    const entry = element("section", "", { className: "kept" });
    entry.append(element("h2", kept.name), element("p", kept.day, { className: "meta" }));
    if (isLocal(kept.address)) {
      const line = element("p", "");
      line.append(element("a", words.open, { href: kept.address }));
      entry.append(line);
    }

    const text = element("details", "", { className: "folded" });
    text.append(element("summary", words.text), element("pre", kept.text, { className: "copy" }));
    const remove = element("button", words.remove, { type: "button", className: "plain" });
    remove.setAttribute("aria-label", `${words.remove}: ${kept.name}`);
    remove.addEventListener("click", () => {
      write(read().filter(k => k.text !== kept.text));
      show(place);
      document.querySelector("h1")?.focus();
    });
    entry.append(text, remove);
    place.append(entry);
  }
};

export const attachKeptResults = () => {
  document.querySelectorAll("[data-keep]").forEach(attachButton);
  document.querySelectorAll("[data-kept-list]").forEach(show);
};
