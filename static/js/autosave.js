// Save the text after a pause in the typing, and when the page is left; try again where that fails.
import { bringBack, forget, keep } from "./keep.js";

const LONGEST_WAIT = 30_000;
const form = document.getElementById("email");
const status = document.getElementById("status");
const { revision, page } = form.elements;
let pause;
let wait = 1_000;
let saving = Promise.resolve();
let underWay = 0;
let unsaved = false;
let stale = false;

const say = (word) => (status.textContent = status.dataset[word]);
const soon = (after) => {
  clearTimeout(pause);
  pause = setTimeout(() => (saving = saving.then(save)), after);
};

function show(beside) {
  for (const [id, html] of Object.entries(beside)) {
    const fresh = new DOMParser().parseFromString(html, "text/html").getElementById(id);
    const old = document.getElementById(id);
    if (old.open) fresh.open = true;
    old.replaceWith(fresh);
  }
}

async function answered(answer) {
  const isJson = answer.headers.get("Content-Type")?.includes("json");
  const told = isJson ? await answer.json() : {};
  if (answer.status === 409 && isJson) {
    stale = true;
    return say("stale");
  }
  if (!answer.ok) throw answer.status;
  if (revision) revision.value = told.revision;
  show(told.beside ?? {});
  stale = false;
  wait = 1_000;
  if (!unsaved) forget(form);
  say("saved");
}

// Each save of a page has its number, so that none is taken for another person's.
function count() {
  const [name, number] = page.value.split(".");
  if (revision) page.value = `${name}.${Number(number) + 1}`;
}

async function save() {
  count();
  const text = new FormData(form);
  unsaved = false;
  underWay += 1;
  say("saving");
  try {
    const body = new URLSearchParams(text);
    const headers = { Accept: "application/json" };
    await answered(await fetch(form.action, { method: "POST", body, headers, keepalive: true }));
  } catch (status) {
    unsaved = true;
    keep(form);
    if (status >= 400 && status < 500) return say("refused");
    say("unsaved");
    soon((wait = Math.min(wait * 2, LONGEST_WAIT)));
  } finally {
    underWay -= 1;
  }
}

form.addEventListener("input", () => {
  unsaved = true;
  soon(800);
});

form.addEventListener("submit", async (event) => {
  clearTimeout(pause);
  unsaved = stale = false;
  if (underWay) {
    event.preventDefault(); // a save under way gives the revision that this one must carry
    await saving;
    return form.requestSubmit(event.submitter);
  }
  count();
  keep(form);
});

for (const link of document.querySelectorAll("a[download]")) {
  link.addEventListener("click", async (event) => {
    if (!unsaved && !underWay) return;
    event.preventDefault(); // the file is made of what is saved
    clearTimeout(pause);
    await (saving = saving.then(save));
    if (!unsaved && !stale) link.click();
  });
}

addEventListener("online", () => unsaved && soon(0));
addEventListener("beforeunload", (event) => stale && event.preventDefault());
addEventListener("pagehide", () => {
  if (!unsaved) return;
  save();
  keep(form);
});

if (bringBack(form)) soon(0);
