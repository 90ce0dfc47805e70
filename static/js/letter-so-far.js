// The letter so far follows the typing; each pause keeps what is typed.
const LONGEST_WAIT = 30_000;
const LONGEST_SAVE = 15_000;
const form = document.getElementById("step");
const status = document.getElementById("status");
const here = location.pathname;
const hex = (byte) => (byte % 16).toString(16);
const page = document.createElement("input"); // its name, and the number of its last save
page.type = "hidden";
page.name = "page";
page.value = `${Array.from(crypto.getRandomValues(new Uint8Array(32)), hex).join("")}.0`;
form.append(page);
let pause;
let wait = 1_000;
let running;
let unsent = false;
let failed = false;
let missed = false; // a press has not arrived
let leaving = false; // for a page that may be older than the save under way

// Saves are numbered, so that a late one does not undo a later one.
function count() {
  const [name, number] = page.value.split(".");
  page.value = `${name}.${Number(number) + 1}`;
}

// A browser tells a day that there is none of as none: meanwhile the last good one stands.
function typed() {
  const answers = new URLSearchParams(new FormData(form));
  for (const day of form.querySelectorAll("[type^=date]")) {
    if (day.validity.valid) day.defaultValue = day.value;
    answers.set(day.name, day.defaultValue);
  }
  return answers;
}

const soon = (time) => {
  clearTimeout(pause);
  pause = setTimeout(follow, time);
};

async function follow() {
  if (running) return soon(100);
  running = new AbortController();
  const slow = setTimeout(() => running.abort("slow"), LONGEST_SAVE);
  unsent = false;
  count();
  try {
    const answer = await fetch("letter/", { method: "POST", body: typed(), signal: running.signal });
    if (!answer.ok) throw answer.status;
    show(await answer.text());
    landed();
  } catch (fault) {
    if (!running.signal.reason?.name) fail(fault); // else a press aborted it
  } finally {
    clearTimeout(slow);
    running = undefined;
  }
}

function landed() {
  wait = 1_000;
  if (unsent || !(failed || missed)) return;
  if (failed && !leaving) forget();
  failed = false;
  status.textContent = missed ? status.dataset.missed : "";
}

function fail(fault) {
  const refused = fault < 500 && ![408, 409, 425, 429].includes(fault);
  unsent = failed = true;
  keep();
  status.textContent = status.dataset[refused ? "refused" : "unsaved"];
  if (!refused) soon((wait = Math.min(wait * 2, LONGEST_WAIT)));
}

function show(html) {
  const fresh = new DOMParser().parseFromString(html, "text/html").getElementById("so-far");
  const old = document.getElementById("so-far");
  const known = new Set([...old.querySelectorAll("span")].map((span) => span.textContent));
  const changed = [...fresh.querySelectorAll("span")].filter((span) => !known.has(span.textContent));
  changed.forEach((span) => span.classList.add("fresh"));
  const advice = fresh.querySelector(".clock").textContent;
  if (advice !== old.querySelector(".clock").textContent) {
    document.getElementById("advice").textContent = advice;
  }
  form.elements.was.value = fresh.dataset.sent;
  old.replaceWith(fresh);
  setTimeout(() => changed.forEach((span) => span.classList.remove("fresh")), 1200);
}

form.addEventListener("input", () => {
  unsent = true;
  missed = leaving = false;
  if (!failed) status.textContent = "";
  soon(400);
});

form.addEventListener("submit", (event) => {
  if (!navigator.onLine) {
    event.preventDefault(); // else the browser's own page takes the place of this one
    missed = true;
    if (unsent) return soon(0);
    return (status.textContent = status.dataset.missed);
  }
  clearTimeout(pause);
  count();
  if (unsent || running) keep(); // until a page comes that was told of it
  running?.abort();
  unsent = false;
});

addEventListener("online", () => unsent && soon(0));
addEventListener("beforeunload", (event) => {
  leaving = true;
  if (unsent && failed) event.preventDefault();
});
addEventListener("pagehide", () => {
  if (unsent || running) {
    count();
    navigator.sendBeacon("letter/", typed());
  }
  if (unsent && failed) keep();
});

// Answers that could not be saved stay in the tab, and outlive a reload.
function keep() {
  const answers = typed();
  answers.delete("csrfmiddlewaretoken");
  try {
    sessionStorage[here] = answers;
  } catch {}
}

function forget() {
  try {
    const answers = sessionStorage[here];
    delete sessionStorage[here];
    return answers;
  } catch {}
}

// Tell whether this save, or a later one of its page, has arrived.
function arrived(kept) {
  const [page, number] = (new URLSearchParams(kept).get("page") ?? "").split(".");
  return form.dataset.writer?.split(" ").some((writer) => {
    const [name, last] = writer.split(".");
    return name === page && Number(last) >= Number(number);
  });
}

function bringBack(kept) {
  const answers = new URLSearchParams(kept);
  for (const field of form.elements) {
    const values = answers.getAll(field.name);
    if (["checkbox", "radio"].includes(field.type)) field.checked = values.includes(field.value);
    else if (values.length) field.value = values[0];
  }
  unsent = true;
  soon(0);
}

const { clock, time_zone: zone } = form.elements; // the person's own, where none is named yet
if (clock) {
  clock.value = Intl.DateTimeFormat().resolvedOptions().timeZone ?? "";
  zone.value ||= clock.value;
}
form.autocomplete = "off"; // else a browser that goes back puts in older answers than are saved
const kept = forget();
if (kept && !arrived(kept)) bringBack(kept);
