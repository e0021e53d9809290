// Improves charts that work without it: one tab stop for a drawing, explainers with one drawing in view, PNG.

// Keys with these are the browser's: Alt and an arrow go back in the history.
const isBrowsers = event => event.altKey || event.ctrlKey || event.metaKey;

for (const drawing of document.querySelectorAll("svg.c[role=group]")) {
  const marks = [...drawing.querySelectorAll(".k")];
  marks.forEach((mark, i) => mark.setAttribute("tabindex", i ? "-1" : "0"));
  drawing.addEventListener("keydown", event => {
    if (isBrowsers(event)) return;
    const at = marks.indexOf(document.activeElement);
    const to = { ArrowRight: at + 1, ArrowDown: at + 1, ArrowLeft: at - 1, ArrowUp: at - 1, Home: 0, End: marks.length - 1 }[event.key];
    if (at < 0 || to === undefined || !marks[to]) return;
    event.preventDefault();
    marks[at].setAttribute("tabindex", "-1");
    marks[to].setAttribute("tabindex", "0");
    marks[to].focus();
  });
}

for (const link of document.querySelectorAll(".drawings > .past")) link.remove();

for (const explainer of document.querySelectorAll(".explainer")) {
  const steps = [...explainer.querySelectorAll(".chart-steps > li")];
  if (steps.length < 2) continue;
  const stage = document.createElement("div");
  stage.className = "stage";
  const drawings = steps.map(step => step.querySelector(".drawings"));
  stage.append(...drawings);
  const bar = document.createElement("p");
  bar.className = "step-buttons";
  const button = (text, by) => {
    const made = document.createElement("button");
    made.type = "button";
    made.textContent = text;
    made.addEventListener("click", () => go(now + by));
    bar.append(made);
    return made;
  };
  const back = button(explainer.dataset.back, -1);
  const place = document.createElement("span");
  bar.append(place);
  const next = button(explainer.dataset.next, 1);
  stage.append(bar);
  explainer.querySelector(".chart-steps").before(stage);
  explainer.classList.add("scripted");

  let now = -1;
  // A step that was asked for stays until the reader scrolls, wherever the page can scroll to.
  let asked = false;
  for (const event of ["wheel", "touchmove", "pointerdown", "keydown"]) addEventListener(event, () => { asked = false; }, { capture: true, passive: true });
  const show = index => {
    if (index === now) return;
    now = index;
    drawings.forEach((drawing, i) => { drawing.hidden = i !== index; });
    steps.forEach((step, i) => step.classList.toggle("now", i === index));
    back.disabled = index === 0;
    next.disabled = index === steps.length - 1;
    place.textContent = `${index + 1} / ${steps.length}`;
  };
  const go = index => {
    if (!steps[index]) return;
    asked = true;
    show(index);
    history.replaceState(null, "", `#${steps[index].id}`);
    const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
    steps[index].scrollIntoView({ block: "start", behavior: still ? "auto" : "smooth" });
  };
  explainer.addEventListener("keydown", event => {
    if (isBrowsers(event) || event.target.closest("svg, .table")) return;
    const by = { ArrowRight: 1, PageDown: 1, ArrowLeft: -1, PageUp: -1 }[event.key];
    if (by && steps[now + by]) {
      event.preventDefault();
      go(now + by);
    }
  });
  show(0);
  // In a low window the drawing would leave no room for the sentences, so it scrolls with them.
  const height = stage.offsetHeight;
  const stays = height < innerHeight * 0.65;
  stage.classList.toggle("stays", stays);
  const sheet = new CSSStyleSheet();
  sheet.insertRule(`#${CSS.escape(explainer.id)} .chart-steps > li { scroll-margin-top: ${stays ? height + 8 : 8}px; }`);
  document.adoptedStyleSheets.push(sheet);
  // The step is read that stands at a line right below the drawing that stays.
  const line = stays ? height + 40 : innerHeight / 3;
  const seen = new IntersectionObserver(() => {
    const index = steps.findIndex(step => step.getBoundingClientRect().top <= line && step.getBoundingClientRect().bottom > line);
    if (index >= 0 && !asked) show(index);
  }, { rootMargin: `-${Math.round(line)}px 0px -${Math.max(Math.round(innerHeight - line) - 2, 0)}px 0px` });
  steps.forEach(step => seen.observe(step));
  const linked = () => steps.findIndex(step => `#${step.id}` === location.hash);
  const follow = () => {
    if (linked() < 0) return;
    asked = true;
    show(linked());
  };
  addEventListener("hashchange", follow);
  follow();

  // Paper has no script: each step stands with its own drawing again.
  addEventListener("beforeprint", () => {
    explainer.classList.remove("scripted");
    stage.hidden = true;
    steps.forEach((step, i) => { drawings[i].hidden = false; step.append(drawings[i]); });
  });
  addEventListener("afterprint", () => {
    explainer.classList.add("scripted");
    stage.hidden = false;
    stage.prepend(...drawings);
    drawings.forEach((drawing, i) => { drawing.hidden = i !== now; });
  });
}

for (const link of document.querySelectorAll(".chart-tools [data-png]")) {
  link.hidden = false;
  link.addEventListener("click", async () => {
    const text = await (await fetch(link.dataset.png)).text();
    const image = new Image();
    image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(text)}`;
    await image.decode();
    const canvas = Object.assign(document.createElement("canvas"), { width: image.width * 2, height: image.height * 2 });
    canvas.getContext("2d").drawImage(image, 0, 0, canvas.width, canvas.height);
    canvas.toBlob(blob => {
      const saved = Object.assign(document.createElement("a"), { href: URL.createObjectURL(blob), download: link.dataset.name });
      saved.click();
      URL.revokeObjectURL(saved.href);
    });
  });
}
