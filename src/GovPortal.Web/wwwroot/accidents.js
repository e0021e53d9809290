// Makes the accident agreement quicker on a phone. Everything works without it.

// Photographs are made smaller before they are sent, and sent as soon as they are chosen.
const longest = 1920;

async function shrink(file) {
  try {
    const bitmap = await createImageBitmap(file, { imageOrientation: "from-image" });
    const scale = Math.min(1, longest / Math.max(bitmap.width, bitmap.height));
    const canvas = document.createElement("canvas");
    canvas.width = Math.max(1, Math.round(bitmap.width * scale));
    canvas.height = Math.max(1, Math.round(bitmap.height * scale));
    canvas.getContext("2d").drawImage(bitmap, 0, 0, canvas.width, canvas.height);
    bitmap.close();
    const blob = await new Promise(done => canvas.toBlob(done, "image/jpeg", .85));
    return blob && blob.size < file.size ? new File([blob], "photo.jpg", { type: "image/jpeg" }) : file;
  } catch {
    return file; // The server says what is wrong with it.
  }
}

for (const form of document.querySelectorAll("form[data-shrink]")) {
  const progress = form.querySelector("[data-sending]");
  form.querySelector("button").hidden = true;
  for (const input of form.querySelectorAll("input[type=file]")) {
    input.addEventListener("change", async () => {
      if (input.files.length === 0) return;
      progress.textContent = progress.dataset.sending;
      const small = new DataTransfer();
      for (const file of [...input.files]) small.items.add(await shrink(file));
      input.files = small.files;
      form.requestSubmit();
    });
  }
}

// The position of the phone, as text, where the driver asks for it.
for (const part of document.querySelectorAll("[data-locate]")) {
  if (!("geolocation" in navigator)) continue;
  part.hidden = false;
  const status = part.querySelector("[role=status]");
  part.querySelector("button").addEventListener("click", () => navigator.geolocation.getCurrentPosition(
    ({ coords }) => {
      const field = document.getElementById(part.dataset.locate);
      field.value = `${field.value.trim()} (${coords.latitude.toFixed(5)}, ${coords.longitude.toFixed(5)})`.trim();
      status.textContent = "";
    },
    () => { status.textContent = part.dataset.failed; },
    { enableHighAccuracy: true, timeout: 10000 }));
}

// A signature: strokes of whole numbers, at the size of the drawing area.
for (const part of document.querySelectorAll("[data-draw]")) {
  const canvas = part.querySelector("canvas");
  const field = part.querySelector("input");
  const status = part.querySelector("[role=status]");
  const paper = canvas.getContext("2d");
  const strokes = field.value ? field.value.split(";").map(s => s.split(" ").map(p => p.split(",").map(Number))) : [];
  let stroke = null;

  const draw = () => {
    paper.clearRect(0, 0, canvas.width, canvas.height);
    paper.strokeStyle = getComputedStyle(canvas).color;
    paper.lineWidth = 4;
    paper.lineCap = paper.lineJoin = "round";
    for (const points of strokes) {
      paper.beginPath();
      points.forEach(([x, y], i) => (i ? paper.lineTo(x, y) : paper.moveTo(x, y)));
      paper.stroke();
    }
  };
  const point = event => {
    const box = canvas.getBoundingClientRect();
    const within = (value, most) => Math.round(Math.min(Math.max(value, 0), most));
    return [
      within((event.clientX - box.left) * canvas.width / box.width, canvas.width),
      within((event.clientY - box.top) * canvas.height / box.height, canvas.height),
    ];
  };
  const keep = () => { field.value = strokes.map(s => s.map(p => p.join(",")).join(" ")).join(";"); };

  part.hidden = false;
  canvas.addEventListener("pointerdown", event => {
    event.preventDefault();
    canvas.setPointerCapture(event.pointerId);
    stroke = [point(event)];
    strokes.push(stroke);
    status.textContent = "";
  });
  canvas.addEventListener("pointermove", event => {
    if (!stroke) return;
    const next = point(event);
    const [x, y] = stroke.at(-1);
    if (Math.abs(next[0] - x) + Math.abs(next[1] - y) < 3) return;
    stroke.push(next);
    draw();
  });
  const end = () => { stroke = null; keep(); };
  canvas.addEventListener("pointerup", end);
  canvas.addEventListener("pointercancel", end);
  part.querySelector("button").addEventListener("click", () => {
    strokes.length = 0;
    keep();
    draw();
    status.textContent = part.dataset.cleared;
  });
  draw();
}

// While the other driver writes: look whether something is new, and show it.
for (const waiting of document.querySelectorAll("[data-waits]")) {
  const look = async () => {
    try {
      const response = await fetch(waiting.dataset.waits, { cache: "no-store" });
      if (response.status === 404 || (response.ok && String((await response.json()).version) !== waiting.dataset.version)) {
        location.reload();
        return;
      }
    } catch { /* no network for a moment: ask again */ }
    setTimeout(look, document.hidden ? 15000 : 3000);
  };
  setTimeout(look, 3000);
}
