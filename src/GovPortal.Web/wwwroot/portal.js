// Improves what already works without script.

// Ticked documents stay ticked on this device.
for (const list of document.querySelectorAll("[data-ticks]")) {
  const key = `ticks:${list.dataset.ticks}`;
  const boxes = [...list.querySelectorAll("input[type=checkbox]")];
  const read = () => { try { return JSON.parse(localStorage.getItem(key)) ?? []; } catch { return []; } };
  const ticked = read();
  for (const box of boxes) {
    box.checked = ticked.includes(box.value);
    box.addEventListener("change", () => {
      const now = boxes.filter(b => b.checked).map(b => b.value);
      try { now.length ? localStorage.setItem(key, JSON.stringify(now)) : localStorage.removeItem(key); } catch { /* private window: they are ticked for now */ }
    });
  }
}

for (const button of document.querySelectorAll("[data-print]")) {
  button.hidden = false;
  button.addEventListener("click", () => print());
}

// Paper shows all of a result, also in browsers whose style sheets cannot unfold.
addEventListener("beforeprint", () => document.querySelectorAll("details.part, details.why").forEach(part => { part.open = true; }));

// Suggestions while typing: fetched when a search box is first used.
for (const input of document.querySelectorAll("input[data-suggestions]")) {
  const attach = () => import("/suggestions.js").then(module => module.attachSuggestions(input));
  if (document.activeElement === input) {
    attach();
  } else {
    input.addEventListener("focus", attach, { once: true });
  }
}

// The page moves to the first thing that is wrong; after a step of a scenario, to the new question.
const wrong = document.querySelector(".error-summary");
wrong ? wrong.focus() : document.querySelector(".flow h1[tabindex]")?.focus({ preventScroll: true });

// "None of these" unticks the others, and they untick it.
for (const list of document.querySelectorAll("[data-exclusive]")) {
  list.addEventListener("change", event => {
    if (!event.target.checked) return;
    const alone = "alone" in event.target.dataset;
    for (const box of list.querySelectorAll("input[type=checkbox]")) {
      if (box !== event.target && (alone || "alone" in box.dataset)) box.checked = false;
    }
  });
}

// Results kept on this device: fetched where there is something to keep or to show.
if (document.querySelector("[data-keep], [data-kept-list]")) {
  import("/kept-results.js").then(module => module.attachKeptResults());
}
